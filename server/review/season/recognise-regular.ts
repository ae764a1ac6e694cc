import { sql } from 'kysely'
import type { RecogniseCommune } from '../../../contract/review-commune.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import { type Account, type Found, type Position, settled } from '../../../domain/movement/ledger.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Given } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { moveByDecision } from '../../household/from-recognition.ts'
import { addMovements, type Booked, findLedgerYear } from '../../movement/store.ts'
import type { Case } from './case-store.ts'
import type { Round } from './round-store.ts'

type Row = Found & {
  readonly householdId: string
  readonly area: string
  readonly villageId: number
  readonly was: Found['class']
  readonly account: Account
  readonly before: number
  readonly everPoor: boolean
  readonly everNearPoor: boolean
}

/**
 * Rà soát thường xuyên: households recognised, or taken off a list, between two yearly lists (QĐ 24/2021, monthly round). The
 * last list stays frozen; the ledger is booked under recognition, so forms 7.2 and 7.3 of the year have them.
 */
export async function recogniseRegular(
  tx: Tx,
  given: Given,
  round: Round,
  cases: readonly Case[],
  input: RecogniseCommune,
): Promise<Result<null, Refusal>> {
  const [first] = cases
  if (!first) return refuse({ code: 'round.no-cases' })
  const { rows } = await sql<Row>`
    select h.id as "householdId", c.area, c.village_id as "villageId", f.class, h.class as was, h.account, h.headcount as before,
           h.ever_poor as "everPoor", h.ever_near_poor as "everNearPoor",
           (select count(*)::int from member m where m.household_id = h.id and m.left_on is null) as headcount
      from review_case c join review_finding f on f.case_id = c.id and f.standard_id = ${round.standards[0]}
      join household h on h.id = c.household_id
     where c.id = any (${cases.map(({ id }) => id)}::uuid[]) order by h.id for update of h`.execute(tx)
  const escaped = rows.filter((it) => it.was !== 'neither' && it.class === 'neither').length
  if (escaped > 0 && !(input.escapedDecisionNo && input.escapedDecisionDate))
    return refuse({ code: 'review.escaped-decision-missing', count: escaped })
  const done = rows.map((row) => ({ row, ...settled(positionOf(row), row) }))
  const year = await findLedgerYear(tx, first.villageId, input.decisionDate)
  const booked: Booked[] = done.flatMap(({ row: { householdId, area, villageId }, rows: all }) =>
    all.map((one) => ({ ...one, householdId, area, villageId })),
  )
  const { decisionDate, decisionNo, escapedDecisionDate } = input
  const { commandId } = given
  await addMovements(tx, booked, { year, on: decisionDate, cause: 'recognition', commandId, decisionNo })
  const positions = new Map(done.map(({ row, position }) => [row.householdId, position]))
  await moveByDecision(
    tx,
    cases.map(({ id }) => id),
    positions,
    { year: round.year, standard: round.standards[0], decisionNo, decisionDate, escapedDecisionDate },
    commandId,
  )
  return ok(null)
}

const positionOf = (it: Row): Position => ({
  account: it.account,
  headcount: it.before,
  everPoor: it.everPoor,
  everNearPoor: it.everNearPoor,
})
