import type { Words } from './indicator.ts'

/** What stands in the way of a value. `unit` null: the whole place. */
export type MissingNote = Words & {
  readonly kind: 'list' | 'residents' | 'survey' | 'needs' | 'report' | 'records'
  readonly unit: { readonly id: number; readonly code: string | null; readonly name: string } | null
  readonly count: number | null
}
type Unit = NonNullable<MissingNote['unit']>

// Made once: a page says hundreds of such numbers, and to make a format takes longer than all of them.
const formats = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }
const number = (count: number, language: keyof typeof formats) => formats[language].format(count)

export const listMissing = (unit: Unit, year: number): MissingNote => ({
  kind: 'list',
  unit,
  vi: `${unit.name} chưa có danh sách năm ${year} được công nhận`,
  en: `${unit.name} has no recognised list of ${year}`,
  count: null,
})

export const allListsMissing = (communes: number, year: number): MissingNote => ({
  kind: 'list',
  unit: null,
  vi: `Chưa xã nào có danh sách năm ${year} được công nhận (${number(communes, 'vi')} xã)`,
  en: `No commune has a recognised list of ${year} (${number(communes, 'en')} communes)`,
  count: communes,
})

/** The commune of that day has its list, but of some village nobody knows in which commune it lies today. */
export const listNotSplit = (unit: Unit, year: number): MissingNote => ({
  kind: 'list',
  unit,
  vi: `Danh sách năm ${year} của ${unit.name} không tách được cho riêng địa bàn này`,
  en: `The list of ${unit.name} of ${year} cannot be told apart for this place`,
  count: null,
})

export const residentsMissing = (unit: Unit, year: number): MissingNote => ({
  kind: 'residents',
  unit,
  vi: `${unit.name} chưa có số hộ dân cư tại thời điểm rà soát năm ${year}`,
  en: `${unit.name} has no number of resident households at the review of ${year}`,
  count: null,
})

export const allResidentsMissing = (communes: number, year: number): MissingNote => ({
  kind: 'residents',
  unit: null,
  vi: `Chưa xã nào có số hộ dân cư năm ${year} (${number(communes, 'vi')} xã)`,
  en: `No commune has its number of resident households of ${year} (${number(communes, 'en')} communes)`,
  count: communes,
})

/** The commune of that day lies in several units of today, or is larger than the place: nobody knows the residents of the part. */
export const residentsNotSplit = (unit: Unit, year: number): MissingNote => ({
  kind: 'residents',
  unit,
  vi: `Số hộ dân cư năm ${year} của ${unit.name} không tách được cho riêng địa bàn này`,
  en: `The resident households of ${unit.name} in ${year} cannot be told apart for this place`,
  count: null,
})

/** The commune has its list, and not one interview of the year. */
export const surveyMissing = (unit: Unit, households: number): MissingNote => ({
  kind: 'survey',
  unit,
  vi: `${unit.name} chưa có phiếu khảo sát nào (${number(households, 'vi')} hộ)`,
  en: `${unit.name} has no interview (${number(households, 'en')} households)`,
  count: households,
})

/** The commune has interviews, and not one answer to this question. */
export const answersMissing = (unit: Unit, count: number, what: 'people' | 'households'): MissingNote => ({
  kind: 'survey',
  unit,
  vi: `${unit.name} chưa có câu trả lời nào (${number(count, 'vi')} ${what === 'people' ? 'người' : 'hộ'} chưa rõ)`,
  en: `${unit.name} has not one answer (${number(count, 'en')} ${what} not known)`,
  count,
})

export const surveysMissing = (households: number): MissingNote => ({
  kind: 'survey',
  unit: null,
  vi: `${number(households, 'vi')} hộ chưa có phiếu khảo sát trong năm`,
  en: `${number(households, 'en')} households without an interview in the year`,
  count: households,
})

export const answersUnknown = (count: number, what: 'people' | 'households'): MissingNote => ({
  kind: 'survey',
  unit: null,
  vi: `${number(count, 'vi')} ${what === 'people' ? 'người' : 'hộ'} chưa rõ, không tính vào tỷ lệ`,
  en: `${number(count, 'en')} ${what} not known, left out of the rate`,
  count,
})

/** Question Q04: without a recorded need 100 % would be empty, so there is no value. */
export const needsMissing = (): MissingNote => ({
  kind: 'needs',
  unit: null,
  vi: 'Chưa ghi nhận nhu cầu của hộ nào',
  en: 'No need of any household is recorded',
  count: null,
})

/** Nothing of it is recorded. */
export const recordsMissing = (records: Words): MissingNote => ({
  kind: 'records',
  unit: null,
  vi: `Chưa có hồ sơ: ${records.vi}`,
  en: `Nothing recorded yet: ${records.en}`,
  count: null,
})

/** The commune has recorded no need of this kind. */
export const needsMissingIn = (unit: Unit): MissingNote => ({
  kind: 'needs',
  unit,
  vi: `${unit.name} chưa ghi nhận nhu cầu của ai`,
  en: `${unit.name} has recorded nobody's need`,
  count: null,
})

/** Needs are recorded, and not one support: nobody knows whether nothing was given or nothing was written down. */
export const supportMissing = (needs: number): MissingNote => ({
  kind: 'report',
  unit: null,
  vi: `${number(needs, 'vi')} người có nhu cầu, chưa ghi nhận lần hỗ trợ nào trong năm`,
  en: `${number(needs, 'en')} people in need, no support recorded in the year`,
  count: needs,
})

export const abilityUnknown = (count: number): MissingNote => ({
  kind: 'survey',
  unit: null,
  vi: `${number(count, 'vi')} người có nhu cầu chưa rõ khả năng lao động, không tính vào tỷ lệ`,
  en: `${number(count, 'en')} people in need whose ability to work is not known, left out of the rate`,
  count,
})

/** Question Q10: the law has a line only since 24 February 2025, and nobody keeps who is below it, with dates. */
export const lowIncomeWorkersMissing = (): MissingNote => ({
  kind: 'records',
  unit: null,
  vi: 'Chưa có danh sách người lao động có thu nhập thấp theo ngày, nên chưa tính họ',
  en: 'No dated list of low-income workers is kept, so they are not counted',
  count: null,
})

/** A commune of which another sector has not reported. */
export const reportMissing = (unit: Unit, what: Words): MissingNote => ({
  kind: 'report',
  unit,
  vi: `${unit.name} chưa có ${what.vi}`,
  en: `${unit.name}: no ${what.en}`,
  count: null,
})

export const noCoastalCommune = (): MissingNote => ({
  kind: 'records',
  unit: null,
  vi: 'Địa bàn không có xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo trong năm',
  en: 'No especially difficult coastal or island commune lies here in the year',
  count: null,
})

export const housesUnknown = (count: number): MissingNote => ({
  kind: 'survey',
  unit: null,
  vi: `${number(count, 'vi')} hộ chưa được khảo sát lại sau khi xây, sửa nhà`,
  en: `${number(count, 'en')} households not interviewed again after the work`,
  count,
})

/** Too many to name in one line. */
export const communesSilent = (communes: number, kind: 'needs' | 'report'): MissingNote => ({
  kind,
  unit: null,
  vi: `${number(communes, 'vi')} xã ${kind === 'needs' ? 'chưa ghi nhận nhu cầu của ai' : 'chưa báo cáo'}`,
  en: `${number(communes, 'en')} communes ${kind === 'needs' ? 'have recorded nobody’s need' : 'have not reported'}`,
  count: communes,
})
