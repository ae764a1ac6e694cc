import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { certificateCode } from '../../../domain/review/certificate.ts'
import type { RoundKind } from '../../../domain/review/season/round.ts'
import { recordset } from '../../db/recordset.ts'
import { takeTurns } from '../../db/take-turns.ts'
import type { Tx } from '../../db/types.ts'

export type Wanting = {
  readonly householdId: string
  readonly listId: string | null
  readonly caseId: string | null
  readonly communeId: number
  readonly year: number
  readonly class: 'poor' | 'near-poor'
  readonly head: string
  readonly decisionNo: string
  readonly decidedOn: CivilDate
}

/** Poor and near-poor households of a recognised list without a certificate of it, village by village. */
export async function entriesWithout(tx: Tx, listId: string): Promise<readonly Wanting[]> {
  const { rows } = await sql<Wanting>`
    select e.household_id as "householdId", l.id as "listId", null as "caseId", l.unit_id as "communeId", l.year, e.class, e.head_name as head,
           l.decision_no as "decisionNo", l.decision_date as "decidedOn"
      from poverty_list_entry e join poverty_list l on l.id = e.list_id join household h on h.id = e.household_id
     where l.id = ${listId} and e.class <> 'neither'
       and not exists (select from certificate c where c.list_id = l.id and c.household_id = e.household_id)
     order by e.area, h.sort_name, e.household_id`.execute(tx)
  return rows
}

/** The same for households a round recognised in a commune: a yearly round made a list of them, a monthly one did not. */
export async function recognisedWithout(
  tx: Tx,
  roundId: string,
  communeId: number,
  kind: RoundKind,
): Promise<readonly Wanting[]> {
  if (kind === 'periodic') {
    const list = await tx
      .selectFrom('review_case')
      .select('list_id')
      .where('round_id', '=', roundId)
      .where('commune_id', '=', communeId)
      .where('list_id', 'is not', null)
      .executeTakeFirst()
    return list?.list_id ? entriesWithout(tx, list.list_id) : []
  }
  const { rows } = await sql<Wanting>`
    select h.id as "householdId", null as "listId", c.id as "caseId", c.commune_id as "communeId", r.year, f.class, h.head_name as head,
           s.details ->> 'decisionNo' as "decisionNo", s.on_date as "decidedOn"
      from review_case c join review_round r on r.id = c.round_id join household h on h.id = c.household_id
      join review_finding f on f.case_id = c.id and f.standard_id = r.standards[1]
      join review_step s on s.case_id = c.id and s.step = 'recognise'
     where c.round_id = ${roundId} and c.commune_id = ${communeId} and c.state = 'recognised' and f.class <> 'neither'
       and not exists (select from certificate x where x.case_id = c.id)
     order by c.area, h.sort_name, c.id`.execute(tx)
  return rows
}

/** Certificates of what a round recognised: its own, or those of the lists that came of it. */
export const ofRound = (roundId: string) => sql<boolean>`
  (c.case_id in (select id from review_case where round_id = ${roundId})
    or c.list_id in (select list_id from review_case where round_id = ${roundId}))`

/** Numbers on from the last of the commune and year, without a gap: two who issue at once wait for each other. */
export async function addCertificates(
  tx: Tx,
  rows: readonly Wanting[],
  it: { readonly on: CivilDate; readonly signer: string; readonly commandId: string },
) {
  const [first] = rows
  if (!first) return
  await takeTurns(tx, `certificate ${first.communeId} ${first.year}`)
  const coded = rows.map((row, at) => ({ ...row, at, code: certificateCode(randomBytes(17)) }))
  await sql`
    insert into certificate (household_id, list_id, case_id, area, commune_id, year, no, class, head_name, decision_no, decided_on, issued_on, signer, code, command_id)
    select x."householdId", x."listId", x."caseId", h.area, x."communeId", x.year, last.no + x.at + 1, x.class, x.head, x."decisionNo", x."decidedOn",
           ${it.on}::date, ${it.signer}, x.code, ${it.commandId}::uuid
      from ${recordset(coded, '"householdId" uuid, "listId" uuid, "caseId" uuid, "communeId" int, year smallint, class text, head text, "decisionNo" text, "decidedOn" date, at int, code text')}
      join household h on h.id = x."householdId",
           (select coalesce(max(no), 0) as no from certificate where commune_id = ${first.communeId} and year = ${first.year}) last`.execute(
    tx,
  )
}
