import { type Cause, causes } from '../standard/causes.ts'
import type { DeprivationCode, Dimension } from '../standard/indicators.ts'
import type { Words } from './form.ts'

/** Words that stand in more than one form. Official wording as far as the law handbook gives it; English beside it. */
export const households: Words = { vi: 'Số hộ', en: 'Households' }
export const poor: Words = { vi: 'Hộ nghèo', en: 'Poor households' }
export const nearPoor: Words = { vi: 'Hộ cận nghèo', en: 'Near-poor households' }

export const blockHeadings = {
  urban: { vi: 'Thành thị', en: 'Urban' },
  rural: { vi: 'Nông thôn', en: 'Rural' },
  total: { vi: 'Tổng (I + II)', en: 'Total (I + II)' },
} as const satisfies Record<string, Words>

export const lineHeadings = {
  households: { vi: 'Hộ', en: 'Households' },
  people: { vi: 'Nhân khẩu', en: 'People' },
  only: { vi: '', en: '' },
  'both-lists': { vi: 'Tổng số', en: 'Total' },
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor' },
} as const satisfies Record<string, Words>

export const dimensionHeadings: Readonly<Record<Dimension, Words>> = {
  employment: { vi: 'Việc làm', en: 'Employment' },
  health: { vi: 'Y tế', en: 'Health' },
  education: { vi: 'Giáo dục', en: 'Education' },
  housing: { vi: 'Nhà ở', en: 'Housing' },
  'water-sanitation': { vi: 'Nước sinh hoạt và vệ sinh', en: 'Water and sanitation' },
  'water-sanitation-environment': {
    vi: 'Nước sinh hoạt, vệ sinh và môi trường',
    en: 'Water, sanitation and environment',
  },
  information: { vi: 'Thông tin', en: 'Information' },
}

export const indicatorHeadings: Readonly<Record<DeprivationCode, Words>> = {
  employment: { vi: 'Việc làm', en: 'Employment' },
  dependants: { vi: 'Người phụ thuộc trong hộ', en: 'Dependants' },
  nutrition: { vi: 'Dinh dưỡng', en: 'Nutrition' },
  'health-services': { vi: 'Tiếp cận các dịch vụ y tế', en: 'Access to health services' },
  'health-insurance': { vi: 'Bảo hiểm y tế', en: 'Health insurance' },
  'adult-education': { vi: 'Trình độ giáo dục của người lớn', en: 'Education of adults' },
  'child-schooling': { vi: 'Tình trạng đi học của trẻ em', en: 'Schooling of children' },
  'housing-quality': { vi: 'Chất lượng nhà ở', en: 'Quality of housing' },
  'housing-area': { vi: 'Diện tích nhà ở bình quân đầu người', en: 'Floor area per person' },
  water: { vi: 'Nguồn nước sinh hoạt', en: 'Source of water' },
  latrine: { vi: 'Nhà tiêu hợp vệ sinh', en: 'Hygienic latrine' },
  telecom: { vi: 'Sử dụng dịch vụ viễn thông', en: 'Use of telecom services' },
  'information-assets': { vi: 'Phương tiện phục vụ tiếp cận thông tin', en: 'Means of access to information' },
  'digital-services': { vi: 'Sử dụng dịch vụ số, internet', en: 'Use of digital services or internet' },
  waste: { vi: 'Xử lý rác thải sinh hoạt', en: 'Domestic waste' },
}

const causeWords: Readonly<Record<Cause, Words>> = {
  'no-land': { vi: 'Không có đất sản xuất', en: 'No production land' },
  'no-capital': { vi: 'Không có vốn sản xuất, kinh doanh', en: 'No capital' },
  'no-labour': { vi: 'Không có lao động', en: 'No labour' },
  'no-tools': { vi: 'Không có công cụ, phương tiện sản xuất', en: 'No tools or means of production' },
  'no-knowledge': { vi: 'Không có kiến thức về sản xuất', en: 'No production knowledge' },
  'no-skill': { vi: 'Không có kỹ năng lao động, sản xuất', en: 'No labour or production skill' },
  illness: { vi: 'Có người ốm đau, bệnh nặng, tai nạn', en: 'Someone ill, seriously ill, accident' },
  other: { vi: 'Nguyên nhân khác', en: 'Other causes' },
}
/** In the fixed order of form 7.10. */
export const causeHeadings = causes.map((cause) => causeWords[cause])
