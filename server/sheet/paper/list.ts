import type { CellToWrite, RowToWrite, SheetToWrite } from '../xlsx/sheet-xml.ts'
import type { CellStyle } from '../xlsx/styles.ts'
import { hasCommittee, type Issuer } from './issuer.ts'
import { pagesOf } from './pages.ts'
import { across, issuerRows, lineHeight, linesIn, signatureRows } from './rows.ts'
import { type Language, paperWords } from './words.ts'

export type ListColumn<Row> = {
  readonly head: string
  /** In signs. */
  readonly width: number
  readonly cell: (row: Row) => CellToWrite
  /** Summed up below the rows. One that is not known, and the sum is not known. */
  readonly sum?: (row: Row) => number | null
}

export type PaperList<Row> = {
  readonly language: Language
  /** Of the sheet. */
  readonly name: string
  readonly issuer: Issuer | undefined
  readonly title: string
  /** Below the title, in bold: of what year, of which policy. */
  readonly subtitle?: string | undefined
  /** Day and ground of the list. */
  readonly basis?: string | undefined
  /** Who took it, when and what for. */
  readonly taken: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly signed?: true
}

const bordered: CellStyle = { border: true, wrap: true }
const centred: CellStyle = { border: true, align: 'center' }
const money: CellStyle = { border: true, format: '#,##0' }
const day: CellStyle = { ...centred, format: 'dd/mm/yyyy' }
const digits: CellStyle = { border: true, format: '@' }
const tenth: CellStyle = { border: true, format: '0.0' }
const hundredth: CellStyle = { border: true, format: '0.00' }

/** The cells of a list. What is not known stays empty. */
export const text = (value: string | null): CellToWrite => ({ value: value ?? '', style: bordered })
export const short = (value: string | number | null): CellToWrite => ({ value: value ?? '', style: centred })
/** Digits that are no number: a code, an identity number. */
export const code = (value: string | null): CellToWrite => ({ value: value ?? '', style: digits })
export const whole = (value: number | null): CellToWrite => ({ value, style: money })
export const tenths = (value: number | null): CellToWrite => ({ value, style: tenth })
export const hundredths = (value: number | null): CellToWrite => ({ value, style: hundredth })
export const date = (value: string | null): CellToWrite => ({
  value: value === null ? null : { date: value },
  style: day,
})

const strong: CellStyle = { bold: true, align: 'center' }
const slanted: CellStyle = { italic: true, align: 'center' }
const heading: CellStyle = { ...strong, wrap: true, border: true, fill: 'E6F2EF' }

/** A list as a paper: who issues it, what it is, rows numbered and framed, sums. A4 on its side, its headings on every page. */
export function listSheet<Row>(it: PaperList<Row>): SheetToWrite {
  const widths = [6, ...it.columns.map(({ width }) => width)]
  const top = topRows(it, widths.length)
  const upTo = top.length + 1
  const repeatRows = [upTo, upTo] as const
  const signatures = it.signed ? signatureRows(widths.length, it.language) : []
  const rows = [...top, headings(it), ...body(it), ...sums(it), ...signatures]
  return {
    name: it.name,
    widths,
    rows,
    frozen: { rows: upTo, columns: 2 },
    landscape: true,
    repeatRows,
    ...(it.signed && { pages: pagesOf(rows, widths, repeatRows) }),
  }
}

function topRows<Row>(it: PaperList<Row>, columns: number): RowToWrite[] {
  const line = (value: string | undefined, style: CellStyle): RowToWrite[] =>
    value === undefined ? [] : [across(value, columns, style)]
  return [
    ...issuerRows(columns, it.issuer?.name ?? '', it.language, it.issuer && hasCommittee(it.issuer)),
    ...line(it.title.toLocaleUpperCase('vi'), { ...strong, size: 14 }),
    ...line(it.subtitle, strong),
    ...line(it.basis, slanted),
    ...line(it.taken, { ...slanted, size: 10 }),
    [],
  ]
}

function headings<Row>({ columns, language }: PaperList<Row>): RowToWrite {
  const heads = [paperWords[language].no, ...columns.map(({ head }) => head)]
  // A heading is bold: some signs fewer than the width of the column says.
  const lines = columns.map(({ head, width }) => linesIn(head, 0.85 * width))
  return {
    cells: heads.map((value) => ({ value, style: heading })),
    height: lineHeight * Math.max(1, ...lines) + 6,
  }
}

function body<Row>({ columns, rows, language }: PaperList<Row>): RowToWrite[] {
  if (rows.length === 0) return [across(paperWords[language].nothing, columns.length + 1, { ...slanted, border: true })]
  return rows.map((row, at) => {
    const cells = columns.map(({ cell }) => cell(row))
    const lines = Math.max(...cells.map((cell, column) => linesOf(cell, columns[column]?.width ?? 0)))
    const numbered = [short(at + 1), ...cells]
    return lines > 1 ? { cells: numbered, height: lineHeight * lines } : numbered
  })
}

/** Not every program makes a row as high as its text needs. */
const linesOf = (cell: CellToWrite, width: number) => {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell
  return typeof value === 'string' && value.length > width ? linesIn(value, width) : 1
}

function sums<Row>({ columns, rows, language }: PaperList<Row>): RowToWrite[] {
  if (rows.length === 0 || !columns.some(({ sum }) => sum)) return []
  const total = ({ sum }: ListColumn<Row>, at: number): CellToWrite => {
    if (!sum) return { value: at === 0 ? paperWords[language].sum : '', style: { ...bordered, bold: true } }
    const values = rows.map(sum)
    const known = values.every((value) => value !== null) ? values.reduce((all, value) => all + value, 0) : null
    return { value: known, style: { ...money, bold: true } }
  }
  return [[short(''), ...columns.map(total)]]
}
