/** How much of a spreadsheet we take. The defaults hold a province's list: 100,000 rows of 24 columns. */
export type SheetLimits = {
  readonly bytes: number
  /** Files inside the archive; a workbook of 50 sheets with pictures has some 200. */
  readonly entries: number
  /** What all the parts we read may inflate to, in bytes. */
  readonly inflatedBytes: number
  /** Inflated to packed. Repetitive sheets reach some 60; deflate itself ends at 1,032. Asked above 4 MB inflated. */
  readonly ratio: number
  readonly sheets: number
  readonly rows: number
  readonly cells: number
  /** Excel's own limit for one cell. */
  readonly cellText: number
  readonly milliseconds: number
  readonly memoryBytes: number
}

export const defaultLimits: SheetLimits = {
  bytes: 32 * 2 ** 20,
  entries: 1_000,
  inflatedBytes: 512 * 2 ** 20,
  ratio: 300,
  sheets: 60,
  rows: 200_000,
  cells: 5_000_000,
  cellText: 32_767,
  milliseconds: 120_000,
  memoryBytes: 768 * 2 ** 20,
}
