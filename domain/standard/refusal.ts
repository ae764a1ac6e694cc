import type { PointRowProblem } from './point-rows.ts'

/** Every way to say no about standards and point tables. */
export type StandardRefusal =
  | { readonly code: 'standard.unknown' }
  | { readonly code: 'standard.exists' }
  | { readonly code: 'standard.period' }
  | { readonly code: 'standard.cannot-classify' }
  /** It holds already: only its end may be set, and not to a day that is over. */
  | { readonly code: 'standard.begun'; readonly from: string }
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
  | { readonly code: 'points.too-large'; readonly items: number; readonly answers: number; readonly letters: number }
  | { readonly code: 'points.not-a-draft' }
  /** No commune of the province has a scoring area on that day: no household could be scored. */
  | { readonly code: 'points.no-area' }
  /** Another table of the standard begins on that day or later. */
  | { readonly code: 'points.not-after-current'; readonly from: string }
  /** The standard does not hold on that day. */
  | { readonly code: 'points.outside-standard'; readonly from: string; readonly to: string | null }
  | { readonly code: 'points.out-of-range'; readonly points: number }
