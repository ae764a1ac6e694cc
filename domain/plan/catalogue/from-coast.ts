import type { Indicator, IndicatorCode } from '../indicator.ts'
import { project, words } from './words.ts'

const coastal = words(
  'xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
  'especially difficult coastal and island communes',
)
const share = { measure: 'rate', unit: '%' } as const

/** Of the communes on the list of especially difficult coastal and island communes on some day of the year. */
export const fromCoast = {
  'coastal-infrastructure': {
    ...share,
    source: 'computed',
    completeness: 'known',
    frequency: 'quarter',
    growth: 'adds-up',
    numerator: words(
      'xã có ít nhất một công trình hạ tầng được hỗ trợ trong năm',
      'communes with at least one supported infrastructure work in the year',
    ),
    denominator: coastal,
    population: coastal,
    law: `${project('1.1')}; QĐ 353/QĐ-TTg`,
    question: 'Q02',
    records: words(
      'danh sách xã đặc biệt khó khăn theo ngày; công trình hạ tầng: xã, năm, vốn, tình trạng, loại (đường, trường, trạm y tế, thủy lợi)',
      'dated membership of the list; infrastructure works with place, year, money, state and kind (road, school, health facility, irrigation)',
    ),
  },
  'coastal-services': {
    ...share,
    source: 'reported',
    completeness: 'whole',
    frequency: 'year',
    growth: 'level',
    numerator: words('xã đã được cung cấp đủ các dịch vụ', 'communes that have the services'),
    denominator: coastal,
    population: coastal,
    law: `${project('1.1')}; QĐ 353/QĐ-TTg`,
    question: 'Q03',
    records: words(
      'danh sách xã đặc biệt khó khăn theo ngày; bảng kiểm dịch vụ theo xã và năm, có minh chứng và cán bộ xác nhận',
      'dated membership of the list; a checklist of services by commune and year, with evidence and the officer’s confirmation',
    ),
  },
  'child-stunting': {
    ...share,
    source: 'reported-or-computed',
    completeness: 'known',
    frequency: 'year',
    growth: 'level',
    numerator: words(
      'trẻ em dưới 16 tuổi thấp còi (chiều cao theo tuổi)',
      'children under 16 stunted (height for age)',
    ),
    denominator: words(
      'mọi trẻ em dưới 16 tuổi được đo ở các xã đó',
      'all children under 16 measured in these communes',
    ),
    population: words(
      'trẻ em dưới 16 tuổi ở xã đặc biệt khó khăn, không chỉ trẻ em hộ nghèo',
      'children under 16 of these communes, not only of poor households',
    ),
    law: project('3.2'),
    question: 'Q08',
    records: words(
      'kết quả đo của ngành y tế theo xã, có cỡ mẫu, hoặc từng lần đo (ngày, chiều cao, tuổi, kết quả)',
      'results of the health sector by commune with sample size, or measurements (date, height, age, result)',
    ),
  },
  'information-reach': {
    ...share,
    source: 'computed',
    completeness: 'known',
    frequency: 'quarter',
    growth: 'adds-up',
    numerator: words(
      'hộ được tiếp cận ít nhất một sản phẩm truyền thông',
      'households reached by at least one product',
    ),
    denominator: words('mọi hộ sinh sống ở xã đặc biệt khó khăn', 'all households living in these communes'),
    population: words(
      'mọi hộ sinh sống ở xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
      'all households living in especially difficult coastal and island communes',
    ),
    law: project('6.1'),
    question: 'Q12',
    records: words(
      'sản phẩm truyền thông: kênh, địa bàn, ngày, số hộ tiếp cận; hộ dân cư của các xã đó',
      'products with channel, area, dates and reach; resident households of these communes',
    ),
  },
} as const satisfies Partial<Record<IndicatorCode, Indicator>>
