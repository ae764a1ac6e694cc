import { foldText } from '../kernel/text.ts'
import type { Field, ListReader } from './list-cell.ts'
import type { FlagColumn, ListFinding, PointsColumn } from './list-finding.ts'
import type { ParsedHousehold } from './list-row.ts'

/** Phân loại hộ: 1 poor, 2 near-poor, or the words. Undefined for a word nobody taught us. */
export function classOf(text: string): ParsedHousehold['class'] | undefined {
  const word = foldText(text)
    .replace(/^ho /, '')
    .replace(/[.,]0$/, '')
  if (/^(1|ngheo|n|hn|hngheo)$/.test(word)) return 'poor'
  if (/^(2|can ngheo|cn|hcn|can)$/.test(word)) return 'near-poor'
  return /^(3|khong ngheo|khong thuoc dien|thoat ngheo|thoat can ngheo|kn)$/.test(word) ? 'neither' : undefined
}

/** Điểm B1, B2: whole numbers; B2 ten for each of twelve deprivations. Missing is null, never 0. */
export function readPoints(
  reader: ListReader,
  row: number,
  column: PointsColumn,
  findings: ListFinding[],
): number | null {
  const field = reader.field(row, column, findings)
  if (field === undefined) {
    const broken = findings.some((it) => it.severity === 'error' && it.address === reader.addressOf(row, column))
    if (!broken && reader.layout.columns[column] !== undefined)
      findings.push({ severity: 'warning', code: 'points-missing', address: reader.addressOf(row, column), column })
    return null
  }
  const { address, text } = field
  const number = /^-?\d{1,6}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (field.kind === 'text' && Number.isInteger(number)) reader.tally.numbersAsText.add(address)
  if (!Number.isInteger(number)) {
    findings.push({ severity: 'error', code: 'points-not-whole', address, text, column })
    return null
  }
  const possible =
    column === 'incomePoints' ? number >= 0 && number <= 999 : number >= 0 && number <= 120 && number % 10 === 0
  if (!possible) findings.push({ severity: 'error', code: 'points-impossible', address, text, column })
  return possible ? number : null
}

/** A mark in a column is yes, an empty cell no; null where the list has no such column or the mark cannot be read. */
export function readFlag(reader: ListReader, row: number, column: FlagColumn, findings: ListFinding[]): boolean | null {
  if (reader.layout.columns[column] === undefined) return null
  const field = reader.field(row, column, findings)
  if (field === undefined) return false
  const word = foldText(field.text)
  if (/^(x+|×|1|co|v|✓|✔|true|dung|yes|y|\+)$/.test(word)) return true
  if (/^(0|khong|k|false|no|-)$/.test(word)) return false
  findings.push({ severity: 'warning', code: 'flag-unclear', address: field.address, text: field.text, column })
  return null
}

/** Form 7.10: the eight causes by their words, in the form's order. Asked in this order, the special before the general. */
const causeWords: readonly (readonly [number, RegExp])[] = [
  [5, /kien thuc/],
  [6, /ky nang|tay nghe/],
  [1, /dat (san xuat|canh tac|dai)|thieu dat|khong co dat/],
  [4, /cong cu|phuong tien|tu lieu/],
  [2, /\bvon\b/],
  [3, /lao dong|nguoi lam/],
  [7, /om|benh|tai nan|khuyet tat|tan tat/],
  [8, /khac/],
]

/** Nguyên nhân nghèo: one or several of eight, as numbers or words. */
export function readCauses(field: Field | undefined, findings: ListFinding[]): readonly number[] {
  if (field === undefined) return []
  const { address, text } = field
  const found = new Set<number>()
  // Where the comma is the decimal sign, Excel makes the number 1.3 of "1,3".
  const parts = (field.kind === 'number' ? text.replace('.', ',') : text).split(/[;,/+&\n]|\s+-\s+|\s+(?=\d)/)
  for (const part of parts.map((it) => it.trim()).filter((it) => it !== '')) {
    const cause = causeOf(part)
    if (cause === undefined) findings.push({ severity: 'warning', code: 'cause-unknown', address, text: part })
    else found.add(cause)
  }
  const causes = [...found].sort((a, b) => a - b)
  if (field.kind === 'number' && causes.length > 1)
    findings.push({ severity: 'warning', code: 'cause-read-as-list', address, text, causes })
  return causes
}

function causeOf(part: string): number | undefined {
  const number = /^(?:nn|nguyen nhan|so)? ?(\d{1,2})[.)]?$/.exec(foldText(part))?.[1]
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 8 ? Number(number) : undefined
  const word = foldText(part)
  return causeWords.find(([, words]) => words.test(word))?.[0]
}

/** Codes of places keep their zeros: commune five digits, district three. */
export function readPlaceCode(field: Field | undefined, length: number, findings: ListFinding[]): string {
  if (field === undefined) return ''
  if (!/^\d+$/.test(field.text) || field.text.length >= length) return field.text
  const restored = field.text.padStart(length, '0')
  findings.push({ severity: 'repaired', code: 'zero-restored', address: field.address, text: field.text, restored })
  return restored
}
