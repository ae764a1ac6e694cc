import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'

/** The list, kept still until the command is over. */
export const lockList = (tx: Tx, id: string) =>
  tx.selectFrom('poverty_list').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export type List = NonNullable<Awaited<ReturnType<typeof lockList>>>

/** A unit that was a commune on that day, and where it lies today. */
export const findCommune = (tx: Tx, unitId: number, on: CivilDate) =>
  tx
    .selectFrom('unit')
    .innerJoin('unit_version as v', 'v.unit_id', 'unit.id')
    .select(['unit.id', 'unit.area', 'v.name'])
    .where('unit.id', '=', unitId)
    .where('v.level', '=', 'commune')
    .where('v.valid_from', '<=', on)
    .where((eb) => eb.or([eb('v.valid_until', 'is', null), eb('v.valid_until', '>', on)]))
    .executeTakeFirst()

export const addList = (
  tx: Tx,
  it: { id: string; unitId: number; area: AreaPath; year: number; standard: string; reviewDate: CivilDate },
) =>
  tx
    .insertInto('poverty_list')
    .values({
      id: it.id,
      unit_id: it.unitId,
      area: it.area,
      year: it.year,
      standard_id: it.standard,
      review_date: it.reviewDate,
    })
    .execute()

export const putReviewDate = (tx: Tx, id: string, reviewDate: CivilDate) =>
  sql`update poverty_list set review_date = ${reviewDate}, version = version + 1 where id = ${id}`.execute(tx)

/** Takes a household off a draft; the frozen list is guarded by the table itself. */
export async function removeListEntry(tx: Tx, listId: string, householdId: string) {
  await tx
    .deleteFrom('poverty_list_member')
    .where('list_id', '=', listId)
    .where('household_id', '=', householdId)
    .execute()
  await tx
    .deleteFrom('poverty_list_entry')
    .where('list_id', '=', listId)
    .where('household_id', '=', householdId)
    .execute()
}

export type Decision = {
  readonly decisionNo: string
  readonly decisionDate: CivilDate
  readonly escapedDecisionNo: string | null
  readonly escapedDecisionDate: CivilDate | null
  readonly signer: string
}

/** Freezes the list with its decisions. */
export const setRecognised = (tx: Tx, id: string, it: Decision) =>
  tx
    .updateTable('poverty_list')
    .set((eb) => ({
      state: 'recognised',
      decision_no: it.decisionNo,
      decision_date: it.decisionDate,
      escaped_decision_no: it.escapedDecisionNo,
      escaped_decision_date: it.escapedDecisionDate,
      signer: it.signer,
      recognised_at: sql<string>`now()`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()

/** The list of the year before in the same places: the opening of this one. Undefined where this is the very first. */
export async function findOpening(tx: Tx, list: List): Promise<{ id: string; state: string } | undefined> {
  const { rows } = await sql<{ id: string; state: string }>`
    select l.id, l.state from poverty_list l
     where l.year = ${list.year - 1}
       and (l.unit_id = ${list.unit_id}
            or exists (select from poverty_list_entry e join unit_version v on v.unit_id = e.village_id and v.parent_id = ${list.unit_id}
                        where e.list_id = l.id and v.valid_from <= ${list.review_date} and (v.valid_until is null or v.valid_until > ${list.review_date})))
     order by l.state desc limit 1`.execute(tx)
  return rows[0]
}

/** Is another list of this commune and year recognised, under another standard? */
export async function isYearRecognised(tx: Tx, list: List): Promise<boolean> {
  const other = await tx
    .selectFrom('poverty_list')
    .select('id')
    .where('unit_id', '=', list.unit_id)
    .where('year', '=', list.year)
    .where('state', '=', 'recognised')
    .where('id', '<>', list.id)
    .executeTakeFirst()
  return other !== undefined
}

/** Was any earlier year recognised here, so that the ledger has begun? */
export async function hasHistory(tx: Tx, list: List): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from poverty_list where unit_id = ${list.unit_id} and year < ${list.year} and state = 'recognised') as found`.execute(
    tx,
  )
  return (rows[0]?.found ?? false) || (await findOpening(tx, list))?.state === 'recognised'
}

/**
 * Households the ledger has on a list in the villages of this commune, that stand on neither list of this year: nobody
 * has said what became of them. A query to select from, as `u`.
 */
export const unaccounted = (listId: string) => sql`
  select h.* from household h
    join poverty_list l on l.id = ${listId}
    join unit_version v on v.unit_id = h.village_id and v.parent_id = l.unit_id
     and v.valid_from <= l.review_date and (v.valid_until is null or v.valid_until > l.review_date)
   where h.account in ('poor', 'near-poor') and h.ended_on is null
     and not exists (select from poverty_list_entry e where e.list_id = l.id and e.household_id = h.id)`
