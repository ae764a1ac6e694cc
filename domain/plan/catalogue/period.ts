import type { Indicator, IndicatorCode, Words } from '../indicator.ts'
import { words } from './words.ts'

const yearly = { source: 'computed', frequency: 'year', growth: 'level', question: null } as const
const result = { ...yearly, completeness: 'whole' } as const
const surveyed = { ...yearly, completeness: 'known', measure: 'rate', unit: '%' } as const
const residents = words('hộ dân cư tại thời điểm rà soát', 'resident households at the time of the review')
const listed = words('hộ nghèo và hộ cận nghèo', 'poor and near-poor households')
const programme = 'QĐ 90/QĐ-TTg'
const minorities = {
  ...result,
  population: words('hộ dân cư là dân tộc thiểu số', 'resident households of ethnic minorities'),
  law: `${programme}; TT 07/2021/TT-BLĐTBXH, biểu 7.8`,
  records: words(
    'tổng số hộ dân tộc thiểu số của từng xã vào kỳ rà soát (biểu 7.8)',
    'resident households of ethnic minorities by commune at the review (form 7.8)',
  ),
} as const

const reported = (numerator: Words, denominator: Words, law: string) =>
  ({
    ...yearly,
    source: 'reported',
    completeness: 'known',
    measure: 'rate',
    unit: '%',
    numerator,
    denominator,
    population: denominator,
    law,
    records: words('số liệu của ngành, có minh chứng', 'figures of the sector, with evidence'),
  }) as const

/** What the programme promises over several years beside the rows of a yearly plan (QĐ 90/QĐ-TTg; QĐ 417/QĐ-BNNMT). */
export const period = {
  'multidimensional-rate': {
    ...result,
    measure: 'rate',
    unit: '%',
    numerator: listed,
    denominator: residents,
    population: residents,
    law: `${programme}; TT 07/2021/TT-BLĐTBXH, biểu 7.1`,
  },
  'multidimensional-rate-fall': {
    ...result,
    measure: 'fall-of-rate',
    unit: 'points',
    numerator: words(
      'tỷ lệ nghèo đa chiều đầu năm trừ tỷ lệ nghèo đa chiều cuối năm',
      'multidimensional poverty rate at the start less the rate at the end of the year',
    ),
    denominator: null,
    population: residents,
    law: programme,
  },
  'listed-households': {
    ...result,
    measure: 'count',
    unit: 'households',
    numerator: listed,
    denominator: null,
    population: listed,
    law: programme,
  },
  'minority-poverty-rate': {
    ...minorities,
    measure: 'rate',
    unit: '%',
    numerator: words('hộ nghèo dân tộc thiểu số trong danh sách', 'poor minority households on the list'),
    denominator: minorities.population,
  },
  'minority-poverty-rate-fall': {
    ...minorities,
    measure: 'fall-of-rate',
    unit: 'points',
    numerator: words(
      'tỷ lệ hộ nghèo dân tộc thiểu số đầu năm trừ tỷ lệ cuối năm',
      'poverty rate of minorities at the start less the rate at the end of the year',
    ),
    denominator: null,
  },
  'insurance-of-listed': {
    ...surveyed,
    numerator: words('người có thẻ bảo hiểm y tế còn hạn', 'people with a valid health insurance'),
    denominator: words(
      'người thuộc hộ nghèo, hộ cận nghèo đã biết có thẻ hay không',
      'people of poor and near-poor households about whom it is known',
    ),
    population: words('người thuộc hộ nghèo, hộ cận nghèo', 'people of poor and near-poor households'),
    law: programme,
  },
  'clean-water': {
    ...surveyed,
    numerator: words('hộ không thiếu hụt nguồn nước sinh hoạt', 'households not deprived of clean water'),
    denominator: words(
      'hộ nghèo, hộ cận nghèo đã biết nguồn nước',
      'poor and near-poor households whose water source is known',
    ),
    population: listed,
    law: `${programme}; NĐ 07/2021/NĐ-CP, phụ lục, chỉ số 9`,
  },
  'trained-labour': reported(
    words('lao động đã qua đào tạo', 'trained workers'),
    words('lao động thuộc hộ nghèo, hộ cận nghèo', 'workers of poor and near-poor households'),
    programme,
  ),
  'certified-labour': reported(
    words('lao động có bằng cấp, chứng chỉ', 'workers with a certificate'),
    words('lao động thuộc hộ nghèo, hộ cận nghèo', 'workers of poor and near-poor households'),
    programme,
  ),
  'stunting-in-poor-communes': reported(
    words('trẻ em dưới 16 tuổi thấp còi', 'stunted children under 16'),
    words('trẻ em dưới 16 tuổi được đo ở huyện nghèo', 'children under 16 measured in poor districts'),
    programme,
  ),
  'coastal-communes-left': reported(
    words('xã ra khỏi danh sách đặc biệt khó khăn', 'communes that left the list'),
    words(
      'xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo đầu kỳ',
      'especially difficult coastal and island communes at the start of the period',
    ),
    `${programme}; QĐ 353/QĐ-TTg`,
  ),
  'new-countryside-communes': reported(
    words('xã đạt chuẩn nông thôn mới', 'communes that meet the new-countryside standard'),
    words('xã của tỉnh', 'communes of the province'),
    'QĐ 417/QĐ-BNNMT',
  ),
} as const satisfies Partial<Record<IndicatorCode, Indicator>>
