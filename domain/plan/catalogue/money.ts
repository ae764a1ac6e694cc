import type { Indicator, IndicatorCode, Words } from '../indicator.ts'
import { words } from './words.ts'

const inMillion = {
  source: 'computed',
  completeness: 'known',
  measure: 'count',
  frequency: 'month',
  unit: 'million-dong',
  denominator: null,
  question: null,
} as const
const lines = (numerator: Words) =>
  ({
    ...inMillion,
    growth: 'level',
    numerator,
    population: words('dòng vốn của năm kế hoạch', 'budget lines of the plan year'),
    law: 'NĐ 27/2022/NĐ-CP, sửa đổi bởi NĐ 38/2023/NĐ-CP; TT 55/2023/TT-BTC',
    records: words(
      'dòng vốn của năm kế hoạch, phân bổ, điều chỉnh, giải ngân, có số quyết định',
      'budget lines of the plan year, allocations, adjustments, disbursements, with decisions',
    ),
  }) as const

/** B01–B04: what was planned, to the đồng; what was allocated and disbursed of it stands beside. */
export const money = {
  'state-budget': lines(words('vốn ngân sách nhà nước bố trí trong năm', 'state budget of the year')),
  'central-budget': lines(words('vốn ngân sách trung ương bố trí trong năm', 'central budget of the year')),
  'provincial-counterpart': lines(words('vốn đối ứng của ngân sách tỉnh', 'counterpart of the provincial budget')),
  contributions: {
    ...inMillion,
    growth: 'adds-up',
    numerator: words(
      'đóng góp đã nhận bằng tiền, hiện vật, ngày công',
      'contributions received in money, kind or labour',
    ),
    population: words('cá nhân, tổ chức, đơn vị đóng góp', 'individuals, organisations, units that give'),
    law: 'Kế hoạch của tỉnh; quy định về vận động đóng góp tự nguyện',
    records: words('cam kết, tiếp nhận, sử dụng đóng góp', 'pledge, receipt and use of contributions'),
  },
} as const satisfies Partial<Record<IndicatorCode, Indicator>>
