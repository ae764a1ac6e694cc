import type { StatusGroup, SupportKind } from './kinds.ts'
import type { SupportTopic } from './topics.ts'

/*
 * Names of kinds, groups and topics, as they stand on screens, in the files we give out and in the lists we read: one set of
 * words for the three.
 */
type Names<Key extends string> = Readonly<Record<'vi' | 'en', Readonly<Record<Key, string>>>>

export const kindNames: Names<SupportKind> = {
  vi: {
    'health-insurance': 'Bảo hiểm y tế',
    tuition: 'Miễn, giảm học phí',
    'learning-costs': 'Hỗ trợ chi phí học tập',
    electricity: 'Tiền điện',
    housing: 'Nhà ở',
    credit: 'Tín dụng chính sách',
    'student-loan': 'Vay vốn học sinh, sinh viên',
    'water-credit': 'Vay vốn nước sạch, vệ sinh',
    'social-assistance': 'Trợ giúp xã hội',
    'social-pension': 'Trợ cấp hưu trí xã hội',
    'vocational-training': 'Đào tạo nghề',
    'job-counselling': 'Tư vấn, định hướng nghề nghiệp',
    'job-placement': 'Kết nối việc làm',
    'work-abroad': 'Đi làm việc ở nước ngoài theo hợp đồng',
    'production-support': 'Hỗ trợ phát triển sản xuất',
    'legal-aid': 'Trợ giúp pháp lý',
    'tet-gift': 'Quà Tết',
    nutrition: 'Dinh dưỡng',
    water: 'Nước sinh hoạt',
    latrine: 'Nhà tiêu hợp vệ sinh',
    internet: 'Viễn thông, internet',
    other: 'Hỗ trợ khác',
  },
  en: {
    'health-insurance': 'Health insurance',
    tuition: 'Tuition waived or reduced',
    'learning-costs': 'Learning costs',
    electricity: 'Electricity',
    housing: 'Housing',
    credit: 'Policy credit',
    'student-loan': 'Student loan',
    'water-credit': 'Water and sanitation loan',
    'social-assistance': 'Social assistance',
    'social-pension': 'Social pension',
    'vocational-training': 'Vocational training',
    'job-counselling': 'Job counselling',
    'job-placement': 'Job placement',
    'work-abroad': 'Contract work abroad',
    'production-support': 'Production support',
    'legal-aid': 'Legal aid',
    'tet-gift': 'Tết gift',
    nutrition: 'Nutrition',
    water: 'Household water',
    latrine: 'Hygienic latrine',
    internet: 'Telecom, internet',
    other: 'Other support',
  },
}
export const groupNames: Names<StatusGroup> = {
  vi: {
    poor: 'Hộ nghèo',
    'near-poor': 'Hộ cận nghèo',
    'newly-escaped': 'Hộ mới thoát nghèo',
    'newly-escaped-near-poor': 'Hộ mới thoát cận nghèo',
    neither: 'Hộ không nghèo',
  },
  en: {
    poor: 'Poor',
    'near-poor': 'Near-poor',
    'newly-escaped': 'Newly escaped from poverty',
    'newly-escaped-near-poor': 'Newly escaped from near-poverty',
    neither: 'Neither',
  },
}
export const topicNames: Names<SupportTopic> = {
  vi: {
    crop: 'Trồng trọt',
    livestock: 'Chăn nuôi',
    forestry: 'Lâm nghiệp',
    fishery: 'Thủy sản',
    'other-trade': 'Ngành nghề khác',
    'new-house': 'Xây mới',
    repair: 'Sửa chữa',
  },
  en: {
    crop: 'Crops',
    livestock: 'Livestock',
    forestry: 'Forestry',
    fishery: 'Fishery',
    'other-trade': 'Another trade',
    'new-house': 'New house',
    repair: 'Repair',
  },
}
