import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { columnName } from '../../../domain/kernel/grid.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { masked } from '../../../domain/review/list-person.ts'
import { checkDelivery, type DeliveryRefusal, type Given } from '../../../domain/support/delivery.ts'
import { beneficiaryOf, type SupportKind } from '../../../domain/support/kinds.ts'
import type { DeliveryColumn } from '../../../domain/support/list-column.ts'
import type { DeliveryFinding } from '../../../domain/support/list-finding.ts'
import type { DeliveryList, ReadRow } from '../../../domain/support/list-read.ts'
import { newId } from '../../db/new-id.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import type { Vault } from '../../file/vault.ts'
import { twinsOf } from '../delivery/check.ts'
import { findScenes } from '../delivery/scene.ts'
import { type Match, matchRows } from './match.ts'
import type { Import, StagedRow } from './store.ts'

/** A delivery ready to be written, as `addDeliveries` and `findScenes` take it. */
export type Ready = Given & {
  readonly id: string
  readonly householdId: string
  readonly amount: number | null
  readonly goods: string
  readonly documentNo: string
}
type Context = {
  readonly it: Import
  readonly columns: DeliveryList['columns']
  readonly today: CivilDate
  readonly vault: Vault
  /** First row of each delivery of this file, to tell what stands in it twice. */
  readonly seen: Map<string, number>
}

/** Lays rows of a file beside the register and the deliveries there are, chunk by chunk. */
export function makeStager(context: Omit<Context, 'seen'>) {
  const seen = new Map<string, number>()
  return (tx: Tx, rows: readonly ReadRow[]) => stage(tx, rows, { ...context, seen })
}

async function stage(tx: Tx, rows: readonly ReadRow[], context: Context): Promise<readonly StagedRow[]> {
  const matches = await matchRows(tx, context.it.area, rows, context.vault)
  const drafts = rows.map((row, at) => draftOf(row, matches[at] ?? { kind: 'none' }, context))
  const ready = drafts.flatMap(({ delivery }) => delivery ?? [])
  const judged = new Map<string, readonly DeliveryFinding[]>()
  for (const [at, found] of (await judge(tx, ready, context.today)).entries()) judged.set(ready[at]?.id ?? '', found)
  return drafts.map(({ row, delivery, findings }) => {
    const at = addressIn(row, context)
    const more = delivery ? (judged.get(delivery.id) ?? []).map((it) => ({ ...it, address: at(it) })) : []
    const all = [...findings, ...more, ...repeatedIn(row, delivery, context)]
    const wrong = !delivery || all.some((it) => it.severity === 'error')
    return {
      no: row.row,
      status: wrong ? 'wrong' : 'good',
      said: saidOf(row),
      delivery: wrong ? null : delivery,
      findings: all,
    }
  })
}

type Draft = {
  readonly row: ReadRow
  readonly delivery: Ready | undefined
  readonly findings: readonly DeliveryFinding[]
}

function draftOf(row: ReadRow, match: Match, { it, columns }: Context): Draft {
  const where = `${columnName(columns.nationalId ?? columns.name ?? columns.head ?? 1)}${row.row}`
  const findings: DeliveryFinding[] = [...row.findings]
  const nobody = row.name === '' && row.nationalId === null
  const text = row.name || masked(row.nationalId ?? '')
  if (match.kind === 'none' && !nobody)
    findings.push({ severity: 'error', code: nameAlone(row) ? 'name-alone' : 'person-unknown', address: where, text })
  if (match.kind === 'many')
    findings.push({ severity: 'error', code: 'person-ambiguous', address: where, text, count: match.count })
  if (match.kind !== 'one' || row.kind === null || row.on === null) return { row, delivery: undefined, findings }
  const { who } = match
  if (match.byNumber && row.name !== '' && foldText(row.name) !== who.folded)
    findings.push({ severity: 'warning', code: 'name-differs', address: where, text: row.name, recorded: who.name })
  return { row, delivery: deliveryOf(row, row.kind, row.on, who, it), findings }
}

/** The register was not asked about it: see `narrowed` in match.ts. */
const nameAlone = ({ nationalId, birth, village }: ReadRow) =>
  nationalId === null && birth.year === null && village === ''

type Who = { readonly householdId: string; readonly memberId: string }
/** For a person, unless the kind is for households or the row names the household by its head. */
function deliveryOf(row: ReadRow, kind: SupportKind, on: CivilDate, who: Who, it: Import): Ready {
  const to = beneficiaryOf[kind]
  const forHousehold = to === 'household' || (to === 'either' && row.asHead)
  return {
    id: newId(),
    householdId: who.householdId,
    memberId: forHousehold ? null : who.memberId,
    kind,
    policy: null,
    topic: row.topic,
    on,
    validUntil: row.validUntil,
    amount: row.amount,
    goods: row.goods,
    documentNo: row.documentNo.slice(0, 80),
    activityId: null,
    allocationId: it.allocation_id,
    contributionId: it.contribution_id,
  }
}

type Judged = DeliveryFinding & { readonly address: string }

/** What the rules and the deliveries there are say of each; the cell is named by `addressIn`. */
async function judge(tx: Tx, ready: readonly Ready[], today: CivilDate): Promise<readonly (readonly Judged[])[]> {
  if (ready.length === 0) return []
  const scenes = await findScenes(tx, ready)
  const twins = await twinsOf(tx, ready)
  const same = await recordedAlready(tx, ready)
  return ready.map((it, at) => {
    const scene = scenes[at]
    if (!scene || scene.area === null) return []
    const checked = checkDelivery(it, { ...scene, area: scene.area }, today)
    if (!checked.ok) return [refusedWith(checked.error)]
    if (same.has(it.id)) return [{ severity: 'error', code: 'already-recorded', address: '', on: it.on }]
    return (twins[at] ?? []).flatMap((twin): Judged[] =>
      twin.code === 'same-period' ? [{ severity: 'warning', code: 'same-period', address: '', on: twin.on }] : [],
    )
  })
}
export const refusedWith = (refusal: DeliveryRefusal): Judged => ({
  severity: 'error',
  code: 'refused',
  address: '',
  refusal,
})

/** Of these, those that were recorded before: same person or household, kind, day and amount. A file read again saves nothing twice. */
async function recordedAlready(tx: Tx, ready: readonly Ready[]): Promise<ReadonlySet<string>> {
  const columns = 'id uuid, "householdId" uuid, "memberId" uuid, kind text, "on" date, amount bigint, goods text'
  const { rows } = await sql<{ id: string }>`
    select x.id from ${recordset(ready, columns)}
     where exists (select from delivery d where d.household_id = x."householdId" and d.member_id is not distinct from x."memberId"
                      and d.kind = x.kind and d.on_date = x."on" and d.amount is not distinct from x.amount and d.goods = x.goods
                      and d.cancelled_on is null)`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** The cell a finding speaks of: the day, the money, else who it is. */
function addressIn(row: ReadRow, { columns }: Context) {
  const of = (...wanted: readonly DeliveryColumn[]) => {
    const at = wanted.map((it) => columns[it]).find((it) => it !== undefined) ?? 1
    return `${columnName(at)}${row.row}`
  }
  return (it: DeliveryFinding): string => {
    if (it.code === 'same-period' || it.code === 'already-recorded') return of('on', 'nationalId', 'name', 'head')
    if (it.code !== 'refused') return it.address
    if (/future|ends-before/.test(it.refusal.code)) return of('on', 'nationalId', 'name', 'head')
    if (/topic|for-/.test(it.refusal.code)) return of('kind', 'nationalId', 'name', 'head')
    return of('nationalId', 'name', 'head')
  }
}

function repeatedIn(row: ReadRow, delivery: Ready | undefined, context: Context): readonly DeliveryFinding[] {
  if (!delivery) return []
  const key = [delivery.memberId ?? delivery.householdId, delivery.kind, delivery.on, delivery.amount].join(' ')
  const firstRow = context.seen.get(key)
  if (firstRow === undefined) context.seen.set(key, row.row)
  if (firstRow === undefined) return []
  const { columns } = context
  const address = `${columnName(columns.nationalId ?? columns.name ?? columns.head ?? 1)}${row.row}`
  return [{ severity: 'warning', code: 'repeated-in-file', address, firstRow }]
}

/** What a screen may show of a row: everything but the whole number. */
const saidOf = ({ name, nationalId, birth, village, kind, on, amount, goods, documentNo }: ReadRow) => ({
  name,
  numberTail: nationalId?.slice(-4) ?? null,
  birthYear: birth.year,
  village,
  kind,
  on,
  amount,
  goods,
  documentNo,
})
