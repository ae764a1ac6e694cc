import { type CivilDate, yearOf } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { dimensions } from '../standard/indicators.ts'
import type { PlanRefusal } from './refusal.ts'

/** What another sector may report, of which people or households it can be a share, and of which units. */
export const reportable = {
  'coastal-services': { of: 'dimensions', level: 'commune' },
  'child-stunting': { of: 'people', level: 'commune' },
  'information-reach': { of: 'households', level: 'commune' },
  'trained-labour': { of: 'people', level: 'any' },
  'certified-labour': { of: 'people', level: 'any' },
  'stunting-in-poor-communes': { of: 'people', level: 'any' },
  'coastal-communes-left': { of: 'communes', level: 'any' },
  'new-countryside-communes': { of: 'communes', level: 'any' },
} as const satisfies Record<
  string,
  { readonly of: 'dimensions' | 'people' | 'households' | 'communes'; readonly level: 'commune' | 'any' }
>
export type ReportableCode = keyof typeof reportable
export const isReportable = (code: string): code is ReportableCode => Object.hasOwn(reportable, code)

/** The six dimensions of basic services the checklist of a commune goes through (question Q03). */
export const serviceDimensions = dimensions.filter((it) => it !== 'water-sanitation-environment')
export type Checklist = Readonly<Partial<Record<(typeof dimensions)[number], boolean>>>

/** A checklist is whole when every dimension has its yes or no; what is missing is no no. */
export const provided = (
  checklist: Checklist,
): { readonly numerator: number; readonly denominator: number } | undefined =>
  serviceDimensions.every((it) => checklist[it] !== undefined)
    ? { numerator: serviceDimensions.filter((it) => checklist[it]).length, denominator: serviceDimensions.length }
    : undefined

export type Reported = {
  readonly indicator: string
  readonly year: number
  readonly onDate: CivilDate
  readonly numerator: number
  readonly denominator: number | null
  readonly sampleSize: number | null
}
/** Who lives in the unit in that year; null where nobody has entered it. */
export type Residents = { readonly households: number | null; readonly people: number | null }

/** May this stand as reported? A part of a population that can exist, counted on a day of the year that has come. */
export function checkReport(
  it: Reported,
  { residents, level, today }: { readonly residents: Residents; readonly level: string; readonly today: CivilDate },
): Result<null, PlanRefusal> {
  if (!isReportable(it.indicator)) return refuse({ code: 'plan.not-reportable', indicator: it.indicator })
  const { of, level: needed } = reportable[it.indicator]
  if (needed === 'commune' && level !== 'commune') return refuse({ code: 'plan.unit-does-not-report' })
  if (it.onDate > today || yearOf(it.onDate) !== it.year) return refuse({ code: 'plan.report-day', year: it.year })
  if (it.denominator === null) return refuse({ code: 'plan.denominator-missing' })
  if (it.numerator > it.denominator) return refuse({ code: 'plan.more-than-whole' })
  const most = of === 'people' ? residents.people : of === 'households' ? residents.households : null
  if (most !== null && Math.max(it.denominator, it.sampleSize ?? 0) > most)
    return refuse({ code: 'plan.more-than-residents', most })
  return ok(null)
}
