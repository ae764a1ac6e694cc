import type { Words } from './form.ts'
import type { MonthlyChange } from './monthly.ts'

/** Names of the monthly report that stand on the screen and in the file of the server alike: one list, in both languages. */
const words = (vi: string, en: string): Words => ({ vi, en })

export const changeWords: Readonly<Record<MonthlyChange, Words>> = {
  'new-poor': words('Công nhận mới hộ nghèo', 'Newly recognised as poor'),
  'new-near-poor': words('Công nhận mới hộ cận nghèo', 'Newly recognised as near-poor'),
  'to-poor': words('Hộ cận nghèo chuyển thành hộ nghèo', 'From near-poor to poor'),
  'to-near-poor': words('Hộ nghèo chuyển thành hộ cận nghèo', 'From poor to near-poor'),
  'off-poor': words('Hộ thoát nghèo', 'Escaped poverty'),
  'off-near-poor': words('Hộ thoát cận nghèo', 'Escaped near-poverty'),
  none: words('Đã rà soát, không thay đổi', 'Reviewed, no change'),
}

export const columnWords = {
  commune: words('Xã', 'Commune'),
  standing: words('Tình trạng', 'Standing'),
  document: words('Văn bản', 'Document'),
  households: words('Hộ', 'Households'),
  people: words('Nhân khẩu', 'People'),
} as const
