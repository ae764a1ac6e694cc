import { columnName, columnNumber, type Grid } from '../kernel/grid.ts'
import { foldText } from '../kernel/text.ts'
import { headings, type ListColumn, type ListKind, officialColumns, officialFirstRow } from './list-column.ts'
import { bestHeading, fewest, firstRowAfter, type Heading, textAt } from './list-heading.ts'
import { type MergedGrid, mergedGrid } from './merged-grid.ts'

export type ListLayout = {
  readonly kind: ListKind
  /** Escaped lists: which list the households left, as the title says it; undefined where it says both or nothing. */
  readonly left: 'poor' | 'near-poor' | undefined
  readonly firstRow: number
  /** Column numbers. */
  readonly columns: Partial<Readonly<Record<ListColumn, number>>>
  /** No heading was recognised: the columns are taken where the official layout has them. */
  readonly byPosition: boolean
  /** The sex column is headed "Nam" or "Nữ" and marked. */
  readonly sexMark: 'male' | 'female' | undefined
  readonly check: readonly ColumnCheck[]
}

/** One line of the column check: an official column and where it is, or a heading nobody knows. */
export type ColumnCheck = {
  readonly column: ListColumn | 'unknown'
  readonly required: boolean
  readonly expected: string | null
  readonly found: string | null
  readonly heading: string | null
}

/** Finds the list in a sheet: by the words of its heading wherever it stands, else by the official positions. */
export function detectLayout(sheet: Grid): ListLayout | undefined {
  const grid = mergedGrid(sheet)
  const found = bestHeading(grid, headings)
  if (found && found.columns.size >= fewest) return layoutOf(grid, found)
  return layoutByPosition(grid)
}

function layoutOf(grid: MergedGrid, heading: Heading<ListColumn>): ListLayout | undefined {
  const columns = Object.fromEntries(heading.columns) as ListLayout['columns'] // true: its keys are list columns
  if (columns.head === undefined && columns.name === undefined && columns.member === undefined) return undefined
  const title = titleOf(grid, heading.row)
  const kind = kindOf(`${title} ${foldText(grid.name)}`, columns)
  const sexHeading = foldText(heading.texts[(columns.sex ?? 0) - 1] ?? '')
  return {
    kind,
    left: leftOf(title) ?? leftOf(foldText(grid.name)),
    firstRow: firstRowAfter(grid, heading.row, headings),
    columns,
    byPosition: false,
    sexMark: sexHeading === 'nam' ? 'male' : sexHeading === 'nu' ? 'female' : undefined,
    check: checkOf(kind, columns, heading.texts),
  }
}

function titleOf(grid: Grid, headingRow: number): string {
  const texts: string[] = []
  for (let row = 1; row < headingRow; row += 1)
    for (let column = 1; column <= Math.min(grid.columnCount, 30); column += 1) texts.push(textAt(grid, row, column))
  return foldText(texts.join(' '))
}

function kindOf(title: string, columns: ListLayout['columns']): ListKind {
  if (/thoat (ho )?(can )?ngheo/.test(title) && columns.class === undefined) return 'escaped'
  return columns.class === undefined && columns.head === undefined && columns.note !== undefined
    ? 'escaped'
    : 'after-review'
}

function leftOf(title: string): 'poor' | 'near-poor' | undefined {
  const poor = /thoat (ho )?ngheo/.test(title)
  const nearPoor = /thoat (ho )?can ngheo|thoat ngheo ?(va |, ?)+(ho )?can ngheo/.test(title)
  return poor === nearPoor ? undefined : poor ? 'poor' : 'near-poor'
}

function layoutByPosition(grid: MergedGrid): ListLayout | undefined {
  const title = titleOf(grid, 10)
  const kind: ListKind = /thoat (ho )?(can )?ngheo/.test(title) ? 'escaped' : 'after-review'
  const columns = Object.fromEntries(
    officialColumns[kind].map(({ column, letter }) => [column, columnNumber(letter)]),
  ) as ListLayout['columns'] // true: its keys are list columns
  const firstRow = officialFirstRow[kind]
  const [no, name] = [textAt(grid, firstRow, 2), textAt(grid, firstRow, 3)]
  if (!/^\d{1,6}$/.test(no) || !/^\p{L}[\p{L}\p{M}'’ .-]+$/u.test(name)) return undefined
  const check = checkOf(kind, columns, [])
  return {
    kind,
    left: leftOf(title) ?? leftOf(foldText(grid.name)),
    firstRow,
    columns,
    byPosition: true,
    sexMark: undefined,
    check,
  }
}

function checkOf(kind: ListKind, columns: ListLayout['columns'], texts: readonly string[]): readonly ColumnCheck[] {
  const lines = officialColumns[kind].map(({ column, letter, required }): ColumnCheck => {
    const at = columns[column] ?? (column === 'head' ? (columns.name ?? columns.member) : undefined)
    return {
      column,
      required,
      expected: letter,
      found: at === undefined ? null : columnName(at),
      heading: at === undefined ? null : (texts[at - 1] ?? null),
    }
  })
  const used = new Set(Object.values(columns))
  const expected = new Set(officialColumns[kind].map(({ column }) => column))
  const others = texts.flatMap((heading, index): ColumnCheck[] => {
    const column = listColumnAt(columns, index + 1)
    if (heading === '' || (used.has(index + 1) && column !== undefined && (expected.has(column) || column === 'name')))
      return []
    return [{ column: column ?? 'unknown', required: false, expected: null, found: columnName(index + 1), heading }]
  })
  return [...lines, ...others]
}

const listColumnAt = (columns: ListLayout['columns'], at: number) =>
  // true: the keys of `columns` are list columns
  (Object.keys(columns) as ListColumn[]).find((column) => columns[column] === at)

/** Official columns a list cannot be read without and that are not there. */
export const missingColumns = (layout: ListLayout) => layout.check.filter((it) => it.required && it.found === null)
