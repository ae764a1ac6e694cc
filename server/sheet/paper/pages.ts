import type { RowToWrite } from '../xlsx/sheet-xml.ts'
import { lineHeight } from './rows.ts'

/** A4 on its side within its margins, in points; and how wide the sign is that widths are counted in. */
const [pageWidth, pageHeight, signWidth] = [777, 508, 5.25]
/** So little of a last page is squeezed into the pages before it: signatures are not printed alone. */
const squeezed = 0.3

/**
 * On how many pages a sheet is to be printed that is fitted to their width, rows `from` to `to` being printed on each. A
 * little too much for so many pages and all of it is made a little smaller.
 */
export function pagesOf(
  rows: readonly RowToWrite[],
  widths: readonly number[],
  [from, to]: readonly [number, number],
): number {
  const wide = signWidth * widths.reduce((sum, width) => sum + width, 0)
  const page = pageHeight * Math.max(1, wide / pageWidth)
  const repeated = heightOf(rows.slice(from - 1, to))
  const beyond = (heightOf(rows) - page) / (page - repeated)
  return beyond <= squeezed ? 1 : 1 + Math.ceil(beyond - squeezed)
}

const heightOf = (rows: readonly RowToWrite[]) =>
  rows.reduce((sum, row) => sum + ('cells' in row ? (row.height ?? lineHeight) : lineHeight), 0)
