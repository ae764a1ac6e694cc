import type { DeprivationCode, Dimension } from '../../domain/standard/indicators.ts'

/** The names of the deprivations: as the forms print them, for a cell of the grid, for the narrow grid. */
export type DeprivationTexts = {
  readonly dimension: Readonly<Record<Dimension, string>>
  readonly name: Readonly<Record<DeprivationCode, string>>
  readonly cell: Readonly<Record<DeprivationCode, string>>
  readonly short: Readonly<Record<DeprivationCode, string>>
  readonly deprived: string
  readonly not: string
  readonly unknown: string
  /** "Thiếu hụt 5 trên 12: việc làm, …" */
  readonly summary: (deprived: string, of: string, names: string) => string
  readonly nothingKnown: string
}
