import type { QuestionId } from './questions.ts'

export type Words = { readonly vi: string; readonly en: string }

/**
 * What is counted, in words that need no language: `%`, `points` (điểm phần trăm), `households` (hộ), `people` (người),
 * `communes` (xã), `million-dong` (triệu đồng), `deprivations` (chỉ số thiếu hụt), `times` (lượt, việc), `score` (điểm B1, B2).
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
] as const
export type Unit = (typeof units)[number]

/**
 * How a value comes from the sums of communes: a number counted, a share in per cent, an average, or a fall from the start
 * of the year (số đầu năm) to its end.
 */
export type Measure = 'count' | 'rate' | 'average' | 'fall-of-count' | 'fall-of-rate'

/**
 * `whole`: a result of the review. One commune without its recognised list, and the place has no value.
 * `known`: the share among those about whom something is known; the others are counted and named beside it.
 */
export type Completeness = 'whole' | 'known'

/** Every computation there is. A new one is a definition here and a source of the same name in server/plan/indicators. */
export const computedCodes = [
  'poverty-rate',
  'poverty-rate-fall',
  'poor-households',
  'poor-households-fall',
  'health-insurance',
  'right-age-schooling',
  'hygienic-water',
  'hygienic-latrine',
  'internet-access',
  'average-deprivations',
  'relapse-and-new-poverty',
  'better-living',
] as const
export type ComputedCode = (typeof computedCodes)[number]

type Described = {
  readonly unit: Unit
  readonly numerator: Words
  /** Null: nothing it is a share of. */
  readonly denominator: Words | null
  readonly population: Words
  readonly frequency: Frequency
  readonly law: string
  /** The open question of the plan that bends it. */
  readonly question: QuestionId | null
}
export type Frequency = 'year' | 'quarter' | 'month'

/** Chỉ số đánh giá computed from records. */
export type Computed = Described & {
  readonly source: 'computed'
  readonly measure: Measure
  readonly completeness: Completeness
}
/** Chỉ số đánh giá whose records nobody keeps here yet: it has no value, and says what it waits for. */
export type Waiting = Described & { readonly source: 'waits'; readonly records: Words }
export type Indicator = Computed | Waiting
