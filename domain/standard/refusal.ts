import type { PointRowProblem } from './point-rows.ts'

/** Every way to say no about standards and point tables. */
export type StandardRefusal =
  | { readonly code: 'standard.unknown' }
  | { readonly code: 'standard.exists' }
  | { readonly code: 'standard.period' }
  | { readonly code: 'standard.cannot-classify' }
  | { readonly code: 'standard.not-provincial' }
  /** A value of the province's own standard lies below (for `deprivationsMin`: above) the national one. */
  | {
      readonly code: 'standard.below-national'
      readonly field: string
      readonly own: number
      readonly national: number
    }
  /** The own standard lacks a national indicator, or finds fewer households deprived by it. */
  | { readonly code: 'standard.narrower-indicator'; readonly indicator: string; readonly missing: boolean }
  | { readonly code: 'standard.no-national'; readonly from: string; readonly to: string | null }
  | { readonly code: 'standard.overlaps'; readonly other: string }
  | { readonly code: 'points.unanswered'; readonly item: string }
  | { readonly code: 'points.no-value'; readonly item: string; readonly answer: string; readonly area: string }
  | { readonly code: 'points.unknown-item'; readonly item: string }
  | { readonly code: 'points.unknown-answer'; readonly item: string; readonly answer: string }
  | { readonly code: 'points.too-many-answers'; readonly item: string }
  | { readonly code: 'points.file-rows'; readonly problems: readonly PointRowProblem[] }
  | { readonly code: 'points.incomplete'; readonly cells: number }
  | { readonly code: 'points.not-a-draft' }
