import type { ForeignCode, ForeignForm, ForeignRow } from './foreign-form.ts'

/** A row of a form somebody else made. */
export type At = { readonly form: ForeignCode; readonly unit: string; readonly line: ForeignRow['line'] }

/** A defect of a form somebody else made. F… as in the law handbook, section 15, X… as in 6.1. */
export type Defect =
  /** Column 9 is not 1−2−3−4+5+6+7+8; blank columns taken as 0, as the export took them. */
  | (At & {
      readonly id: 'F02'
      readonly kind: 'total-breaks-formula'
      readonly printed: number
      readonly recomputed: number
      readonly difference: number
    })
  /** Forms 7.2 and 7.3 tell the same passage differently. */
  | {
      readonly id: 'F03'
      readonly kind: 'forms-disagree'
      readonly passage: 'poor-to-near-poor' | 'near-poor-to-poor'
      readonly unit: string
      readonly line: ForeignRow['line']
      readonly in72: number | null
      readonly in73: number | null
    }
  /** A column nobody filled in, in any row: what belongs there was counted as 0. */
  | {
      readonly id: 'F04'
      readonly kind: 'column-blank'
      readonly form: ForeignCode
      readonly column: string
      readonly rows: number
    }
  /** A unit that is not in the form. `countedAsZero`: the unit above is the sum of the others, so it was added up as 0. */
  | {
      readonly id: 'F04'
      readonly kind: 'unit-not-there'
      readonly form: ForeignCode
      /** Its name, or only its number where the numbering has a gap. */
      readonly unit: string
      readonly within: string | null
      readonly seenBy: 'numbering' | 'other-form' | 'official-list'
      readonly countedAsZero: boolean
    }
  | (At & { readonly id: 'F04'; readonly kind: 'all-zero' })
  | (At & {
      readonly id: 'F01'
      readonly kind: 'rate-over-100'
      readonly column: string
      readonly part: number
      readonly whole: number
      readonly rate: number
    })
  | (At & {
      readonly id: 'F01'
      readonly kind: 'rate-without-denominator'
      readonly column: string
      readonly part: number
    })
  | (At & { readonly id: 'X09'; readonly kind: 'average-too-low'; readonly average: number; readonly least: number })
  | (At & {
      readonly id: 'X09'
      readonly kind: 'deprivations-do-not-add-up'
      readonly printed: number
      readonly sum: number
    })
  | {
      readonly id: 'X05'
      readonly kind: 'poor-households-disagree'
      readonly unit: string
      readonly in72: number
      readonly in74: number
    }
  | (At & {
      readonly id: 'X14'
      readonly kind: 'parts-do-not-add-up'
      readonly column: string
      readonly printed: number | null
      readonly sum: number
    })
  | (At & { readonly id: 'F06'; readonly kind: 'unit-twice'; readonly rows: readonly number[] })
  | { readonly id: 'F06'; readonly kind: 'same-figures'; readonly form: ForeignCode; readonly units: readonly string[] }
  | {
      readonly id: 'F00'
      readonly kind: 'unreadable'
      readonly form: ForeignCode
      readonly address: string
      readonly value: string
    }

export const at = (form: ForeignForm, row: ForeignRow): At => ({ form: form.form, unit: row.unit, line: row.line })
