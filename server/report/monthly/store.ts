import { type RawBuilder, sql } from 'kysely'
import type { MonthlyRow } from '../../../contract/monthly-report.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath, UnitId } from '../../../domain/kernel/ids.ts'
import type { Account } from '../../../domain/movement/ledger.ts'
import {
  changeOf,
  type MonthlyChange,
  type MonthlyFigures,
  monthsOf,
  type ReportMonth,
} from '../../../domain/report/monthly.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { unitName } from '../../place/unit-name.ts'

/** The months the law has a report in, with their days: a dated row for each of the three numbers. */
export async function findMonths(tx: Tx, year: number): Promise<ReportMonth[]> {
  const { rows } = await sql<{ month: number; day: number | null; fromMonth: number | null; toMonth: number | null }>`
    select month, legal_number_at('monthly-report-day', make_date(${year}::int, month, 1))::float8 as day,
           legal_number_at('monthly-report-from-month', make_date(${year}::int, month, 1))::float8 as "fromMonth",
           legal_number_at('monthly-report-to-month', make_date(${year}::int, month, 1))::float8 as "toMonth"
      from generate_series(1, 12) month`.execute(tx)
  const byMonth = new Map(rows.map((it) => [it.month, it]))
  return monthsOf(year, (month) => {
    const { day, fromMonth, toMonth } = byMonth.get(month) ?? { day: null, fromMonth: null, toMonth: null }
    return day === null || fromMonth === null || toMonth === null ? undefined : { day, fromMonth, toMonth }
  })
}

/** A household a decision of a regular round speaks of. */
export type Decided = {
  readonly communeId: number
  readonly caseId: string
  readonly householdId: string
  readonly area: AreaPath
  readonly villageId: number
  readonly village: string
  readonly head: string
  readonly change: MonthlyChange
  readonly people: number
  readonly decisionNo: string
  readonly decidedOn: CivilDate
}
type Booked = {
  readonly from: Account | null
  readonly to: Account | null
  readonly no: string
  readonly escapedNo: string
}

/**
 * What was decided in regular rounds between two days. The change and the people are those the ledger booked with the decision;
 * for who stays what they were it booked none, and the people are counted.
 */
export async function listDecided(
  tx: Tx,
  within: AreaPath,
  of: Pick<ReportMonth, 'from' | 'until'>,
): Promise<Decided[]> {
  const { rows } = await sql<Omit<Decided, 'change' | 'decisionNo'> & Booked>`
    select c.commune_id as "communeId", c.id as "caseId", c.household_id as "householdId", c.area, c.village_id as "villageId",
           ${unitName('c.village_id')} ->> 'name' as village, h.head_name as head, m.from_account as from, m.to_account as to,
           coalesce(m.people, (select count(*)::int from member p where p.household_id = h.id and (p.left_on is null or p.left_on > s.on_date))) as people,
           coalesce(s.details ->> 'decisionNo', '') as no, coalesce(s.details ->> 'escapedNo', '') as "escapedNo", s.on_date as "decidedOn"
      from review_step s
      join review_case c on c.id = s.case_id
      join review_round r on r.id = c.round_id and r.kind = 'regular'
      join household h on h.id = c.household_id
      left join movement m on m.command_id = s.command_id and m.household_id = c.household_id and m.households = 1
     where s.step = 'recognise' and s.on_date between ${of.from}::date and ${of.until}::date and ${inside('s.area', within)}
     order by village, head, "caseId"`.execute(tx)
  return rows.map(({ from, to, no, escapedNo, ...it }) => {
    const change = changeOf(from && to ? { from, to } : null)
    return { ...it, change, decisionNo: change.startsWith('off-') ? escapedNo : no }
  })
}

/** Households of regular rounds opened by a day that no decision speaks of yet, by commune. */
export async function countOpen(tx: Tx, within: AreaPath, until: CivilDate): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ communeId: number; n: number }>`
    select c.commune_id as "communeId", count(*)::int as n from review_case c join review_round r on r.id = c.round_id and r.kind = 'regular'
     where r.opens_on <= ${until}::date and c.state not in ('recognised', 'closed') and ${inside('c.area', within)} group by 1`.execute(
    tx,
  )
  return new Map(rows.map(({ communeId, n }) => [communeId, n]))
}

/** The communes of a day that report, with where they lie today. */
export async function listCommunes(tx: Tx, within: AreaPath, on: CivilDate) {
  const { rows } = await sql<{ id: number; unit: MonthlyRow['unit'] }>`
    select k.commune_id as id, ${unitName('k.commune_id')} as unit from commune_at(${on}::date) k join unit u on u.id = k.commune_id
     where ${inside('u.area', within)} order by k.code, k.name`.execute(tx)
  return rows
}

export type Sent = MonthlyRow['sent'][number] & { readonly id: string; readonly unitId: number; readonly month: number }

/** Every version of every report of a year, the oldest first. */
export async function listSent(tx: Tx, within: AreaPath, year: number): Promise<Sent[]> {
  const { rows } = await sql<Sent>`
    select r.id, r.unit_id as "unitId", r.month, r.no, r.on_date as "on", coalesce(a.name, '') as by, r.document_no as "documentNo", r.signer, r.figures
      from monthly_report r left join account a on a.id = r.account_id
     where ${inside('r.area', within)} and r.year = ${year} order by r.month, r.unit_id, r.no`.execute(tx)
  return rows
}

/** The households of the last versions sent. */
export async function listEntries(tx: Tx, within: AreaPath, year: number, month: number) {
  const { rows } = await sql<Omit<Decided, 'communeId'>>`
    select e.case_id as "caseId", e.household_id as "householdId", e.area, e.village_id as "villageId",
           ${unitName('e.village_id')} ->> 'name' as village, e.head_name as head, e.change, e.people, e.decision_no as "decisionNo",
           e.decided_on as "decidedOn"
      from (select distinct on (r.unit_id) r.id from monthly_report r where r.year = ${year} and r.month = ${month} and ${inside('r.area', within)}
             order by r.unit_id, r.no desc) l
      join monthly_report_entry e on e.report_id = l.id
     where ${inside('e.area', within)} order by village, head, "caseId"`.execute(tx)
  return rows
}

/** A commune that reports, which nobody else reports for until the command is over. */
export async function lockCommune(tx: Tx, id: number, on: CivilDate) {
  const { rows } = await sql<{ id: number; area: AreaPath; provinceId: UnitId }>`
    select u.id, u.area, c.province_id as "provinceId" from commune_at(${on}::date) c join unit u on u.id = c.commune_id
     where u.id = ${id} for no key update of u`.execute(tx)
  return rows[0]
}

type NewReport = {
  readonly id: string
  readonly communeId: number
  readonly area: AreaPath
  readonly year: number
  readonly of: ReportMonth
  readonly on: CivilDate
  readonly documentNo: string
  readonly signer: string
  readonly figures: MonthlyFigures
  readonly accountId: string
  readonly commandId: string
}

export async function addMonthlyReport(tx: Tx, it: NewReport, rows: readonly Decided[]) {
  const values: RawBuilder<unknown> = sql`${it.id}::uuid, ${it.communeId}::int, ${it.area}, ${it.year}::smallint, ${it.of.month}::smallint`
  await sql`
    insert into monthly_report (id, unit_id, area, year, month, no, on_date, due_on, document_no, signer, figures, account_id, command_id)
    select ${values}, coalesce(max(no), 0) + 1, ${it.on}::date, ${it.of.dueOn}::date, ${it.documentNo}, ${it.signer},
           ${JSON.stringify(it.figures)}::jsonb, ${it.accountId}::uuid, ${it.commandId}::uuid
      from monthly_report where unit_id = ${it.communeId} and year = ${it.year} and month = ${it.of.month}`.execute(tx)
  if (rows.length === 0) return
  await tx
    .insertInto('monthly_report_entry')
    .values(
      rows.map((row) => ({
        report_id: it.id,
        case_id: row.caseId,
        household_id: row.householdId,
        area: row.area,
        village_id: row.villageId,
        change: row.change,
        head_name: row.head,
        people: row.people,
        decision_no: row.decisionNo,
        decided_on: row.decidedOn,
      })),
    )
    .execute()
}
