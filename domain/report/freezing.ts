import { type CivilDate, civilDate } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { ReportRefusal } from './refusal.ts'

/** Kết quả sơ bộ, chính thức (QĐ 24/2021): what a province reports of a year. */
export const reportKinds = ['provisional', 'official'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The day before which a result is reported, from a number of the law such as 1115: 15 November. */
export const dueBeforeOf = (year: number, monthDay: number): CivilDate | undefined =>
  civilDate(year, Math.floor(monthDay / 100), monthDay % 100)

/**
 * Whether the forms may be reported as they stand. A provisional result may lack communes and says how many; the official one is of
 * every commune, and its forms agree with one another.
 */
export function mayReport(
  kind: ReportKind,
  { listsMissing, faults }: { readonly listsMissing: number; readonly faults: number },
): Result<null, ReportRefusal> {
  if (kind === 'provisional') return ok(null)
  if (listsMissing > 0) return refuse({ code: 'report.units-missing', count: listsMissing })
  if (faults > 0) return refuse({ code: 'report.does-not-balance', count: faults })
  return ok(null)
}
