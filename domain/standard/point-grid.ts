import type { Grid } from '../kernel/grid.ts'
import { ok, type Result } from '../kernel/result.ts'
import { type PointRowProblem, parsePointRows } from './point-rows.ts'
import type { PointTableBody } from './point-table.ts'
import type { StandardRefusal } from './refusal.ts'

/** Titles and notes above the heading of a sheet that goes round take no more rows than this. */
const mostTitleRows = 20
/** No sheet B1 is longer or wider; what lies beyond is not looked at cell by cell. */
const most = { rows: 5_000, columns: 40 }

/**
 * A point table from the sheets of a file: the first sheet in which a heading is found below its titles. An item merged
 * over its answers counts for each of them. Refuses like `parsePointRows`; rows and columns are those of the sheet.
 */
export function parsePointSheets(sheets: readonly Grid[]): Result<PointTableBody, StandardRefusal> {
  const results = sheets.map(parsePointGrid)
  const headed = results.find((it) => it.ok || !lacksHeading(it.error))
  return headed ?? results[0] ?? parsePointRows([])
}

function parsePointGrid(grid: Grid): Result<PointTableBody, StandardRefusal> {
  const rows = rowsOf(grid)
  const asIs = parsePointRows(rows)
  if (asIs.ok || !lacksHeading(asIs.error)) return asIs
  for (let above = 1; above < Math.min(mostTitleRows, rows.length); above++) {
    const below = parsePointRows(rows.slice(above))
    if (below.ok) return ok(below.value)
    if (!lacksHeading(below.error)) return { ok: false, error: shifted(below.error, above) }
  }
  return asIs
}

const lacksHeading = (error: StandardRefusal) =>
  error.code === 'points.file-rows' && error.problems.some((it) => it.kind === 'column-missing')

const shifted = (error: StandardRefusal, above: number): StandardRefusal =>
  error.code === 'points.file-rows' ? { ...error, problems: error.problems.map((it) => shift(it, above)) } : error
const shift = (it: PointRowProblem, above: number): PointRowProblem =>
  'row' in it ? { ...it, row: it.row + above } : it

function rowsOf(grid: Grid): string[][] {
  const [rowCount, columnCount] = [Math.min(grid.rowCount, most.rows), Math.min(grid.columnCount, most.columns)]
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => grid.cell(row + 1, column + 1)?.value ?? ''),
  )
  for (const block of grid.merges) {
    const value = grid.cell(block.fromRow, block.fromColumn)?.value ?? ''
    for (const row of rows.slice(block.fromRow - 1, block.toRow))
      row.fill(value, block.fromColumn - 1, Math.min(block.toColumn, columnCount))
  }
  return rows
}
