import type { Indicator, IndicatorCode } from '../indicator.ts'

const surveyed = {
  source: 'computed',
  completeness: 'known',
  frequency: 'year',
  measure: 'rate',
  unit: '%',
  growth: 'level',
} as const
const listed = { vi: 'hộ nghèo và hộ cận nghèo', en: 'poor and near-poor households' }

/** From the latest interview of the year, for who stands on the closing list of that year. */
export const fromSurveys = {
  'health-insurance': {
    ...surveyed,
    numerator: { vi: 'người có thẻ bảo hiểm y tế còn hạn', en: 'people with a valid health insurance' },
    denominator: {
      vi: 'người thuộc bốn nhóm hộ đã biết có thẻ hay không',
      en: 'people of the four groups about whom it is known',
    },
    population: {
      vi: 'người thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo và hộ mới thoát cận nghèo',
      en: 'people of poor, near-poor, newly escaped and newly escaped near-poor households',
    },
    law: 'Luật Bảo hiểm y tế; NĐ 146/2018/NĐ-CP; NĐ 188/2025/NĐ-CP từ ngày 01/7/2025',
    question: 'Q07',
  },
  'right-age-schooling': {
    ...surveyed,
    numerator: { vi: 'trẻ em đang học đúng cấp theo độ tuổi', en: 'children at the level that fits their age' },
    denominator: {
      vi: 'trẻ em từ 3 đến dưới 16 tuổi đã biết tình trạng đi học',
      en: 'children aged 3 to under 16 whose schooling is known',
    },
    population: {
      vi: 'trẻ em từ 3 đến dưới 16 tuổi thuộc hộ nghèo, hộ cận nghèo',
      en: 'children aged 3 to under 16 of poor and near-poor households',
    },
    law: 'NĐ 07/2021/NĐ-CP, phụ lục, chỉ số 6',
    question: 'Q09',
  },
  'hygienic-water': {
    ...surveyed,
    numerator: { vi: 'hộ sử dụng nước sinh hoạt hợp vệ sinh', en: 'households using hygienic water' },
    denominator: {
      vi: 'hộ nghèo, hộ cận nghèo đã trả lời câu hỏi về nước hợp vệ sinh',
      en: 'poor and near-poor households that answered the question on hygienic water',
    },
    population: listed,
    law: 'Câu hỏi riêng của phiếu khảo sát; NĐ 07/2021/NĐ-CP, chỉ số 9 ghi bên cạnh',
    question: 'Q06',
  },
  'hygienic-latrine': {
    ...surveyed,
    numerator: { vi: 'hộ sử dụng nhà tiêu hợp vệ sinh', en: 'households using a hygienic latrine' },
    denominator: {
      vi: 'hộ nghèo, hộ cận nghèo đã biết loại nhà tiêu',
      en: 'poor and near-poor households whose latrine is known',
    },
    population: listed,
    law: 'NĐ 07/2021/NĐ-CP, phụ lục, chỉ số 10',
    question: null,
  },
  'internet-access': {
    ...surveyed,
    numerator: {
      vi: 'hộ có nhu cầu đang sử dụng dịch vụ viễn thông, internet',
      en: 'households in need that have and use telecom and internet services',
    },
    denominator: {
      vi: 'hộ nghèo, hộ cận nghèo đã ghi nhận nhu cầu và biết có sử dụng hay không',
      en: 'poor and near-poor households with a recorded need whose use is known',
    },
    population: { vi: 'hộ nghèo, hộ cận nghèo có nhu cầu', en: 'poor and near-poor households in need' },
    law: 'NĐ 07/2021/NĐ-CP, phụ lục, chỉ số 11; QĐ 90/QĐ-TTg, dự án 6',
    question: 'Q04',
  },
} as const satisfies Partial<Record<IndicatorCode, Indicator>>
