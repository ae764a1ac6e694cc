import { type CivilDate, yearOf } from '../kernel/date.ts'
import { between, type Lms, restrictedZOf, zOf } from './z-score.ts'

export const growthMeasures = ['height-for-age', 'weight-for-age'] as const
export type GrowthMeasure = (typeof growthMeasures)[number]
export const growthFindings = ['normal', 'stunted', 'severely-stunted'] as const
export type GrowthFinding = (typeof growthFindings)[number]
export type ChildSex = 'male' | 'female'

export type ReferenceRow = Lms & {
  readonly measure: GrowthMeasure
  readonly sex: ChildSex
  readonly ageUnit: 'day' | 'month'
  readonly age: number
}
/** The imported tables, to be looked up by `keyOf`. Empty where the province has imported none. */
export type Reference = ReadonlyMap<string, Lms>

const keyOf = (it: Omit<ReferenceRow, keyof Lms>) => `${it.measure}/${it.sex}/${it.ageUnit}/${it.age}`
export const referenceOf = (rows: readonly ReferenceRow[]): Reference =>
  new Map(rows.map((row) => [keyOf(row), { l: row.l, m: row.m, s: row.s }]))

const daysAMonth = 30.4375
export const ageInDays = (born: CivilDate, on: CivilDate) => (Date.parse(on) - Date.parse(born)) / 86_400_000

/** The row for an age: by the day under five (WHO 2006), between two months above (WHO 2007). Undefined beyond the tables. */
function lmsAt(reference: Reference, measure: GrowthMeasure, sex: ChildSex, days: number): Lms | undefined {
  const byDay = reference.get(keyOf({ measure, sex, ageUnit: 'day', age: days }))
  if (byDay) return byDay
  const months = days / daysAMonth
  const low = Math.floor(months)
  const at = (age: number) => reference.get(keyOf({ measure, sex, ageUnit: 'month', age }))
  const [below, above] = [at(low), at(low + 1)]
  if (!below) return undefined
  if (above) return between(below, above, months - low)
  return months === low ? below : undefined
}

export type Child = { readonly sex: ChildSex; readonly birthDate: CivilDate }

/** Chiều cao theo tuổi: how many standard deviations from the median; null where no table says. Two decimals, as WHO prints it. */
export function heightZ(reference: Reference, child: Child, on: CivilDate, heightMm: number | null): number | null {
  if (heightMm === null) return null
  const lms = lmsAt(reference, 'height-for-age', child.sex, ageInDays(child.birthDate, on))
  return lms ? round2(zOf(heightMm / 10, lms)) : null
}

/** Cân nặng theo tuổi, restricted beyond ±3. */
export function weightZ(reference: Reference, child: Child, on: CivilDate, weightG: number | null): number | null {
  if (weightG === null) return null
  const lms = lmsAt(reference, 'weight-for-age', child.sex, ageInDays(child.birthDate, on))
  return lms ? round2(restrictedZOf(weightG / 1_000, lms)) : null
}

const round2 = (z: number) => Math.round(z * 100) / 100

/** Beyond these a height is more likely measured or written down wrong than true (WHO 2006: −6 and +6). */
const plausible = 6
/** Thấp còi: below −2; nặng: below −3. */
export const findingOfZ = (z: number): GrowthFinding | 'implausible' =>
  Math.abs(z) > plausible ? 'implausible' : z < -3 ? 'severely-stunted' : z < -2 ? 'stunted' : 'normal'

/**
 * The station's finding and the computed one differ: somebody looks again. The finding stays as the station gave it. Null where one
 * of the two is not there.
 */
export function disagreement(finding: GrowthFinding | null, z: number | null): GrowthFinding | 'implausible' | null {
  if (finding === null || z === null) return null
  const computed = findingOfZ(z)
  return computed === finding ? null : computed
}

export type MeasurementReason =
  | 'unknown'
  | 'twice'
  | 'not-born'
  | 'too-old'
  | 'birth-missing'
  | 'sex-missing'
  | 'nothing-measured'
  | 'already-measured'

/** Children only: WHO's tables end at 19 years, the plan's target at 16. */
export const oldestYears = 19

/** What is wrong with the day of a measurement for a child born then. */
export function dayFault(birthDate: CivilDate, on: CivilDate): 'not-born' | 'too-old' | undefined {
  if (on < birthDate) return 'not-born'
  const years = yearOf(on) - yearOf(birthDate) - (on.slice(5) < birthDate.slice(5) ? 1 : 0)
  return years >= oldestYears ? 'too-old' : undefined
}
