import type { CellToWrite, RowToWrite } from '../xlsx/sheet-xml.ts'
import type { CellStyle } from '../xlsx/styles.ts'
import { type Language, paperWords } from './words.ts'

export const lineHeight = 15
const strong: CellStyle = { align: 'center', bold: true }
const slanted: CellStyle = { align: 'center', italic: true }

/** One text over so many columns. */
export const across = (value: string, columns: number, style: CellStyle): CellToWrite[] => [
  { value, style, columns },
  ...Array.from({ length: columns - 1 }, () => null),
]

/** One thing on the left of the page, one on the right. */
export function halves(
  columns: number,
  left: string,
  right: string,
  styles: readonly [CellStyle, CellStyle],
): RowToWrite {
  const middle = Math.max(2, Math.floor(columns / 3))
  return [...across(left, middle, styles[0]), ...across(right, columns - middle, styles[1])]
}

/** Who issues the paper, beside the name and the motto of the state. A place without a committee stands alone. */
export function issuerRows(columns: number, place: string, language: Language, committee = true): RowToWrite[] {
  const words = paperWords[language]
  const name = place.toLocaleUpperCase('vi')
  const [above, below] = committee ? [words.committee, name] : [name, '']
  return [
    halves(columns, above, words.country, [strong, strong]),
    halves(columns, below, words.motto, [strong, strong]),
    [],
  ]
}

/** The places for the day, the signatures and the seal. */
export function signatureRows(columns: number, language: Language): RowToWrite[] {
  const words = paperWords[language]
  return [
    [],
    halves(columns, '', words.dated, [{ align: 'center' }, slanted]),
    halves(columns, words.preparer, words.chair, [strong, strong]),
    halves(columns, words.signed, words.sealed, [slanted, slanted]),
  ]
}

/** Rows of text in a cell of so many signs, words kept whole. */
export const linesIn = (text: string, width: number) => {
  let [lines, used] = [1, 0]
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) [lines, used] = [lines + 1, word.length]
    else used += word.length + (used > 0 ? 1 : 0)
  }
  return lines
}
