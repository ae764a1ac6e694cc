import { sql } from 'kysely'
import type { z } from 'zod'
import type { recogniseList } from '../../contract/review.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { moveIn, moveOut } from '../../domain/movement/events.ts'
import {
  type Account,
  type Found,
  type LedgerRow,
  opened,
  type Position,
  settled,
} from '../../domain/movement/ledger.ts'
import type { Answer, Given } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { moveToList } from '../household/from-recognition.ts'
import { addMovements, type Booked } from '../movement/store.ts'
import { hasHistory, isYearRecognised, type List, setRecognised, unaccounted } from './store.ts'

type Input = z.infer<typeof recogniseList.input>

/**
 * Công nhận (QĐ 24/2021 art. 4): the list becomes what the household register says, every change is booked in the ledger,
 * and the list freezes. All or nothing, and only once. The very first list of a commune opens the ledger and books nothing.
 */
export async function recognise(tx: Tx, list: List, input: Input, given: Given): Answer {
  if (list.state === 'recognised') return refuse({ code: 'review.list-frozen' })
  if (list.version !== input.seenVersion)
    return refuse({ code: 'review.changed-since', sent: input.seenVersion, now: list.version })
  if (await isYearRecognised(tx, list)) return refuse({ code: 'review.year-recognised', year: list.year })
  if (input.decisionDate < list.review_date) return refuse({ code: 'review.decision-before-review' })

  const entries = await listForRecognition(tx, list.id)
  if (entries.length === 0 && !input.nobody) return refuse({ code: 'review.list-empty' })
  const escaped = entries.filter((it) => it.class === 'neither' && it.was !== 'neither').length
  if (escaped > 0 && !(input.escapedDecisionNo && input.escapedDecisionDate))
    return refuse({ code: 'review.escaped-decision-missing', count: escaped })
  const lost = await countUnaccounted(tx, list.id)
  if (lost > 0) return refuse({ code: 'review.unaccounted', count: lost })

  const begun = await hasHistory(tx, list)
  const done = entries.map((entry) => settleEntry(entry, begun))
  const booked = done.flatMap((one) => one.rows)
  const { decisionDate, decisionNo } = input
  const occasion = {
    year: list.year,
    on: input.decisionDate,
    cause: 'recognition',
    listId: list.id,
    decisionNo,
    commandId: given.commandId,
  } as const
  await addMovements(tx, booked, occasion)
  await moveToList(
    tx,
    list.id,
    new Map(done.map((one) => [one.householdId, one.position])),
    { ...input, decisionDate },
    given.commandId,
  )
  await setRecognised(tx, list.id, { ...input, decisionDate })
  return ok(null)
}

type Entry = Found & {
  readonly household_id: string
  readonly area: string
  readonly village_id: number
  readonly was: Found['class']
  readonly account: Account
  readonly before: number
  readonly ever_poor: boolean
  readonly ever_near_poor: boolean
  /** Where the register has the household; the list says `village_id` and `area`. */
  readonly from_village_id: number
  readonly from_area: string
}
type Settled = { readonly householdId: string; readonly rows: readonly Booked[]; readonly position: Position }

function settleEntry(entry: Entry, begun: boolean): Settled {
  const householdId = entry.household_id
  const found: Found = { class: entry.class, headcount: entry.headcount }
  const position: Position = {
    account: entry.account,
    headcount: entry.before,
    everPoor: entry.ever_poor,
    everNearPoor: entry.ever_near_poor,
  }
  // No list before this one: an opening balance. Later, who was never listed and now is has newly become poor.
  if (!begun) return { householdId, rows: [], position: opened(found) }
  const there = { householdId, area: entry.area, villageId: entry.village_id }
  const before = { householdId, area: entry.from_area, villageId: entry.from_village_id }
  // Listed in another village than the register has it: it moved, and both villages' forms must balance.
  const moved =
    before.villageId === there.villageId
      ? []
      : [...at(before, moveOut(position).rows), ...at(there, moveIn(position).rows)]
  const { rows, position: after } = settled(position, found)
  return { householdId, rows: [...moved, ...at(there, rows)], position: after }
}

const at = (place: Pick<Booked, 'householdId' | 'area' | 'villageId'>, rows: readonly LedgerRow[]): readonly Booked[] =>
  rows.map((row) => ({ ...row, ...place }))

/** Entries beside where the ledger has their households; the households are kept still. */
const listForRecognition = async (tx: Tx, listId: string) =>
  (
    await sql<Entry>`
      select e.household_id, e.area, e.village_id, e.class, e.was, e.headcount, h.account, h.headcount as before, h.ever_poor, h.ever_near_poor,
             h.village_id as from_village_id, h.area as from_area
        from poverty_list_entry e join household h on h.id = e.household_id
       where e.list_id = ${listId} order by e.household_id for update of h`.execute(tx)
  ).rows

const countUnaccounted = async (tx: Tx, listId: string) =>
  (await sql<{ n: number }>`select count(*) as n from (${unaccounted(listId)}) u`.execute(tx)).rows[0]?.n ?? 0
