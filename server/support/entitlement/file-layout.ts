import { Ethnicity, ethnicName } from '../../../domain/household/ethnicity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { StatusGroup, SupportKind } from '../../../domain/support/kinds.ts'
import { code, date, type ListColumn, short, text, whole } from '../../sheet/paper/list.ts'
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
  /** Opens a whole number; undefined: only the last digits are shown. */
  readonly number: ((sealed: string | null) => string) | undefined
  /** Electricity: the months of the quarter with what each is worth; null is not known. */
  readonly months: readonly { readonly month: CivilDate; readonly amount: number | null }[]
}
type Column = ListColumn<FileRow>

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

const head: Column = { head: 'Chủ hộ', width: 26, cell: (row) => text(row.head) }
const group: Column = { head: 'Nhóm hộ', width: 18, cell: (row) => text(groupNames[row.group]) }
const places: readonly Column[] = [
  { head: 'Thôn, tổ dân phố', width: 22, cell: (row) => text(row.village) },
  { head: 'Xã, phường, đặc khu', width: 22, cell: (row) => text(row.commune) },
  { head: 'Mã xã', width: 9, cell: (row) => code(row.communeCode) },
]
const since: Column = { head: 'Thuộc diện từ ngày', width: 13, cell: (row) => date(row.since) }
const birth: Column = {
  head: 'Ngày sinh',
  width: 12,
  cell: (row) => (row.birthDate ? date(row.birthDate) : short(row.birthYear)),
}
const sex: Column = {
  head: 'Giới tính',
  width: 9,
  cell: (row) => short(row.sex === 'female' ? 'Nữ' : row.sex === 'male' ? 'Nam' : null),
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
    return [person, birth, sex, idNumber(it), cardCode, share(it), head, ...places, ethnicity, since]
  if (kind === 'electricity')
    return [head, address, ...places, group, ...it.months.map(monthColumn), quarter(it), signature]
  if (ofSchools.includes(kind)) return [person, birth, sex, ethnicity, level, head, group, ...places, amount, since]
  if (it.rule.beneficiary === 'person')
    return [person, birth, sex, idNumber(it), head, group, ...places, amount, since, received]
  return [head, address, ...places, group, amount, since, received]
}

const ofSchools: readonly SupportKind[] = ['tuition', 'learning-costs', 'student-loan']

const cardCode: Column = {
  head: 'Mã đối tượng',
  width: 10,
  cell: (row) => short(cardCodes[row.group] ?? null),
}
const share = ({ rule }: FileSetting): Column => ({
  head: 'Ngân sách đóng (%)',
  width: 11,
  cell: (row) => {
    const benefit = row.case === null ? undefined : rule.body.cases[row.case - 1]?.benefit
    return short(benefit?.kind === 'premium-share' ? benefit.percent : null)
  },
})
const idNumber = ({ number }: FileSetting): Column => ({
  head: 'Số định danh cá nhân',
  width: 17,
  cell: (row) => code(number ? number(row.sealed) : row.tail && `••••••••${row.tail}`),
})
const address: Column = { head: 'Địa chỉ', width: 30, cell: (row) => text(row.address || row.village) }
const level: Column = { head: 'Cấp học', width: 20, cell: (row) => text(levelNames[row.studying ?? ''] ?? '') }
const amount: Column = {
  head: 'Mức hưởng (đồng)',
  width: 15,
  cell: (row) => whole(row.amount),
  sum: (row) => row.amount,
}
const received: Column = { head: 'Đã nhận ngày', width: 13, cell: (row) => date(row.receivedOn) }
const signature: Column = { head: 'Ký nhận', width: 14, cell: () => text('') }
const monthColumn = ({ month, amount: worth }: FileSetting['months'][number]): Column => ({
  head: `Tháng ${Number(month.slice(5, 7))}/${month.slice(0, 4)} (đồng)`,
  width: 14,
  cell: () => whole(worth),
  sum: () => worth,
})
/** One month not known, and the quarter is not known. */
const quarter = ({ months }: FileSetting): Column => {
  const known = months.flatMap((it) => (it.amount === null ? [] : [it.amount]))
  const worth = known.length === months.length ? known.reduce((sum, it) => sum + it, 0) : null
  return { head: 'Cộng cả quý (đồng)', width: 16, cell: () => whole(worth), sum: () => worth }
}
