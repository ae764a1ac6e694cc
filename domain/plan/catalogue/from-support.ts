import type { Indicator, IndicatorCode } from '../indicator.ts'
import { project, words } from './words.ts'

const added = { source: 'computed', completeness: 'known', frequency: 'quarter', growth: 'adds-up' } as const
const share = { ...added, measure: 'rate', unit: '%' } as const
const workersInNeed = words(
  'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo có nhu cầu',
  'workers in need of poor, near-poor and newly escaped households',
)
const ableInNeed = words(
  'người có khả năng lao động, có nhu cầu thuộc hộ nghèo, hộ cận nghèo',
  'people able to work and in need, of poor and near-poor households',
)

/** Needs and deliveries: who asked, and who got. */
export const fromSupport = {
  'production-capacity': {
    ...share,
    numerator: words(
      'người được hỗ trợ ít nhất một lần trong năm',
      'people who got at least one such support in the year',
    ),
    denominator: ableInNeed,
    population: ableInNeed,
    law: `${project('3.1')}; ${project('2')}`,
    question: 'Q04',
    records: words(
      'nhu cầu của từng người (nội dung, ngày ghi, người ghi); từng lần hỗ trợ về nông, lâm, ngư nghiệp',
      'needs by person (what, when, recorded by whom); support deliveries of kind agriculture, forestry or fishery',
    ),
  },
  'job-counselling': {
    ...share,
    numerator: words(
      'người được ít nhất một dịch vụ: tư vấn, định hướng nghề, thông tin thị trường lao động, hỗ trợ tìm việc',
      'workers who got at least one of counselling, guidance, labour-market information, help to find work',
    ),
    denominator: workersInNeed,
    population: workersInNeed,
    law: project('4.3'),
    question: 'Q04',
    records: words(
      'nhu cầu của từng người; dịch vụ đã cung cấp cho từng người, theo ngày',
      'needs by person; services delivered by person and date',
    ),
  },
  'vocational-training': {
    ...share,
    numerator: words('người được hỗ trợ đào tạo nghề phù hợp', 'workers supported with fitting training'),
    denominator: words(
      'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo và người lao động có thu nhập thấp, có nhu cầu',
      'workers in need of poor, near-poor and newly escaped households, and low-income workers',
    ),
    population: words(
      'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo và người lao động có thu nhập thấp, có nhu cầu',
      'workers in need of poor, near-poor and newly escaped households, and low-income workers',
    ),
    law: `${project('4.1')}; NĐ 30/2025/NĐ-CP từ ngày 24/02/2025`,
    question: 'Q10',
    records: words('nhu cầu học nghề; khóa đào tạo và người học xong', 'needs; training courses and completions'),
  },
  'job-placement': {
    ...added,
    measure: 'count',
    unit: 'people',
    numerator: words(
      'người lao động khác nhau được xác nhận có việc làm sau khi được hỗ trợ trong năm',
      'different workers with a confirmed placement after support in the year',
    ),
    denominator: null,
    population: words(
      'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo',
      'workers of poor, near-poor and newly escaped households',
    ),
    law: project('4.3'),
    question: 'Q14',
    records: words(
      'lượt kết nối việc làm: người lao động, nơi làm hoặc loại việc, ngày bắt đầu, xác nhận; phân loại của hộ vào ngày ấy',
      'placements: person, employer or kind of work, start date, confirmation; household status on the day',
    ),
  },
  'housing-support': {
    ...added,
    measure: 'count',
    unit: 'households',
    numerator: words(
      'hộ nghèo, hộ cận nghèo khó khăn về nhà ở được xây mới hoặc sửa chữa nhà, mỗi hộ tính một lần',
      'poor and near-poor households in housing hardship with a house built or repaired, each once',
    ),
    denominator: null,
    population: words(
      'hộ nghèo, hộ cận nghèo có hoàn cảnh khó khăn về nhà ở',
      'poor and near-poor households in housing hardship',
    ),
    law: 'Kế hoạch của tỉnh; vận động tài trợ',
    question: 'Q11',
    records: words(
      'nhà xây, sửa: nhà tài trợ, số tiền hứa, nhận, dùng, ngày bàn giao, ảnh',
      'house works: sponsor, money pledged, received and used, hand-over date, photos',
    ),
  },
  'new-ways-of-production': {
    ...added,
    measure: 'count',
    unit: 'people',
    numerator: words(
      'người được hỗ trợ sản xuất qua mô hình, dự án cộng đồng, dự án liên kết hoặc lớp tập huấn kỹ thuật',
      'people supported in production through a model, a community or value-chain project or technical training',
    ),
    denominator: null,
    population: words('người được hỗ trợ sản xuất (T07)', 'people supported in production (T07)'),
    law: `${project('2')}; ${project('3.1')}`,
    question: null,
    records: words(
      'loại hỗ trợ sản xuất và hoạt động đã trao',
      'kind of production support and the activity it came by',
    ),
  },
  'better-houses': {
    ...added,
    measure: 'count',
    unit: 'households',
    numerator: words(
      'hộ không còn thiếu hụt về nhà ở sau khi được xây, sửa',
      'households no longer deprived in housing after the work',
    ),
    denominator: null,
    population: words('hộ được hỗ trợ nhà ở (T15)', 'households helped with a house (T15)'),
    law: 'NĐ 07/2021/NĐ-CP, phụ lục, chỉ số 7 và 8',
    question: null,
    records: words(
      'nhà đã xây, sửa (T15); phiếu khảo sát của hộ sau đó, chỉ số 7 và 8',
      'house works (T15); an interview afterwards, indicators 7 and 8',
    ),
  },
  'staff-training': {
    ...share,
    numerator: words(
      'cán bộ đã học xong ít nhất một lớp trong năm',
      'staff who finished at least one course in the year',
    ),
    denominator: words('cán bộ làm công tác giảm nghèo các cấp', 'staff in charge of poverty reduction, every level'),
    population: words('cán bộ làm công tác giảm nghèo', 'poverty-reduction staff'),
    law: project('7.1'),
    question: 'Q05',
    records: words(
      'danh sách cán bộ (chức vụ, cấp, đơn vị, từ ngày – đến ngày); lớp tập huấn theo chuyên đề, người học xong',
      'staff register (post, level, unit, from–to); courses with subject, completions',
    ),
  },
} as const satisfies Partial<Record<IndicatorCode, Indicator>>
