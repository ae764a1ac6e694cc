import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath, HouseholdId } from '../../../domain/kernel/ids.ts'
import type { CaseState } from '../../../domain/review/season/steps.ts'
import type { KeptFinding } from '../../../domain/survey/interview.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import { type Round, type RoundRow, roundAsJson, toRound } from './round-store.ts'

/** A case, kept still until the command is over. */
export type Case = {
  readonly id: string
  readonly roundId: string
  readonly householdId: HouseholdId
  readonly area: AreaPath
  readonly villageId: number
  readonly communeId: number
  readonly state: CaseState
  readonly assignedTo: string | null
  readonly clock: CivilDate | null
  readonly lastOn: CivilDate
  readonly version: number
}

/** Cases by their ids, in one order for every writer, so that two never wait for each other. Fewer, where one is out of reach. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<readonly Case[]> {
  const found = await sql<Case>`
    select ${caseColumns} from review_case c where id = any (${ids}::uuid[]) order by id for update`.execute(tx)
  return found.rows
}

/** The same with the round of the first, which nobody can close until the command is over. */
export async function lockCasesInRound(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<Case & { round: RoundRow }>`
    select ${caseColumns}, ${roundAsJson} as round from review_case c join review_round r on r.id = c.round_id
     where c.id = any (${ids}::uuid[]) order by c.id for update of c for share of r`.execute(tx)
  return { cases: rows.map(({ round: _, ...it }): Case => it), round: rows[0] && toRound(rows[0].round) }
}

/** Every case of a commune in a round. */
export async function lockCommuneCases(tx: Tx, roundId: string, communeId: number): Promise<readonly Case[]> {
  const found = await sql<Case>`
    select ${caseColumns} from review_case c where round_id = ${roundId} and commune_id = ${communeId} order by id for update`.execute(
    tx,
  )
  return found.rows
}

const caseColumns = sql`c.id, c.round_id as "roundId", c.household_id as "householdId", c.area, c.village_id as "villageId",
  c.commune_id as "communeId", c.state, c.assigned_to as "assignedTo", c.clock, c.last_on as "lastOn", c.version`

type NewCase = {
  readonly id: string
  readonly householdId: string
  readonly source: 'listed' | 'asked' | 'proposed'
  readonly askedOn: CivilDate | null
}

/** Cases of households where they live, with the class they have now. A household that has one in the round already keeps it. */
export const addCases = (
  tx: Tx,
  roundId: string,
  communeId: number,
  cases: readonly NewCase[],
  it: { readonly on: CivilDate; readonly due: CivilDate | null },
) =>
  sql`
    insert into review_case (id, round_id, household_id, area, village_id, commune_id, source, asked_on, was, last_on, due_on)
    select x.id, ${roundId}::uuid, h.id, h.area, h.village_id, ${communeId}::int, x.source, x."askedOn", h.class, ${it.on}::date, ${it.due}::date
      from ${recordset(cases, 'id uuid, "householdId" uuid, source text, "askedOn" date')} join household h on h.id = x."householdId"
    on conflict on constraint review_case_one do nothing`.execute(tx)

/** Households of a commune that stand on one of its lists and have no case in the round. */
export async function findUnlisted(tx: Tx, roundId: string, area: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select h.id from household h
     where h.area like ${`${area}%`} and h.account in ('poor', 'near-poor') and h.ended_on is null
       and not exists (select from review_case c where c.round_id = ${roundId} and c.household_id = h.id)
     order by h.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Is the yearly list of the commune recognised in this round? Then a household that asks waits for the next round. */
export async function isRecognised(tx: Tx, round: Round, communeId: number): Promise<boolean> {
  if (round.kind !== 'periodic') return false
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from poverty_list where unit_id = ${communeId} and year = ${round.year} and state = 'recognised') as found`.execute(
    tx,
  )
  return rows[0]?.found ?? false
}

export type Said = { readonly one: Pick<Case, 'id' | 'area'>; readonly findings: readonly KeptFinding[] }

/** What the latest interviews say under each standard, in place of what the ones before said. */
export function putFindings(tx: Tx, said: readonly Said[]) {
  const rows = said.flatMap(({ one, findings }) => findings.map((it) => ({ ...it, id: one.id, area: one.area })))
  return sql`
    insert into review_finding (case_id, standard_id, area, class, scored_class, income_points, deprivation_points, deprived, known, changed_because)
    select x.id, x.standard, x.area, x.class, x.class, x."incomePoints", x."deprivationPoints", x.deprived, x.known, null
      from ${recordset(rows, 'id uuid, area text, standard text, class text, "incomePoints" smallint, "deprivationPoints" smallint, deprived smallint, known smallint')}
    on conflict (case_id, standard_id) do update set class = excluded.class, scored_class = excluded.scored_class, income_points = excluded.income_points,
       deprivation_points = excluded.deprivation_points, deprived = excluded.deprived, known = excluded.known, changed_because = null`.execute(
    tx,
  )
}

/** How many of these cases have no class under a standard. */
export async function countUnknown(tx: Tx, ids: readonly string[], standard: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from unnest(${ids}::uuid[]) x (id)
     where not exists (select from review_finding f where f.case_id = x.id and f.standard_id = ${standard} and f.class is not null)`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}
