import { sql } from 'kysely'
import type { FrozenReport } from '../../../contract/frozen-report.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { FormCode, Forms } from '../../../domain/report/form.ts'
import { dueBeforeOf, type ReportKind } from '../../../domain/report/freezing.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'

/** The day before which a result is reported, as the law has it at the end of the year. */
export async function findDueBefore(tx: Tx, year: number, kind: ReportKind): Promise<CivilDate | undefined> {
  const { rows } = await sql<{ value: number | null }>`
    select legal_number_at(${`${kind}-result-before`}, make_date(${year}::int, 12, 31))::float8 as value`.execute(tx)
  const value = rows[0]?.value
  return value ? dueBeforeOf(year, value) : undefined
}

type NewReport = Pick<
  FrozenReport,
  'id' | 'year' | 'kind' | 'on' | 'dueBefore' | 'documentNo' | 'signer' | 'missing' | 'faults'
> & {
  readonly area: AreaPath
  readonly forms: Forms
  readonly accountId: string
  readonly commandId: string
}

export const addReport = (tx: Tx, it: NewReport) =>
  sql`
    insert into frozen_report (id, area, year, kind, no, on_date, due_before, document_no, signer, forms, missing, faults, account_id, command_id)
    select ${it.id}::uuid, ${it.area}, ${it.year}::smallint, ${it.kind}, coalesce(max(no), 0) + 1, ${it.on}::date, ${it.dueBefore}::date,
           ${it.documentNo}, ${it.signer}, ${JSON.stringify(it.forms)}::jsonb, ${it.missing}::int, ${it.faults}::int, ${it.accountId}::uuid, ${it.commandId}::uuid
      from frozen_report where area = ${it.area} and year = ${it.year} and kind = ${it.kind}`.execute(tx)

export async function listReports(tx: Tx, within: AreaPath, year: number): Promise<FrozenReport[]> {
  const { rows } = await sql<FrozenReport>`
    select r.id, r.year, r.kind, r.no, r.on_date as "on", r.due_before as "dueBefore", r.document_no as "documentNo", r.signer,
           coalesce(a.name, '') as by, to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", r.missing, r.faults
      from frozen_report r left join account a on a.id = r.account_id
     where ${inside('r.area', within)} and r.year = ${year} order by r.on_date, r.recorded_at, r.id`.execute(tx)
  return rows
}

export async function listYears(tx: Tx, within: AreaPath): Promise<number[]> {
  const { rows } = await sql<{
    year: number
  }>`select distinct year from frozen_report r where ${inside('r.area', within)} order by year desc`.execute(tx)
  return rows.map(({ year }) => year)
}

/** One form of a report; undefined where the reader does not reach it. */
export async function findForm(tx: Tx, within: AreaPath, id: string, code: FormCode) {
  const { rows } = await sql<{ form: Forms[FormCode]; kind: ReportKind; no: number; documentNo: string }>`
    select forms -> ${code} as form, kind, no, document_no as "documentNo" from frozen_report r
     where r.id = ${id} and ${inside('r.area', within)}`.execute(tx)
  return rows[0]
}
