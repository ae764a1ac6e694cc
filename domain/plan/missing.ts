import type { Words } from './indicator.ts'

/** What stands in the way of a value. `unit` null: the whole place. */
export type MissingNote = Words & {
  readonly kind: 'list' | 'residents' | 'survey' | 'needs' | 'records'
  readonly unit: { readonly id: number; readonly code: string | null; readonly name: string } | null
  readonly count: number | null
}
type Unit = NonNullable<MissingNote['unit']>

const number = (count: number, language: 'vi' | 'en') => count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')

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

export const recordsMissing = (records: Words): MissingNote => ({
  kind: 'records',
  unit: null,
  vi: `Chờ hồ sơ: ${records.vi}`,
  en: `Waits for records: ${records.en}`,
  count: null,
})
