import { CivilDate, civilDate } from '../kernel/date.ts'
import type { Grid } from '../kernel/grid.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { cleanText, foldText } from '../kernel/text.ts'
import type { FileRow, PlaceRefusal, RowReason } from './refusal.ts'
import { wrongRow } from './unit.ts'

/** A file of areas: a line of column names, then rows. */
export type Row = { readonly no: number; readonly get: (column: string) => string }
export type Refusals = readonly PlaceRefusal[]

const headingOf = (grid: Grid, row: number, column: number) =>
  foldText(grid.cell(row, column)?.value ?? '').replaceAll(' ', '_')

/** The column names of a file, in folded form: its first row that holds anything. */
export function headingsOf(grid: Grid): { readonly row: number; readonly columns: ReadonlyMap<string, number> } {
  for (let row = 1; row <= grid.rowCount; row += 1) {
    const columns = new Map<string, number>()
    for (let column = grid.columnCount; column >= 1; column -= 1) columns.set(headingOf(grid, row, column), column)
    columns.delete('')
    if (columns.size > 0) return { row, columns }
  }
  return { row: 0, columns: new Map() }
}

/** The rows under the headings, empty ones left out. Refuses a file that lacks a required column. */
export function rowsOf(grid: Grid, required: readonly string[]): Result<readonly Row[], Refusals> {
  const { row: heading, columns } = headingsOf(grid)
  const missing = required.filter((name) => !columns.has(name))
  if (missing.length > 0) return refuse([{ code: 'place.file-columns', missing }])
  const rows: Row[] = []
  for (let no = heading + 1; no <= grid.rowCount; no += 1) {
    const cell = (column: number | undefined) => (column ? cleanText(grid.cell(no, column)?.value ?? '') : '')
    if ([...columns.values()].some((column) => cell(column) !== ''))
      rows.push({ no, get: (name) => cell(columns.get(name)) })
  }
  return ok(rows)
}

/** Reads every row and answers all that is wrong, not only the first. */
export function readRows<T>(
  grid: Grid,
  required: readonly string[],
  read: (row: Row) => T | RowReason,
): Result<readonly T[], Refusals> {
  const rows = rowsOf(grid, required)
  if (!rows.ok) return rows
  const wrong: FileRow[] = []
  const good: T[] = []
  for (const row of rows.value) {
    const answer = read(row)
    if (typeof answer === 'string')
      wrong.push(wrongRow(row.no, answer as RowReason)) // true: T is a row, never text
    else good.push(answer)
  }
  return wrong.length > 0 ? refuse(wrong) : ok(good)
}

/** The rows whose key a row above has already. */
export function twice<T extends { readonly no: number }>(rows: readonly T[], keyOf: (row: T) => string) {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = keyOf(row)
    const again = seen.has(key)
    seen.add(key)
    return again
  })
}

/** "2025-07-01", "1/7/2025" or a date cell; undefined for what is no day. */
export function dayOf(text: string): CivilDate | undefined {
  const iso = CivilDate.safeParse(text)
  if (iso.success) return iso.data
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return year ? civilDate(Number(year), Number(month), Number(day)) : undefined
}

/** A whole number without sign, thousands possibly parted as in "1.234"; undefined for anything else. */
export function countOf(text: string): number | undefined {
  if (!/^\d{1,3}(\.\d{3})+$|^\d+$/.test(text)) return undefined
  const count = Number(text.replaceAll('.', ''))
  return Number.isSafeInteger(count) ? count : undefined
}
