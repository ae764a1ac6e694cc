import type { LegacyEncoding } from '../kernel/legacy-text.ts'
import type { PovertyClass } from '../standard/classify.ts'
import type { ListColumn } from './list-column.ts'

/**
 * What was found at one cell of a list file. `error`: the household cannot be saved as it stands; `warning`: it can, a
 * person should look; `repaired`: put right without loss.
 */
export type ListFinding = ErrorFinding | WarningFinding | RepairedFinding
export type ListFindingCode = ListFinding['code']

type At = { readonly address: string }
type Text = At & { readonly text: string }

type ErrorFinding = { readonly severity: 'error' } & (
  | (At & { readonly code: 'no-list' })
  | (At & { readonly code: 'no-rows' })
  | (At & { readonly code: 'column-missing'; readonly column: ListColumn })
  /** Typed in a font of before Unicode: read again with conversion. `example` is a text of the sheet, `reads` what it becomes. */
  | (At & {
      readonly code: 'legacy-text'
      readonly encoding: LegacyEncoding
      readonly example: string
      readonly reads: string
    })
  // the cell
  | (Text & { readonly code: 'cell-error' })
  | (At & { readonly code: 'formula-without-value' })
  | (Text & { readonly code: 'text-too-long' })
  // the household
  | (At & { readonly code: 'head-missing' })
  | (At & { readonly code: 'row-before-first-household' })
  | (At & { readonly code: 'member-missing' })
  | (Text & { readonly code: 'two-heads' })
  | (At & { readonly code: 'too-many-members'; readonly count: number })
  | (At & { readonly code: 'class-missing' })
  | (Text & { readonly code: 'class-unknown' })
  | (Text & { readonly code: 'class-differs-in-household' })
  | (At & { readonly code: 'escaped-from-unknown' })
  | (At & { readonly code: 'household-repeated'; readonly firstRow: number })
  // the field
  | (Text & { readonly code: 'birth-impossible' })
  | (Text & { readonly code: 'birth-in-future' })
  | (Text & { readonly code: 'national-id-scientific' })
  | (Text & { readonly code: 'decision-date-impossible' })
  | (Text & { readonly code: 'points-not-whole'; readonly column: PointsColumn })
  | (Text & { readonly code: 'points-impossible'; readonly column: PointsColumn })
)
export type PointsColumn = 'incomePoints' | 'deprivationPoints'

type WarningFinding = { readonly severity: 'warning' } & (
  | (At & { readonly code: 'layout-by-position' })
  | (Text & { readonly code: 'row-skipped' })
  | (Text & { readonly code: 'name-odd' })
  | (At & { readonly code: 'list-no-missing' })
  | (Text & { readonly code: 'head-without-details' })
  | (At & { readonly code: 'household-looks-repeated'; readonly firstRow: number })
  | (At & { readonly code: 'birth-missing' })
  | (Text & { readonly code: 'birth-from-serial'; readonly date: string })
  | (Text & { readonly code: 'birth-two-digit-year'; readonly date: string })
  | (Text & { readonly code: 'birth-month-only'; readonly year: number })
  | (Text & { readonly code: 'birth-unlikely' })
  | (At & { readonly code: 'sex-missing' })
  | (Text & { readonly code: 'sex-unclear' })
  | (At & { readonly code: 'relation-missing' })
  | (Text & { readonly code: 'relation-unknown' })
  | (Text & { readonly code: 'national-id-padded'; readonly padded: string })
  | (Text & { readonly code: 'national-id-wrong-shape' })
  | (Text & { readonly code: 'national-id-year-differs'; readonly inNumber: number; readonly inList: number })
  | (Text & { readonly code: 'national-id-sex-differs' })
  | (Text & { readonly code: 'national-id-repeated'; readonly others: readonly string[] })
  | (At & { readonly code: 'ethnicity-missing' })
  | (Text & { readonly code: 'ethnicity-unknown' })
  | (At & { readonly code: 'minority-differs'; readonly flagged: boolean })
  | (Text & { readonly code: 'flag-unclear'; readonly column: FlagColumn })
  | (Text & { readonly code: 'cause-unknown' })
  | (Text & { readonly code: 'cause-read-as-list'; readonly causes: readonly number[] })
  | (At & { readonly code: 'points-missing'; readonly column: PointsColumn })
  /** F10: what came is kept, a person decides. `scored`: the class the points give. */
  | (At & {
      readonly code: 'class-differs-from-scores'
      readonly class: PovertyClass
      readonly scored: PovertyClass
      readonly incomePoints: number
      readonly deprivationPoints: number | null
    })
)
export type FlagColumn = 'minority' | 'noLabour' | 'merit'

/** `text-cleaned`: stray spaces, invisible signs, letters and marks apart, put right in `count` cells of the sheet. */
type RepairedFinding = { readonly severity: 'repaired' } & (
  | (At & { readonly code: 'text-cleaned'; readonly count: number })
  | (At & { readonly code: 'numbers-as-text'; readonly count: number })
  | (At & { readonly code: 'legacy-converted'; readonly encoding: LegacyEncoding })
  | (Text & { readonly code: 'formula-value-taken' })
  | (Text & { readonly code: 'zero-restored'; readonly restored: string })
)

const ofSheet: ReadonlySet<string> = new Set<ListFindingCode>([
  'layout-by-position',
  'text-cleaned',
  'numbers-as-text',
  'legacy-converted',
])

/** What holds for the sheet as a whole: its address is only where reading began, and a person would look for a fault there. */
export const isOfSheet = ({ code }: Pick<ListFinding, 'code'>): boolean => ofSheet.has(code)
