import type { Frequency, Unit, Waiting, Words } from '../indicator.ts'
import type { QuestionId } from '../questions.ts'

/** An indicator whose records come with a later subject. */
export const waits = (
  unit: Unit,
  words: {
    readonly numerator: Words
    readonly denominator: Words | null
    readonly population: Words
    readonly records: Words
  },
  law: string,
  more: { readonly question?: QuestionId; readonly frequency?: Frequency } = {},
): Waiting => ({
  source: 'waits',
  unit,
  ...words,
  law,
  question: more.question ?? null,
  frequency: more.frequency ?? 'quarter',
})

const project = (no: string) => `QĐ 90/QĐ-TTg, ${no.includes('.') ? 'tiểu dự án' : 'dự án'} ${no}`
const coastal: Words = {
  vi: 'xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
  en: 'especially difficult coastal and island communes',
}
const workersInNeed: Words = {
  vi: 'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo có nhu cầu',
  en: 'workers in need of poor, near-poor and newly escaped households',
}

export const waitingTargets = {
  'coastal-infrastructure': waits(
    '%',
    {
      numerator: {
        vi: 'xã có ít nhất một công trình hạ tầng được hỗ trợ trong năm',
        en: 'communes with at least one supported infrastructure work in the year',
      },
      denominator: coastal,
      population: coastal,
      records: {
        vi: 'danh sách xã đặc biệt khó khăn theo ngày; công trình hạ tầng: xã, năm, vốn, tình trạng, loại (đường, trường, trạm y tế, thủy lợi)',
        en: 'dated membership of the list; infrastructure works with place, year, money, state and kind (road, school, health facility, irrigation)',
      },
    },
    `${project('1.1')}; QĐ 353/QĐ-TTg`,
    { question: 'Q02' },
  ),
  'coastal-services': waits(
    '%',
    {
      numerator: { vi: 'xã đã được cung cấp đủ các dịch vụ', en: 'communes that have the services' },
      denominator: coastal,
      population: coastal,
      records: {
        vi: 'danh sách xã đặc biệt khó khăn theo ngày; bảng kiểm dịch vụ theo xã và năm, có minh chứng và cán bộ xác nhận',
        en: 'dated membership of the list; a checklist of services by commune and year, with evidence and the officer’s confirmation',
      },
    },
    `${project('1.1')}; QĐ 353/QĐ-TTg`,
    { question: 'Q03' },
  ),
  'production-capacity': waits(
    '%',
    {
      numerator: {
        vi: 'người được hỗ trợ ít nhất một lần trong năm',
        en: 'people who got at least one such support in the year',
      },
      denominator: {
        vi: 'người có khả năng lao động, có nhu cầu thuộc hộ nghèo, hộ cận nghèo',
        en: 'people able to work and in need, of poor and near-poor households',
      },
      population: {
        vi: 'người có khả năng lao động, có nhu cầu thuộc hộ nghèo, hộ cận nghèo',
        en: 'people able to work and in need, of poor and near-poor households',
      },
      records: {
        vi: 'nhu cầu của từng người (nội dung, ngày ghi, người ghi); từng lần hỗ trợ về nông, lâm, ngư nghiệp; phân loại của hộ vào ngày hỗ trợ',
        en: 'needs by person (what, when, recorded by whom); support deliveries of kind agriculture, forestry or fishery; class of the household on that day',
      },
    },
    `${project('3.1')}; ${project('2')}`,
    { question: 'Q04' },
  ),
  'staff-training': waits(
    '%',
    {
      numerator: {
        vi: 'cán bộ đã học xong ít nhất một lớp trong năm',
        en: 'staff who finished at least one course in the year',
      },
      denominator: {
        vi: 'cán bộ làm công tác giảm nghèo các cấp',
        en: 'staff in charge of poverty reduction, every level',
      },
      population: { vi: 'cán bộ làm công tác giảm nghèo', en: 'poverty-reduction staff' },
      records: {
        vi: 'danh sách cán bộ (chức vụ, cấp, đơn vị, từ ngày – đến ngày); lớp tập huấn theo chuyên đề; điểm danh, hoàn thành',
        en: 'staff register (post, level, unit, from–to); courses with subject; attendance and completion',
      },
    },
    project('7.1'),
    { question: 'Q05' },
  ),
  'job-counselling': waits(
    '%',
    {
      numerator: {
        vi: 'người được ít nhất một dịch vụ: tư vấn, định hướng nghề, thông tin thị trường lao động, hỗ trợ tìm việc',
        en: 'workers who got at least one of counselling, guidance, labour-market information, help to find work',
      },
      denominator: workersInNeed,
      population: workersInNeed,
      records: {
        vi: 'nhu cầu của từng người; dịch vụ đã cung cấp cho từng người, theo ngày',
        en: 'needs by person; services delivered by person and date',
      },
    },
    project('4.3'),
    { question: 'Q04' },
  ),
  'job-placement': waits(
    'people',
    {
      numerator: {
        vi: 'người lao động khác nhau được xác nhận có việc làm sau khi được hỗ trợ trong năm',
        en: 'different workers with a confirmed placement after support in the year',
      },
      denominator: null,
      population: {
        vi: 'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo',
        en: 'workers of poor, near-poor and newly escaped households',
      },
      records: {
        vi: 'lượt kết nối việc làm: người lao động, nơi làm hoặc loại việc, ngày bắt đầu, xác nhận, hỗ trợ trước đó; phân loại của hộ vào ngày ấy',
        en: 'placements: person, employer or kind of work, start date, confirmation, support that led to it; household status on the day',
      },
    },
    project('4.3'),
    { question: 'Q14' },
  ),
  'child-stunting': waits(
    '%',
    {
      numerator: {
        vi: 'trẻ em dưới 16 tuổi thấp còi (chiều cao theo tuổi)',
        en: 'children under 16 stunted (height for age)',
      },
      denominator: {
        vi: 'mọi trẻ em dưới 16 tuổi được đo ở các xã đó',
        en: 'all children under 16 measured in these communes',
      },
      population: {
        vi: 'trẻ em dưới 16 tuổi ở xã đặc biệt khó khăn, không chỉ trẻ em hộ nghèo',
        en: 'children under 16 of these communes, not only of poor households',
      },
      records: {
        vi: 'kết quả đo của ngành y tế theo xã, có cỡ mẫu, hoặc từng lần đo (ngày, chiều cao, tuổi, kết quả); danh sách xã đặc biệt khó khăn theo ngày',
        en: 'results of the health sector by commune with sample size, or measurements (date, height, age, result); dated membership of the list',
      },
    },
    project('3.2'),
    { question: 'Q08', frequency: 'year' },
  ),
  'vocational-training': waits(
    '%',
    {
      numerator: { vi: 'người được hỗ trợ đào tạo nghề phù hợp', en: 'workers supported with fitting training' },
      denominator: {
        vi: 'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo và người lao động có thu nhập thấp, có nhu cầu',
        en: 'workers in need of poor, near-poor and newly escaped households, and low-income workers',
      },
      population: {
        vi: 'người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo và người lao động có thu nhập thấp, có nhu cầu',
        en: 'workers in need of poor, near-poor and newly escaped households, and low-income workers',
      },
      records: {
        vi: 'nhu cầu học nghề; khóa đào tạo và người học xong; người lao động có thu nhập thấp theo ngày',
        en: 'needs; training courses and completions; a dated status “low-income worker”',
      },
    },
    project('4.1'),
    { question: 'Q10' },
  ),
  'housing-support': waits(
    'households',
    {
      numerator: {
        vi: 'hộ nghèo, hộ cận nghèo khó khăn về nhà ở được xây mới hoặc sửa chữa nhà, mỗi hộ tính một lần',
        en: 'poor and near-poor households in housing hardship with a house built or repaired, each once',
      },
      denominator: null,
      population: {
        vi: 'hộ nghèo, hộ cận nghèo có hoàn cảnh khó khăn về nhà ở',
        en: 'poor and near-poor households in housing hardship',
      },
      records: {
        vi: 'khó khăn về nhà ở; nhà xây, sửa: nhà tài trợ, số tiền hứa, nhận, dùng, ngày bàn giao, ảnh',
        en: 'housing hardship; house works: sponsor, money pledged, received and used, hand-over date, photos',
      },
    },
    'Kế hoạch của tỉnh; vận động tài trợ',
    { question: 'Q11' },
  ),
  'information-reach': waits(
    '%',
    {
      numerator: {
        vi: 'hộ được tiếp cận ít nhất một sản phẩm truyền thông',
        en: 'households reached by at least one product',
      },
      denominator: {
        vi: 'mọi hộ sinh sống ở xã đặc biệt khó khăn',
        en: 'all households living in these communes',
      },
      population: {
        vi: 'mọi hộ sinh sống ở xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
        en: 'all households living in especially difficult coastal and island communes',
      },
      records: {
        vi: 'hộ dân cư của các xã đó; sản phẩm truyền thông: kênh, địa bàn, ngày, số hộ tiếp cận, hoặc khảo sát mức tiếp cận',
        en: 'resident households of these communes; products with channel, area, dates and reach, or a survey of reach',
      },
    },
    project('6.1'),
    { question: 'Q12' },
  ),
} as const satisfies Record<string, Waiting>
