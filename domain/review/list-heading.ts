import type { Grid } from '../kernel/grid.ts'
import { foldText } from '../kernel/text.ts'
import type { MergedGrid } from './merged-grid.ts'

/*
 * Finds the heading of a list by its words, wherever it stands and in whatever order its columns are. Lists of households and
 * lists of support given have their own words (`Headings`).
 */

/** What a folded heading means; the first that fits wins. */
export type Headings<Column extends string> = readonly (readonly [Column, RegExp])[]

/** Rows searched for the heading. */
const deepest = 40
/** Fewer recognised headings than this is chance. */
export const fewest = 5

export type Heading<Column extends string> = {
  readonly row: number
  readonly columns: ReadonlyMap<Column, number>
  readonly texts: readonly string[]
  /** How many columns its own words name, without those above. A row of data below a heading has few. */
  readonly own: number
}

export function bestHeading<Column extends string>(
  grid: MergedGrid,
  headings: Headings<Column>,
): Heading<Column> | undefined {
  let best: Heading<Column> | undefined
  for (let row = 1; row <= Math.min(deepest, grid.rowCount); row += 1) {
    const heading = headingAt(grid, row, headings)
    const [size, most] = [heading.columns.size, best?.columns.size ?? 0]
    // On a draw the lower row: of a heading in two storeys it is the one just above the data. The first row of data is none.
    if (size > most || (size === most && size > 0 && heading.own * 2 >= size)) best = heading
  }
  return best
}

function headingAt<Column extends string>(grid: MergedGrid, row: number, headings: Headings<Column>): Heading<Column> {
  const columns = new Map<Column, number>()
  const texts: string[] = []
  let named = 0
  for (let column = 1; column <= Math.min(grid.columnCount, 100); column += 1) {
    const own = textAt(grid, row, column)
    const above = textAt(grid, row - 1, column)
    texts.push(own)
    const itself = meaningOf(own, headings)
    if (itself !== undefined) named += 1
    const meaning =
      itself ?? (own !== '' && above !== '' && above !== own ? meaningOf(`${above} ${own}`, headings) : undefined)
    if (meaning !== undefined && !columns.has(meaning)) columns.set(meaning, column)
  }
  return { row, columns, texts, own: named }
}

/** Longer texts are titles and remarks, not headings. */
const meaningOf = <Column extends string>(text: string, headings: Headings<Column>): Column | undefined => {
  const folded =
    foldText(text)
      .replace(/[*:]+/g, '')
      .replace(/\s*[([].*$/, '')
      .trim() || foldText(text)
  return folded.length > 80 ? undefined : headings.find(([, words]) => words.test(folded))?.[0]
}

export const textAt = (grid: Grid, row: number, column: number) =>
  row < 1 ? '' : (grid.cell(row, column)?.value ?? '')

/** Behind the heading: past merged storeys and a row that only numbers the columns. */
export function firstRowAfter<Column extends string>(
  grid: MergedGrid,
  headingRow: number,
  headings: Headings<Column>,
): number {
  let row = headingRow + 1
  while (row <= grid.rowCount && (isNumbering(grid, row) || isContinuedHeading(grid, row, headings))) row += 1
  return row
}

function isNumbering(grid: Grid, row: number): boolean {
  const texts: string[] = []
  for (let column = 1; column <= Math.min(grid.columnCount, 100); column += 1) {
    const text = textAt(grid, row, column).replace(/[()\s]/g, '')
    if (text !== '') texts.push(text)
  }
  if (texts.length < fewest) return false
  return (
    texts.every((text) => /^[A-Z]{1,2}$/.test(text)) ||
    (texts.filter((text, at) => at === 0 || Number(text) === Number(texts[at - 1]) + 1).length >= texts.length - 2 &&
      texts.every((text) => /^\d{1,2}$|^[A-Z]{1,2}$/.test(text)))
  )
}

const isContinuedHeading = <Column extends string>(grid: MergedGrid, row: number, headings: Headings<Column>) =>
  Array.from({ length: Math.min(grid.columnCount, 100) }, (_, at) => at + 1).filter(
    (column) => grid.isContinued(row, column) && meaningOf(textAt(grid, row, column), headings) !== undefined,
  ).length >= 3
