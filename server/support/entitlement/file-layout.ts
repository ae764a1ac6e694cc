import { Ethnicity, ethnicName } from '../../../domain/household/ethnicity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { StatusGroup, SupportKind } from '../../../domain/support/kinds.ts'
import type { CellToWrite, RowToWrite, SheetToWrite } from '../../sheet/xlsx/sheet-xml.ts'
import type { CellStyle } from '../../sheet/xlsx/styles.ts'
import type { RuleOnDay } from './rules.ts'

export type FileRow = {
  readonly head: string
  readonly address: string
  readonly name: string | null
  readonly sex: 'male' | 'female' | null
  readonly birthDate: string | null
  readonly birthYear: number | null
  readonly ethnicity: string
  readonly tail: string | null
  readonly sealed: string | null
  readonly studying: string | null
  readonly group: StatusGroup
  readonly village: string | null
  readonly commune: string | null
  readonly communeCode: string | null
  readonly case: number | null
  readonly amount: number | null
  readonly since: string | null
  readonly receivedOn: string | null
}
export type FileSetting = {
  readonly rule: RuleOnDay
  readonly day: CivilDate
  readonly place: string
  readonly exported: string
  /** Opens a whole number; undefined: only the last digits are shown. */
  readonly number: ((sealed: string | null) => string) | undefined
  /** Electricity: the months of the quarter with what each is worth; null is not known. */
  readonly months: readonly { readonly month: CivilDate; readonly amount: number | null }[]
}
type Column = {
  readonly head: string
  readonly width: number
  readonly cell: (row: FileRow, no: number) => CellToWrite
  readonly sum?: (row: FileRow) => number | null
}

const groupNames: Readonly<Record<StatusGroup, string>> = {
  poor: 'Hộ nghèo',
  'near-poor': 'Hộ cận nghèo',
  'newly-escaped': 'Hộ mới thoát nghèo',
  'newly-escaped-near-poor': 'Hộ mới thoát cận nghèo',
  neither: 'Hộ không nghèo',
}
/** Mã đối tượng of the insurance card. The other groups have theirs from social insurance. */
const cardCodes: Readonly<Partial<Record<StatusGroup, string>>> = { poor: 'HN', 'near-poor': 'CN' }
const levelNames: Readonly<Record<string, string>> = {
  preschool: 'Mầm non',
  primary: 'Tiểu học',
  'lower-secondary': 'Trung học cơ sở',
  'upper-secondary': 'Trung học phổ thông',
  'vocational-elementary': 'Sơ cấp',
  'vocational-intermediate': 'Trung cấp',
  college: 'Cao đẳng',
  university: 'Đại học',
}

const bordered: CellStyle = { border: true, wrap: true }
const centred: CellStyle = { border: true, align: 'center' }
const money: CellStyle = { border: true, format: '#,##0' }
const asText: CellStyle = { border: true, format: '@' }

const text = (value: string | null): CellToWrite => ({ value: value ?? '', style: bordered })
const dong = (value: number | null): CellToWrite => ({ value, style: money })
const date = (value: string | null): CellToWrite => ({
  value: value === null ? null : { date: value },
  style: { ...centred, format: 'dd/mm/yyyy' },
})

const no: Column = { head: 'TT', width: 6, cell: (_, at) => ({ value: at, style: centred }) }
const head: Column = { head: 'Chủ hộ', width: 26, cell: (row) => text(row.head) }
const group: Column = { head: 'Nhóm hộ', width: 18, cell: (row) => text(groupNames[row.group]) }
const places: readonly Column[] = [
  { head: 'Thôn, tổ dân phố', width: 22, cell: (row) => text(row.village) },
  { head: 'Xã, phường, đặc khu', width: 22, cell: (row) => text(row.commune) },
  { head: 'Mã xã', width: 9, cell: (row) => ({ value: row.communeCode ?? '', style: asText }) },
]
const since: Column = { head: 'Thuộc diện từ ngày', width: 13, cell: (row) => date(row.since) }
const birth: Column = {
  head: 'Ngày sinh',
  width: 12,
  cell: (row) => (row.birthDate ? date(row.birthDate) : { value: row.birthYear, style: centred }),
}
const sex: Column = {
  head: 'Giới tính',
  width: 9,
  cell: (row) => ({ value: row.sex === 'female' ? 'Nữ' : row.sex === 'male' ? 'Nam' : '', style: centred }),
}
const ethnicity: Column = {
  head: 'Dân tộc',
  width: 12,
  cell: (row) => {
    const known = Ethnicity.safeParse(row.ethnicity)
    return text(known.success ? (ethnicName(known.data) ?? '') : '')
  },
}
const person: Column = { head: 'Họ và tên', width: 28, cell: (row) => text(row.name) }

/** Layout of the list by who takes it. */
export function columnsOf(it: FileSetting): readonly Column[] {
  const { kind } = it.rule
  if (kind === 'health-insurance')
    return [no, person, birth, sex, idNumber(it), cardCode, share(it), head, ...places, ethnicity, since]
  if (kind === 'electricity')
    return [no, head, address, ...places, group, ...it.months.map(monthColumn), quarter(it), signature]
  if (ofSchools.includes(kind)) return [no, person, birth, sex, ethnicity, level, head, group, ...places, amount, since]
  if (it.rule.beneficiary === 'person')
    return [no, person, birth, sex, idNumber(it), head, group, ...places, amount, since, received]
  return [no, head, address, ...places, group, amount, since, received]
}

const ofSchools: readonly SupportKind[] = ['tuition', 'learning-costs', 'student-loan']

const cardCode: Column = {
  head: 'Mã đối tượng',
  width: 10,
  cell: (row) => ({ value: cardCodes[row.group] ?? '', style: centred }),
}
const share = ({ rule }: FileSetting): Column => ({
  head: 'Ngân sách đóng (%)',
  width: 11,
  cell: (row) => {
    const benefit = row.case === null ? undefined : rule.body.cases[row.case - 1]?.benefit
    return { value: benefit?.kind === 'premium-share' ? benefit.percent : null, style: centred }
  },
})
const idNumber = ({ number }: FileSetting): Column => ({
  head: 'Số định danh cá nhân',
  width: 17,
  cell: (row) => ({ value: number ? number(row.sealed) : row.tail ? `••••••••${row.tail}` : '', style: asText }),
})
const address: Column = { head: 'Địa chỉ', width: 30, cell: (row) => text(row.address || row.village) }
const level: Column = { head: 'Cấp học', width: 20, cell: (row) => text(levelNames[row.studying ?? ''] ?? '') }
const amount: Column = { head: 'Mức hưởng (đồng)', width: 15, cell: (row) => dong(row.amount) }
const received: Column = { head: 'Đã nhận ngày', width: 13, cell: (row) => date(row.receivedOn) }
const signature: Column = { head: 'Ký nhận', width: 14, cell: () => text('') }
const monthColumn = ({ month, amount: worth }: FileSetting['months'][number]): Column => ({
  head: `Tháng ${Number(month.slice(5, 7))}/${month.slice(0, 4)} (đồng)`,
  width: 14,
  cell: () => dong(worth),
  sum: () => worth,
})
/** One month not known, and the quarter is not known. */
const quarter = ({ months }: FileSetting): Column => {
  const known = months.flatMap((it) => (it.amount === null ? [] : [it.amount]))
  const worth = known.length === months.length ? known.reduce((sum, it) => sum + it, 0) : null
  return { head: 'Cộng cả quý (đồng)', width: 16, cell: () => dong(worth), sum: () => worth }
}

const bold: CellStyle = { bold: true, align: 'center' }
const heading: CellStyle = { bold: true, align: 'center', vertical: 'center', wrap: true, border: true, fill: 'E6F2EF' }
const shown = (day: string) => day.split('-').reverse().join('/')

/** Who issues it, what it is and by which act, the rows, sums where there are amounts to pay, places for the signatures. */
export function listSheetOf(it: FileSetting, rows: readonly FileRow[]): SheetToWrite {
  const columns = columnsOf(it)
  const headingRow = 8
  return {
    name: 'Danh sách',
    widths: columns.map(({ width }) => width),
    rows: [
      ...topRows(it, columns.length),
      headings(columns),
      ...rows.map((row, at) => columns.map((one) => one.cell(row, at + 1))),
      ...bottomRows(columns, rows),
    ],
    frozen: { rows: headingRow, columns: 2 },
    landscape: true,
    repeatRows: [headingRow, headingRow],
  }
}

function topRows({ rule, day, place, exported }: FileSetting, width: number): RowToWrite[] {
  const half = Math.floor(width / 2)
  const halves = (left: string, right: string): RowToWrite => [
    ...across(left, half, bold),
    ...across(right, width - half, bold),
  ]
  return [
    halves('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    halves(place.toLocaleUpperCase('vi'), 'Độc lập – Tự do – Hạnh phúc'),
    [],
    across('DANH SÁCH ĐỐI TƯỢNG THỤ HƯỞNG', width, { ...bold, size: 14 }),
    across(rule.nameVi, width, bold),
    across(`Tính đến ngày ${shown(day)}. Căn cứ: ${rule.act}`, width, { italic: true, align: 'center' }),
    across(exported, width, { italic: true, align: 'center', size: 10 }),
  ]
}

const headings = (columns: readonly Column[]): RowToWrite => ({
  cells: columns.map((one) => ({ value: one.head, style: heading })),
  height: 46,
})

function bottomRows(columns: readonly Column[], rows: readonly FileRow[]): RowToWrite[] {
  const total = (column: Column): CellToWrite => {
    const sums = rows.map((row) => column.sum?.(row) ?? null)
    const known = sums.every((it) => it !== null) ? sums.reduce((all, it) => all + it, 0) : null
    return { value: column.sum ? known : column === head ? 'Cộng' : '', style: { ...money, bold: true } }
  }
  const sums = columns.some(({ sum }) => sum) && rows.length > 0 ? [columns.map(total)] : []
  const half = Math.floor(columns.length / 2)
  return [
    ...sums,
    [],
    [
      ...across('', half, bold),
      ...across('......, ngày ...... tháng ...... năm ......', columns.length - half, {
        italic: true,
        align: 'center',
      }),
    ],
    [...across('NGƯỜI LẬP', half, bold), ...across('CHỦ TỊCH', columns.length - half, bold)],
  ]
}

const across = (value: string, columns: number, style: CellStyle): CellToWrite[] => [
  { value, style, columns },
  ...Array.from({ length: columns - 1 }, () => null),
]
