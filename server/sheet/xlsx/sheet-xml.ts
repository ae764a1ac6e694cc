import { addressOf, columnName } from '../../../domain/kernel/grid.ts'
import { type CellStyle, escapeXml, type makeStyles } from './styles.ts'

/** A value, or a value with a look. A text is always written as a text: nothing written here is ever computed. */
export type CellToWrite =
  | CellValue
  | {
      /** A `{ date }` is shown dd/mm/yyyy. */
      readonly value: CellValue | { readonly date: string }
      readonly style?: CellStyle
      /** How many columns and rows the cell takes; default 1. Give null for the cells it covers in its own row. */
      readonly columns?: number
      readonly rows?: number
    }
type CellValue = string | number | boolean | null
export type RowToWrite = readonly CellToWrite[] | { readonly cells: readonly CellToWrite[]; readonly height?: number }

export type SheetToWrite = {
  /** At most 31 characters; signs Excel does not allow are replaced. */
  readonly name: string
  /** Widths of the columns in characters. */
  readonly widths?: readonly number[]
  readonly rows: Iterable<RowToWrite> | AsyncIterable<RowToWrite>
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows?: number; readonly columns?: number }
  /** A4 on its side; default upright. Always fitted to the width of the page. */
  readonly landscape?: boolean
  /** Rows printed at the top of each page, first and last. */
  readonly repeatRows?: readonly [number, number]
  /** On how many pages at most it is printed, made smaller where needed; default as many as it takes. */
  readonly pages?: number
}

type Styles = ReturnType<typeof makeStyles>

const plain: CellStyle = {}
const lookOfDate: CellStyle = { format: 'dd/mm/yyyy' }
const computes = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The XML of one sheet in pieces. Holds one piece at a time and the list of merged cells. */
export async function* sheetXml(sheet: SheetToWrite, styles: Styles): AsyncGenerator<string> {
  yield before(sheet)
  const merges: string[] = []
  let piece = ''
  let row = 0
  for await (const it of sheet.rows) {
    row += 1
    piece += rowXml(row, it, styles, merges)
    if (piece.length < 131_072) continue
    yield piece
    piece = ''
  }
  yield piece + after(sheet, merges)
}

function before(sheet: SheetToWrite): string {
  const { rows = 0, columns = 0 } = sheet.frozen ?? {}
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const corner = columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const pane = split
    ? `<pane${split} topLeftCell="${addressOf(rows + 1, columns + 1)}" activePane="${corner}" state="frozen"/>`
    : ''
  const widths = (sheet.widths ?? [])
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${widths ? `<cols>${widths}</cols>` : ''}<sheetData>`
  )
}

function after(sheet: SheetToWrite, merges: readonly string[]): string {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return (
    `</sheetData>${merged ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : ''}` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${sheet.pages ?? 0}"/>` +
    '<headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>'
  )
}

function rowXml(row: number, it: RowToWrite, styles: Styles, merges: string[]): string {
  const { cells, height } = 'cells' in it ? it : { cells: it, height: undefined }
  let xml = `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? null
    if (cell === null) continue
    const address = columnName(at + 1) + row
    if (typeof cell !== 'object') {
      xml += cellXml(address, cell, plain, styles)
      continue
    }
    xml += cellXml(address, cell.value, cell.style ?? plain, styles)
    const [columns, rows] = [cell.columns ?? 1, cell.rows ?? 1]
    if (columns > 1 || rows > 1) merges.push(`${address}:${addressOf(row + rows - 1, at + columns)}`)
    // The cells under a merged one carry its border.
    if (cell.style?.border)
      for (let covered = 1; covered < columns && (cells[at + covered] ?? null) === null; covered += 1)
        xml += cellXml(columnName(at + 1 + covered) + row, null, cell.style, styles)
  }
  return `${xml}</row>`
}

function cellXml(
  address: string,
  value: CellValue | { readonly date: string },
  style: CellStyle,
  styles: Styles,
): string {
  if (value === null || value === '') return `<c r="${address}" s="${styles.idOf(style, false)}"/>`
  if (typeof value === 'object') {
    const look = style.format ? style : style === plain ? lookOfDate : { ...style, ...lookOfDate }
    return `<c r="${address}" s="${styles.idOf(look, false)}"><v>${serialOf(value.date)}</v></c>`
  }
  if (typeof value === 'string') {
    const s = styles.idOf(style, computes.test(value))
    return `<c r="${address}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
  }
  const s = styles.idOf(style, false)
  if (typeof value === 'boolean') return `<c r="${address}" s="${s}" t="b"><v>${value ? 1 : 0}</v></c>`
  // Not a number is not known: the cell stays empty, it does not become 0.
  return Number.isFinite(value) ? `<c r="${address}" s="${s}"><v>${value}</v></c>` : `<c r="${address}" s="${s}"/>`
}

/** Days since the day before 1 January 1900, with the leap day that Excel believes in. */
function serialOf(date: string): number {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569
  return days < 61 ? days - 1 : days
}

/** Escapes what XML cannot hold the way Excel does, and what would be taken for such an escape. */
function cellText(text: string): string {
  const cut = text.length > 32_767 ? text.slice(0, 32_767) : text
  if (!odd.test(cut)) return escapeXml(cut)
  const whole = cut
    .toWellFormed()
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, escapeControl)
  return escapeXml(whole)
}

const odd = /_x[0-9a-fA-F]{4}_|(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u
const escapeControl = (sign: string) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`
