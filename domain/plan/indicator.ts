import type { QuestionId } from './questions.ts'

export type Words = { readonly vi: string; readonly en: string }

/**
 * What is counted, in words that need no language: `%`, `points` (điểm phần trăm), `households` (hộ), `people` (người),
 * `communes` (xã), `million-dong` (triệu đồng), `deprivations` (chỉ số thiếu hụt), `times` (lượt, việc), `score` (điểm B1, B2),
 * `days` (ngày).
 */
export const units = [
  '%',
  'points',
  'households',
  'people',
  'communes',
  'million-dong',
  'deprivations',
  'times',
  'score',
  'days',
] as const
export type Unit = (typeof units)[number]

/**
 * How a value comes from the sums of communes: a number counted, a share in per cent, an average, or a fall from the start
 * of the year (số đầu năm) to its end.
 */
export type Measure = 'count' | 'rate' | 'average' | 'fall-of-count' | 'fall-of-rate'

/**
 * `whole`: one commune without its report, and the place has no value. `known`: the share among those about whom something is
 * known; the others are counted and named beside it.
 */
export type Completeness = 'whole' | 'known'

/** `adds-up`: grows with every record of the year, so its pace can be carried to the year's end. `level`: stands until measured again. */
export type Growth = 'level' | 'adds-up'

/** Every indicator there is. A new one is a definition in domain/plan/catalogue and a source of the same name in server/plan. */
export const indicatorCodes = [
  ...(['poverty-rate', 'poverty-rate-fall', 'poor-households', 'poor-households-fall'] as const),
  ...(['health-insurance', 'right-age-schooling', 'hygienic-water', 'hygienic-latrine', 'internet-access'] as const),
  ...(['average-deprivations', 'relapse-and-new-poverty', 'better-living'] as const),
  ...(['coastal-infrastructure', 'coastal-services', 'child-stunting', 'information-reach'] as const),
  ...(['production-capacity', 'job-counselling', 'vocational-training', 'job-placement', 'housing-support'] as const),
  ...(['staff-training', 'new-ways-of-production', 'better-houses'] as const),
  ...(['state-budget', 'central-budget', 'provincial-counterpart', 'contributions'] as const),
  ...(['essential-works', 'housing-drives', 'mobilised-resources', 'media-products', 'awareness-events'] as const),
  ...([
    'press-support',
    'emulation-for-the-poor',
    'commendation',
    'training-materials',
    'allied-staff-training',
  ] as const),
  ...(['study-visits', 'workshops', 'leadership', 'assigned-tasks', 'public-information', 'self-reliance'] as const),
  ...(['emulation-with-drive', 'coordination', 'official-helpers', 'well-off-helpers', 'good-models'] as const),
  ...(['inspection', 'timely-awards'] as const),
  ...(['multidimensional-rate', 'multidimensional-rate-fall', 'listed-households', 'minority-poverty-rate'] as const),
  ...(['minority-poverty-rate-fall', 'insurance-of-listed', 'clean-water', 'coastal-communes-left'] as const),
  ...(['trained-labour', 'certified-labour', 'stunting-in-poor-communes', 'new-countryside-communes'] as const),
] as const
export type IndicatorCode = (typeof indicatorCodes)[number]

/** Chỉ số đánh giá: what is measured against a target, and how. */
export type Indicator = {
  readonly unit: Unit
  readonly numerator: Words
  /** Null: nothing it is a share of. */
  readonly denominator: Words | null
  readonly population: Words
  readonly frequency: Frequency
  readonly law: string
  /** The open question of the plan that bends it. */
  readonly question: QuestionId | null
  /** From records; reported by another sector with evidence; or reported where that was done, else from records. */
  readonly source: 'computed' | 'reported' | 'reported-or-computed'
  readonly measure: Measure
  readonly completeness: Completeness
  readonly growth: Growth
  /** What it waits for while nothing of it is recorded. */
  readonly records?: Words
}
export type Frequency = 'year' | 'quarter' | 'month'
