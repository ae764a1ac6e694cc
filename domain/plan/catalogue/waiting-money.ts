import type { Waiting, Words } from '../indicator.ts'
import { waits } from './waiting-targets.ts'

const lines = (numerator: Words): Waiting =>
  waits(
    'million-dong',
    {
      numerator,
      denominator: null,
      population: { vi: 'dòng vốn của năm kế hoạch', en: 'budget lines of the plan year' },
      records: {
        vi: 'dòng vốn của năm kế hoạch, phân bổ, điều chỉnh, giải ngân, có số quyết định',
        en: 'budget lines of the plan year, allocations, adjustments, disbursements, with decisions',
      },
    },
    'NĐ 27/2022/NĐ-CP, sửa đổi bởi NĐ 38/2023/NĐ-CP; TT 55/2023/TT-BTC',
    { frequency: 'month' },
  )

/** B01–B04 and the objectives that follow support and houses. */
export const waitingMoney = {
  'state-budget': lines({ vi: 'vốn ngân sách nhà nước bố trí trong năm', en: 'state budget of the year' }),
  'central-budget': lines({ vi: 'vốn ngân sách trung ương bố trí trong năm', en: 'central budget of the year' }),
  'provincial-counterpart': lines({ vi: 'vốn đối ứng của ngân sách tỉnh', en: 'counterpart of the provincial budget' }),
  contributions: waits(
    'million-dong',
    {
      numerator: {
        vi: 'đóng góp đã nhận bằng tiền, hiện vật, ngày công',
        en: 'contributions received in money, kind or labour',
      },
      denominator: null,
      population: { vi: 'cá nhân, tổ chức, đơn vị đóng góp', en: 'individuals, organisations, units that give' },
      records: { vi: 'cam kết, tiếp nhận, sử dụng đóng góp', en: 'pledge, receipt and use of contributions' },
    },
    'Kế hoạch của tỉnh; quy định về vận động đóng góp tự nguyện',
    { frequency: 'month' },
  ),
  'new-ways-of-production': waits(
    'people',
    {
      numerator: {
        vi: 'người được hỗ trợ theo phương thức, kỹ thuật mới',
        en: 'people supported with new ways and techniques',
      },
      denominator: null,
      population: { vi: 'người được hỗ trợ sản xuất (T07)', en: 'people supported in production (T07)' },
      records: {
        vi: 'loại hỗ trợ sản xuất; chỉ số dinh dưỡng và điểm B1 của cùng hộ sau hỗ trợ',
        en: 'kind of support; nutrition indicator and B1 of the same household afterwards',
      },
    },
    'QĐ 90/QĐ-TTg, dự án 2, tiểu dự án 3.1',
  ),
  'better-houses': waits(
    'households',
    {
      numerator: {
        vi: 'hộ không còn thiếu hụt về nhà ở sau khi được xây, sửa',
        en: 'households no longer deprived in housing after the work',
      },
      denominator: null,
      population: { vi: 'hộ được hỗ trợ nhà ở (T15)', en: 'households helped with a house (T15)' },
      records: {
        vi: 'nhà đã xây, sửa (T15); chỉ số 7 và 8 của hộ sau đó',
        en: 'house works (T15); indicators 7 and 8 afterwards',
      },
    },
    'NĐ 07/2021/NĐ-CP, phụ lục, chỉ số 7 và 8',
  ),
} as const satisfies Record<string, Waiting>
