import type { What } from '../../domain/report/figures.ts'
import type { Fault, FormCode, Words } from '../../domain/report/form.ts'
import { lineHeadings } from '../../domain/report/headings.ts'
import type { Language } from '../sheet/paper/words.ts'

/** What stands on a printed form besides its headings. */
export const sheetWords = {
  vi: {
    sheet: (code: FormCode) => `Biểu ${code}`,
    year: (year: number, place: string) => `${place} – Năm ${year}`,
    basis: (standard: string, day: string) => `${standard}${standard && '. '}Địa giới hành chính ngày ${day}`,
    unit: 'Đơn vị',
    line: 'Đơn vị tính',
    lists: 'Phân loại',
    notes: 'Ghi chú:',
    dash: '“–”: chưa có số liệu hoặc không tính được; không phải là 0.',
    partSum: 'Dòng tổng chỉ cộng các đơn vị đã có số liệu.',
    empty: 'Ô để trống: số liệu không khớp nên không in số:',
    more: (count: number) => `… và ${count} chỗ khác.`,
  },
  en: {
    sheet: (code: FormCode) => `Form ${code}`,
    year: (year: number, place: string) => `${place} – Year ${year}`,
    basis: (standard: string, day: string) => `${standard}${standard && '. '}Boundaries of ${day}`,
    unit: 'Unit',
    line: 'Counted in',
    lists: 'List',
    notes: 'Notes:',
    dash: '“–”: not known or not computable; never 0.',
    partSum: 'Sum lines add only the units that have data.',
    empty: 'Cells left empty because the records disagree:',
    more: (count: number) => `… and ${count} more.`,
  },
} as const

/** What is not there, as the beginning of a sentence that goes on with the names of the units. */
export const missingWords: Readonly<Record<What, Words>> = {
  residents: {
    vi: 'Chưa có số hộ dân cư, nhân khẩu tại thời điểm rà soát',
    en: 'Residents at the time of the review are not known',
  },
  'minority-residents': {
    vi: 'Chưa có số hộ dân cư, nhân khẩu là dân tộc thiểu số',
    en: 'Residents of ethnic minorities are not known',
  },
  'opening-list': {
    vi: 'Danh sách năm trước (số đầu năm) chưa được công nhận hoặc chưa quy đổi được về địa giới này',
    en: 'The list of the year before is not recognised, or cannot be laid into these boundaries',
  },
  'closing-list': {
    vi: 'Danh sách sau rà soát của năm chưa được công nhận hoặc chưa quy đổi được về địa giới này',
    en: 'The list after the review of the year is not recognised, or cannot be laid into these boundaries',
  },
  'poor-deprivations': {
    vi: 'Có hộ nghèo chưa đủ kết quả các chỉ số thiếu hụt',
    en: 'Deprivations of some poor households are not known',
  },
  'near-poor-deprivations': {
    vi: 'Có hộ cận nghèo chưa đủ kết quả các chỉ số thiếu hụt',
    en: 'Deprivations of some near-poor households are not known',
  },
  'poor-ethnicities': {
    vi: 'Có hộ nghèo chưa rõ dân tộc',
    en: 'The ethnic group of some poor households is not known',
  },
  'near-poor-ethnicities': {
    vi: 'Có hộ cận nghèo chưa rõ dân tộc',
    en: 'The ethnic group of some near-poor households is not known',
  },
}

const numberIn = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }
const show = (value: number | null, language: Language) => (value === null ? '–' : numberIn[language].format(value))

/** One fault in a sentence; `column` is the column as printed. */
export function faultWords(fault: Fault, column: string, language: Language): string {
  const line = lineHeadings[fault.line][language].toLowerCase()
  const name = /^I{1,3}$/.test(fault.unit) ? `${language === 'vi' ? 'dòng' : 'line'} ${fault.unit}` : fault.unit
  const unit = line ? `${name} (${line})` : name
  const [actual, expected] = [show(fault.actual, language), show(fault.expected, language)]
  return language === 'vi'
    ? `Biểu ${fault.form}, ${unit}${column && `, cột ${column}`}: ${inVietnamese(fault.note, actual, expected)}.`
    : `Form ${fault.form}, ${unit}${column && `, column ${column}`}: ${inEnglish(fault.note, actual, expected)}.`
}

function inVietnamese(note: Fault['note'], actual: string, expected: string): string {
  switch (note) {
    case 'ledger-and-lists-disagree':
      return `danh sách được công nhận có ${actual}, tính theo sổ biến động là ${expected}`
    case 'formula':
      return `là ${actual}, theo công thức phải là ${expected}`
    case 'forms-disagree':
      return `là ${actual}, biểu đối chiếu là ${expected}`
    case 'rate-over-100':
      return `tỷ lệ ${actual} %, vượt 100 %`
    case 'rate-without-denominator':
      return 'có tỷ lệ nhưng không có mẫu số'
    case 'rate-not-part-of-whole':
      return `tỷ lệ là ${actual}, tính lại được ${expected}`
    case 'average-too-low':
      return `tổng số chỉ số thiếu hụt là ${actual}, ít nhất phải là ${expected}`
    case 'average-too-high':
      return `tổng số chỉ số thiếu hụt là ${actual}, nhiều nhất chỉ là ${expected}`
    case 'more-than-total':
      return `là ${actual}, lớn hơn tổng ${expected}`
    case 'less-than-households':
      return `cộng các nguyên nhân được ${actual}, ít hơn ${expected} hộ có nêu nguyên nhân`
    case 'groups-do-not-add-up':
      return `là ${actual}, cộng các dân tộc được ${expected}`
    case 'sum-line':
      return `là ${actual}, cộng các đơn vị được ${expected}`
    case 'start-is-not-last-end':
      return `đầu năm là ${actual}, cuối năm trước là ${expected}`
    case 'rows-of-list':
      return `biểu có ${actual}, danh sách có ${expected} hộ`
  }
}

function inEnglish(note: Fault['note'], actual: string, expected: string): string {
  switch (note) {
    case 'ledger-and-lists-disagree':
      return `the recognised list has ${actual}, the ledger of movements gives ${expected}`
    case 'formula':
      return `is ${actual}, its formula gives ${expected}`
    case 'forms-disagree':
      return `is ${actual}, the other form has ${expected}`
    case 'rate-over-100':
      return `the rate is ${actual} %, above 100 %`
    case 'rate-without-denominator':
      return 'there is a rate but nothing to divide by'
    case 'rate-not-part-of-whole':
      return `the rate is ${actual}, computed again it is ${expected}`
    case 'average-too-low':
      return `${actual} deprivations in all, at least ${expected} are needed`
    case 'average-too-high':
      return `${actual} deprivations in all, at most ${expected} are possible`
    case 'more-than-total':
      return `is ${actual}, more than the total ${expected}`
    case 'less-than-households':
      return `the causes add up to ${actual}, fewer than the ${expected} households that name one`
    case 'groups-do-not-add-up':
      return `is ${actual}, the groups add up to ${expected}`
    case 'sum-line':
      return `is ${actual}, the units add up to ${expected}`
    case 'start-is-not-last-end':
      return `the year starts with ${actual}, the year before ended with ${expected}`
    case 'rows-of-list':
      return `the form has ${actual}, the list has ${expected} households`
  }
}
