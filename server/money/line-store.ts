import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { Capital, Source } from '../../domain/money/kinds.ts'
import { lastDayToSpend, spendRule } from '../../domain/money/spend-by.ts'
import type { Tx } from '../db/types.ts'

export type Line = {
  readonly id: string
  readonly planYear: number
  readonly executionYear: number
  readonly project: string | null
  readonly capital: Capital | null
  readonly source: Source
  readonly carriedFrom: string | null
  readonly spendBy: CivilDate
  readonly amount: number
  readonly allocated: number
  /** The first decision about it. */
  readonly decided: CivilDate
}
export type NewLine = Pick<
  Line,
  'id' | 'planYear' | 'executionYear' | 'project' | 'capital' | 'source' | 'carriedFrom' | 'spendBy'
> & {
  readonly note: string
}
/** What an entry stands on. */
export type Decision = {
  readonly decisionNo: string
  readonly decisionDate: CivilDate
  readonly on: CivilDate
  readonly reason: string
  readonly commandId: string
}
export type LineEntry = {
  readonly lineId: string
  readonly kind: 'estimate' | 'adjustment' | 'split' | 'carry-over'
  readonly amount: number
  readonly otherLine?: string
}

const columns = sql<Line>`
  l.id, l.plan_year as "planYear", l.execution_year as "executionYear", l.project, l.capital, l.source, l.carried_from as "carriedFrom",
  l.spend_by as "spendBy", l.amount, l.allocated,
  (select min(e.decision_date) from money_line_entry e where e.line_id = l.id) as decided`

/** The line, held until the command ends: who comes second sees what is left. */
export async function lockLine(tx: Tx, id: string): Promise<Line | undefined> {
  const { rows } = await sql<Line>`select ${columns} from money_line l where l.id = ${id} for update of l`.execute(tx)
  return rows[0]
}

/** Plan year, execution year and source of a line: what it can be split within. */
export async function findLineFamily(
  tx: Tx,
  id: string,
): Promise<Pick<Line, 'planYear' | 'executionYear' | 'source'> | undefined> {
  const { rows } = await sql<Line>`select ${columns} from money_line l where l.id = ${id}`.execute(tx)
  return rows[0]
}

/** The lines of a plan and execution year with this source, held in one order so that writers never wait in a circle. */
export async function lockLinesLike(
  tx: Tx,
  like: Pick<Line, 'planYear' | 'executionYear' | 'source'>,
): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select ${columns} from money_line l
     where l.plan_year = ${like.planYear} and l.execution_year = ${like.executionYear} and l.source = ${like.source}
     order by l.id for update of l`.execute(tx)
  return rows
}

export const addLine = (tx: Tx, it: NewLine) =>
  tx
    .insertInto('money_line')
    .values({
      id: it.id,
      plan_year: it.planYear,
      execution_year: it.executionYear,
      project: it.project,
      capital: it.capital,
      source: it.source,
      carried_from: it.carriedFrom,
      spend_by: it.spendBy,
      note: it.note,
    })
    .execute()

/** Entries in their order; the trigger keeps the sum of the line. */
export const addLineEntries = (tx: Tx, entries: readonly LineEntry[], it: Decision) =>
  tx
    .insertInto('money_line_entry')
    .values(
      entries.map((entry) => ({
        id: sql<string>`gen_random_uuid()`,
        line_id: entry.lineId,
        kind: entry.kind,
        on_date: it.on,
        amount: entry.amount,
        other_line: entry.otherLine ?? null,
        decision_no: it.decisionNo,
        decision_date: it.decisionDate,
        reason: it.reason,
        command_id: it.commandId,
      })),
    )
    .execute()

export const setLineSpendBy = (tx: Tx, id: string, spendBy: CivilDate, note: string) =>
  tx.updateTable('money_line').set({ spend_by: spendBy, note }).where('id', '=', id).execute()

/** The last day by the rule of the capital type; what is not split yet follows the stricter of the two. */
export async function ruledSpendBy(
  tx: Tx,
  executionYear: number,
  capital: Capital | null,
): Promise<CivilDate | undefined> {
  const codes = capital ? [spendRule[capital]] : Object.values(spendRule)
  const { rows } = await sql<{ months: number | null }>`
    select min(legal_number_at(code, make_date(${executionYear}::int, 12, 31))) as months from unnest(${codes}::text[]) code`.execute(
    tx,
  )
  const months = rows[0]?.months
  return months === null || months === undefined ? undefined : lastDayToSpend(executionYear, months)
}

/** A project and everything above it, with the days it is in force. */
export async function findProject(tx: Tx, code: string, year: number) {
  const { rows } = await sql<{ holds: boolean; above: string[] }>`
    with recursive up as (
      select code, parent from project where code = ${code}
      union all select p.code, p.parent from project p join up on up.parent = p.code)
    select valid_from <= make_date(${year}::int, 12, 31) and (valid_until is null or valid_until > make_date(${year}::int, 1, 1)) as holds,
           (select array_agg(code) from up) as above
      from project where code = ${code}`.execute(tx)
  return rows[0]
}

/** The last day something of a line was paid out. */
export async function lastDisbursed(tx: Tx, lineId: string): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(d.on_date) as last from disbursement d join allocation a on a.id = d.allocation_id where a.line_id = ${lineId}`.execute(
    tx,
  )
  return rows[0]?.last ?? null
}
