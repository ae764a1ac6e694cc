import { isUtf8 } from 'node:buffer'
import { detectLegacyIn, isModern } from '../../domain/kernel/legacy-text.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { SheetRefusal } from '../../domain/kernel/sheet-refusal.ts'
import { defaultLimits, type SheetLimits } from './limits.ts'
import { type PackedWorkbook, unpackWorkbook, type Workbook } from './read-workbook.ts'
import { makeCellStore, makeTexts } from './xlsx/cell-store.ts'
import { SheetRefused } from './xlsx/refused.ts'

/** Reads comma-, semicolon- or tab-separated text, also what Excel puts on the clipboard. Every cell is text. */
export function readCsv(text: string, limits: SheetLimits = defaultLimits): Result<Workbook, SheetRefusal> {
  try {
    return ok(unpackWorkbook(packCsv(text, limits)))
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(error.refusal)
    throw error
  }
}

/** As `readCsv`, packed. Throws `SheetRefused`. */
export function packCsv(text: string, limits: SheetLimits): PackedWorkbook {
  const texts = makeTexts([], limits)
  const store = makeCellStore('csv', limits, { rows: limits.rows, cells: limits.cells })
  readCells(text.replace(/^\ufeff/, ''), (row, column, value) => {
    if (value !== '') store.add({ row, column, kind: 'text', formula: false, text: texts.idOf(plainCell(value)) })
  })
  const sheet = store.pack('csv', false, [])
  if (sheet.values.length === 0) throw new SheetRefused({ code: 'sheet.empty' })
  return { sheets: [sheet], texts: texts.texts, notes: [] }
}

/** Takes away the apostrophe that keeps Excel from computing a text (see `csvCell`). */
const plainCell = (value: string) => (/^'[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(value) ? value.slice(1) : value)

function readCells(source: string, give: (row: number, column: number, value: string) => void): void {
  // Excel may say itself what separates the cells.
  const told = /^sep=(.)\r?\n/i.exec(source)
  const text = told ? source.slice(told[0].length) : source
  const separator = told?.[1] ?? separatorOf(text)
  let [at, row, column] = [0, told ? 2 : 1, 1]
  while (at < text.length) {
    const { value, next } = text[at] === '"' ? quotedCell(text, at, separator) : openCell(text, at, separator)
    give(row, column, value)
    at = next
    if (text[at] === separator) {
      column += 1
      at += 1
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    row += 1
    column = 1
  }
}

const isEnd = (sign: string | undefined, separator: string) =>
  sign === undefined || sign === separator || sign === '\n' || sign === '\r'

function openCell(text: string, from: number, separator: string) {
  let at = from
  while (!isEnd(text[at], separator)) at += 1
  return { value: text.slice(from, at), next: at }
}

/** A doubled quote is one quote. What stands between the closing quote and the separator is kept as written. */
function quotedCell(text: string, from: number, separator: string) {
  let value = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close === -1) throw new SheetRefused({ code: 'sheet.broken', part: 'csv' })
    value += text.slice(at, close)
    at = close + 1
    if (text[at] !== '"') break
    value += '"'
    at += 1
  }
  const rest = openCell(text, at, separator)
  return { value: value + rest.value, next: rest.next }
}

/** The sign that cuts the first lines into the most cells, quoted parts left out. A tab wins a draw: people do not type it. */
function separatorOf(text: string): string {
  const start = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/)
    .slice(0, 40)
  const count = (sign: string) => start.reduce((sum, line) => sum + line.split(sign).length - 1, 0)
  const signs = ['\t', ';', ','].map((sign) => ({ sign, count: count(sign) }))
  return signs.reduce((best, it) => (it.count > best.count ? it : best)).sign
}

/**
 * The text of a file: UTF-16 and UTF-8 by their marks, UTF-8 by its shape, else the 8-bit codes of Windows. Of those,
 * 1258 is Vietnamese; files of TCVN3 and VNI fonts are kept as Latin letters, so that the import can recognise them.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  const latin = new TextDecoder('latin1').decode(bytes)
  const words = latin.slice(0, 200_000).split(/[\t;,\r\n]+/)
  if (detectLegacyIn(words) !== undefined) return latin
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return isModern(vietnamese) ? vietnamese : latin
}
