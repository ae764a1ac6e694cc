import type { Indicator, IndicatorCode } from '../indicator.ts'

const yearly = { source: 'computed', completeness: 'whole', frequency: 'year', growth: 'level' } as const
const forms = (which: string) => `TT 07/2021/TT-BLĐTBXH, phụ lục VII, ${which}`
const poorAtEnd = {
  vi: 'hộ nghèo trong danh sách được công nhận cuối năm',
  en: 'poor households on the official list at the end of the year',
}
const residents = { vi: 'hộ dân cư tại thời điểm rà soát', en: 'resident households at the time of the review' }
const listed = { vi: 'hộ nghèo và hộ cận nghèo', en: 'poor and near-poor households' }

/** Results of the review: from recognised lists, resident totals and the ledger of movements. */
export const fromLists = {
  'poverty-rate': {
    ...yearly,
    measure: 'rate',
    unit: '%',
    numerator: poorAtEnd,
    denominator: residents,
    population: residents,
    law: `${forms('biểu 7.1, cột 4')}; QĐ 24/2021/QĐ-TTg`,
    question: 'Q13',
  },
  'poverty-rate-fall': {
    ...yearly,
    measure: 'fall-of-rate',
    unit: 'points',
    numerator: {
      vi: 'tỷ lệ hộ nghèo đầu năm trừ tỷ lệ hộ nghèo cuối năm, mỗi tỷ lệ theo số hộ dân cư của chính năm đó',
      en: 'poverty rate at the start less the rate at the end, each with the resident households of its own year',
    },
    denominator: null,
    population: residents,
    law: forms('biểu 7.1, cột 4 của hai năm'),
    question: 'Q13',
  },
  'poor-households': {
    ...yearly,
    measure: 'count',
    unit: 'households',
    numerator: poorAtEnd,
    denominator: null,
    population: { vi: 'hộ nghèo', en: 'poor households' },
    law: `${forms('biểu 7.1, cột 3; biểu 7.2, cột 9')}; QĐ 24/2021/QĐ-TTg`,
    question: 'Q13',
  },
  'poor-households-fall': {
    ...yearly,
    measure: 'fall-of-count',
    unit: 'households',
    numerator: {
      vi: 'số hộ nghèo đầu năm trừ số hộ nghèo cuối năm (giảm ròng: thoát nghèo và giảm khác, trừ tái nghèo, phát sinh và tăng khác)',
      en: 'poor households at the start less those at the end (net: escapes and other decrease, less relapses, new cases, other increase)',
    },
    denominator: null,
    population: { vi: 'hộ nghèo', en: 'poor households' },
    law: forms('biểu 7.2, cột 1 và cột 9'),
    question: 'Q01',
  },
  'average-deprivations': {
    ...yearly,
    completeness: 'known',
    measure: 'average',
    unit: 'deprivations',
    numerator: { vi: 'tổng số chỉ số thiếu hụt của các hộ', en: 'deprivations of all these households' },
    denominator: {
      vi: 'hộ nghèo và hộ cận nghèo đã biết điểm thiếu hụt',
      en: 'poor and near-poor households whose deprivations are known',
    },
    population: listed,
    law: `NĐ 07/2021/NĐ-CP, điều 3; ${forms('biểu 7.4 và 7.6')}`,
    question: null,
  },
  'relapse-and-new-poverty': {
    ...yearly,
    measure: 'count',
    unit: 'households',
    numerator: {
      vi: 'hộ tái nghèo và phát sinh nghèo trong năm (biểu 7.2, cột 6 và 7)',
      en: 'households poor again or newly poor in the year (form 7.2, columns 6 and 7)',
    },
    denominator: null,
    population: { vi: 'hộ không nghèo đầu năm', en: 'households not poor at the start' },
    law: forms('biểu 7.2 và 7.3, cột 6 và 7'),
    question: null,
  },
  'better-living': {
    ...yearly,
    completeness: 'known',
    measure: 'rate',
    unit: '%',
    numerator: {
      vi: 'hộ có điểm B1 cao hơn mà điểm B2 không cao hơn, hoặc điểm B2 thấp hơn mà điểm B1 không thấp hơn năm trước',
      en: 'households with a higher B1 and no higher B2, or a lower B2 and no lower B1, than the year before',
    },
    denominator: {
      vi: 'hộ nghèo, hộ cận nghèo đầu năm đã biết điểm của cả hai năm',
      en: 'households poor or near-poor at the start whose scores of both years are known',
    },
    population: { vi: 'hộ nghèo, hộ cận nghèo đầu năm', en: 'households poor or near-poor at the start' },
    law: 'TT 07/2021/TT-BLĐTBXH, phiếu B1 và B2',
    question: null,
  },
} as const satisfies Partial<Record<IndicatorCode, Indicator>>
