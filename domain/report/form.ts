import type { Setting } from '../standard/standard.ts'
import type { What } from './figures.ts'

/** The ten statutory forms (TT 07/2021/TT-BLĐTBXH Appendix VII; 7.8 to 7.10 by TT 02/2022). */
export const formCodes = ['7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7', '7.8', '7.9', '7.10'] as const
export type FormCode = (typeof formCodes)[number]

export type Words = { readonly vi: string; readonly en: string }

/** Hộ, nhân khẩu; one line only; or the three lines of 7.10: both lists, poor, near-poor. */
export type Line = 'households' | 'people' | 'only' | 'both-lists' | 'poor' | 'near-poor'

export type FormColumn = {
  /** As printed under the heading; empty for a column the template does not number. */
  readonly no: string
  readonly key: string
  readonly heading: Words
  readonly group: Words | null
  /** `rate`: per cent with two decimals. `average`: with two decimals. */
  readonly kind: 'count' | 'rate' | 'average'
}

/** `unit` null: the sum line of the block. A cell nobody can know, or that does not agree, is null: never 0. */
export type FormRow = {
  readonly unit: { readonly id: number; readonly code: string | null; readonly name: string } | null
  readonly line: Line
  readonly cells: readonly (number | null)[]
  /** Something of this row is not there; of a sum line: of one of its units. The sum is then over those that are. */
  readonly missing: boolean
}
/** What the sum lines of the blocks are called: I Thành thị, II Nông thôn, III Tổng. */
export const sumLineNames = { urban: 'I', rural: 'II', total: 'III' } as const
export type Block = { readonly setting: Setting | 'total'; readonly rows: readonly FormRow[] }

/** Where figures do not agree. */
export type Fault = {
  readonly form: FormCode
  /** Name of the unit, or I, II, III for a sum line. */
  readonly unit: string
  readonly setting: Setting | 'total'
  readonly line: Line
  readonly column: string | null
  readonly expected: number | null
  readonly actual: number | null
  readonly note: FaultNote
}
export type FaultNote =
  | 'ledger-and-lists-disagree'
  | 'formula'
  | 'forms-disagree'
  | 'rate-over-100'
  | 'rate-without-denominator'
  | 'rate-not-part-of-whole'
  | 'average-too-low'
  | 'average-too-high'
  | 'more-than-total'
  | 'less-than-households'
  | 'groups-do-not-add-up'
  | 'sum-line'
  | 'start-is-not-last-end'
  | 'rows-of-list'

export const identityIds = [
  ...(['X01', 'X02', 'X03', 'X04', 'X05', 'X06', 'X07', 'X08'] as const),
  ...(['X09', 'X10', 'X11', 'X12', 'X13', 'X14', 'X15', 'X16'] as const),
] as const
export type IdentityId = (typeof identityIds)[number]

/**
 * One identity of the law handbook (section 6.1). True: everything that could be compared agrees. Unknown: nothing could.
 * What could not, because a cell is null, is counted beside it.
 */
export type Check = {
  readonly id: IdentityId
  readonly ok: boolean | 'unknown'
  readonly compared: number
  readonly notCompared: number
  readonly faults: readonly Fault[]
}

export type Form = {
  readonly form: FormCode
  readonly title: Words
  readonly year: number
  readonly columns: readonly FormColumn[]
  readonly blocks: readonly Block[]
  /** Cells left out because the records disagree: `actual` is what stood there, `expected` what the formula gives. */
  readonly withheld: readonly Fault[]
  readonly checks: readonly Check[]
  readonly missing: readonly {
    readonly unit: { readonly id: number; readonly code: string | null; readonly name: string }
    readonly what: readonly What[]
  }[]
  /** Nothing missing and nothing withheld. */
  readonly complete: boolean
}

export type Forms = Readonly<Record<FormCode, Form>>
