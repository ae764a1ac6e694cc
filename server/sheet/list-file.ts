import { ethnicName, foreigner } from '../../domain/household/ethnicity.ts'
import { relationWord } from '../../domain/household/relation.ts'
import { columnNumber } from '../../domain/kernel/grid.ts'
import { type ListColumn, type ListKind, officialColumns, officialFirstRow } from '../../domain/review/list-column.ts'
import type { Birth, ParsedHousehold, ParsedMember } from '../../domain/review/list-row.ts'
import type { CellToWrite, RowToWrite, SheetToWrite } from './xlsx/sheet-xml.ts'
import type { CellStyle } from './xlsx/styles.ts'

/** A household to be written; the first member is the head. */
export type ListFileHousehold = Omit<ParsedHousehold, 'head' | 'members'> & {
  readonly members: readonly Omit<ParsedMember, 'row'>[]
}

export type ListFile = {
  readonly kind: ListKind
  /** Escaped lists: which list the households left; `both` writes it into the note of each household. */
  readonly left?: 'poor' | 'near-poor' | 'both'
  /** Who gives the list out: "ỦY BAN NHÂN DÂN XÃ BẢN MỚI". */
  readonly committee: string
  /** "Xã Bản Mới, tỉnh Mẫu – năm 2024". */
  readonly subtitle: string
  /** Who exported it, when and what for. */
  readonly exported?: string
}

type Households = Iterable<ListFileHousehold> | AsyncIterable<ListFileHousehold>

/**
 * A list in the very layout officers exchange (law handbook 7): after the review with data from row 8 in columns B to X,
 * escaped households from row 10 in columns B to M. What `readList` reads from it are the same households.
 */
export function listSheet(file: ListFile, households: Households): SheetToWrite {
  const columns = officialColumns[file.kind]
  const headingRow = officialFirstRow[file.kind] - 1
  return {
    name: sheetName(file),
    widths: widthsOf(columns),
    rows: rowsOf(file, headingRow, households),
    frozen: { rows: headingRow, columns: file.kind === 'escaped' ? 3 : 4 },
    landscape: true,
    repeatRows: [headingRow, headingRow],
  }
}

function sheetName({ kind, left }: ListFile): string {
  if (kind === 'after-review') return 'Sau rà soát'
  if (left === 'near-poor') return 'Thoát cận nghèo'
  return left === 'both' ? 'Thoát nghèo, thoát cận nghèo' : 'Thoát nghèo'
}

const bold: CellStyle = { bold: true, align: 'center' }
const title: CellStyle = { bold: true, size: 14, align: 'center' }
const small: CellStyle = { italic: true, align: 'center' }
const heading: CellStyle = { bold: true, align: 'center', wrap: true, border: true, fill: 'E6F2EF' }
/** Five lines: what the longest heading needs in a flag's column. */
const headingHeight = 80
const textLook: CellStyle = { border: true, format: '@' }
const numberLook: CellStyle = { border: true, align: 'center' }

async function* rowsOf(file: ListFile, headingRow: number, households: Households): AsyncGenerator<RowToWrite> {
  const columns = officialColumns[file.kind]
  const last = columnNumber(columns.at(-1)?.letter ?? 'X')
  const half = Math.floor(last / 2)
  const line = (value: string, style: CellStyle): RowToWrite => [null, { value, style, columns: last - 1 }]
  yield [
    null,
    { value: file.committee, style: bold, columns: half - 1 },
    ...Array.from({ length: half - 2 }, () => null),
    { value: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: bold, columns: last - half },
  ]
  yield [
    ...Array.from({ length: half }, () => null),
    { value: 'Độc lập - Tự do - Hạnh phúc', style: bold, columns: last - half },
  ]
  yield []
  yield line(titleOf(file), title)
  yield line(file.subtitle, small)
  yield file.exported === undefined ? [] : line(file.exported, small)
  for (let row = 7; row < headingRow; row += 1) yield []
  yield { cells: place(file.kind, (_, text) => ({ value: text, style: heading })), height: headingHeight }
  for await (const household of households) yield* householdRows(file, household)
}

function titleOf(file: ListFile): string {
  if (file.kind === 'after-review') return 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU RÀ SOÁT'
  if (file.left === 'near-poor') return 'DANH SÁCH HỘ THOÁT CẬN NGHÈO'
  return file.left === 'both' ? 'DANH SÁCH HỘ THOÁT NGHÈO, HỘ THOÁT CẬN NGHÈO' : 'DANH SÁCH HỘ THOÁT NGHÈO'
}

/** A row with a cell for each official column, in its place. */
function place(kind: ListKind, cell: (column: ListColumn, heading: string) => CellToWrite): CellToWrite[] {
  const row: CellToWrite[] = []
  for (const { column, letter, heading: text } of officialColumns[kind]) {
    const at = columnNumber(letter)
    // A column the layout leaves empty between two others (L of the escaped) is still part of the frame.
    while (row.length < at) row.push(row.length === 0 ? null : { value: null, style: textLook })
    row[at - 1] = cell(column, text)
  }
  return row
}

function* householdRows(file: ListFile, household: ListFileHousehold): Generator<RowToWrite> {
  for (const [at, member] of household.members.entries())
    yield place(file.kind, (column) => {
      const value = at === 0 ? (ofHousehold(file, household, column) ?? ofHead(member, column)) : null
      const shown = value ?? ofMember(member, column, at === 0)
      return { value: shown, style: typeof shown === 'number' ? numberLook : textLook }
    })
}

const classCode = { poor: 1, 'near-poor': 2, neither: 3 } as const
const leftWord = { poor: 'Thoát nghèo', 'near-poor': 'Thoát cận nghèo', neither: '' } as const

/** What stands in the head's row only. */
function ofHousehold(file: ListFile, it: ListFileHousehold, column: ListColumn): string | number | null {
  switch (column) {
    case 'listNo':
      return /^\d{1,6}$/.test(it.listNo) && !it.listNo.startsWith('0') ? Number(it.listNo) : it.listNo
    case 'province':
    case 'district':
    case 'districtCode':
    case 'commune':
    case 'communeCode':
    case 'village':
    case 'address':
      return it.place[column]
    case 'class':
      return classCode[it.class]
    case 'decisionNo':
      return it.decisionNo
    case 'decisionDate':
      return it.decisionDate === null ? '' : dayText(it.decisionDate)
    case 'incomePoints':
    case 'deprivationPoints':
      return it[column]
    case 'minority':
    case 'noLabour':
    case 'merit':
      return it.flags[column] ? 'x' : ''
    case 'cause':
      return it.causes.join('; ')
    case 'note':
      return it.note !== '' || file.left !== 'both' ? it.note : leftWord[it.class]
    default:
      return null
  }
}

const ofHead = (head: Omit<ParsedMember, 'row'>, column: ListColumn) => (column === 'head' ? head.name : null)

function ofMember(it: Omit<ParsedMember, 'row'>, column: ListColumn, isHead: boolean): string | null {
  switch (column) {
    case 'name':
      return it.name
    case 'member':
      return isHead ? null : it.name
    case 'relation':
      return relationWord(it.relation, it.sex)
    case 'birth':
      return birthText(it.birth)
    case 'sex':
      return it.sex === 'male' ? 'Nam' : it.sex === 'female' ? 'Nữ' : null
    case 'nationalId':
      return it.nationalId
    case 'ethnicity':
      return it.ethnicity === foreigner ? 'Người nước ngoài' : it.ethnicity && (ethnicName(it.ethnicity) ?? null)
    default:
      return null
  }
}

const birthText = (birth: Birth) =>
  birth.kind === 'date' ? dayText(birth.date) : birth.kind === 'year' ? String(birth.year) : null

/** dd/mm/yyyy: dates of lists are text. */
const dayText = (date: string) => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`

const wide: Partial<Record<ListColumn, number>> = {
  head: 24,
  member: 24,
  name: 26,
  address: 30,
  note: 24,
  village: 18,
  district: 17,
  commune: 16,
  relation: 14,
  birth: 13,
  nationalId: 16,
  decisionNo: 16,
  decisionDate: 13,
  class: 13,
  minority: 13,
  noLabour: 13,
  merit: 14,
  cause: 14,
}

function widthsOf(columns: readonly { readonly column: ListColumn; readonly letter: string }[]): number[] {
  const widths: number[] = []
  for (const { column, letter } of columns) {
    const at = columnNumber(letter)
    while (widths.length < at) widths.push(3)
    widths[at - 1] = wide[column] ?? 10
  }
  return widths
}
