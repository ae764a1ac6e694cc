import type { MoneyRefusal } from '../../../domain/money/refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'
import { money } from './money.ts'

const { date, dong } = formatFor('vi')
const left = (amount: number | null) =>
  amount === null ? 'Vừa có người khác ghi trước; tải lại để xem còn bao nhiêu.' : `Còn ${dong(amount)}.`

export const moneyRefusal: RefusalWords<MoneyRefusal> = {
  'money.line-exists': () => 'Đã có dòng vốn của năm, dự án, loại vốn và nguồn này. Hãy điều chỉnh dòng đó.',
  'money.over-line': (it) => `Vượt số vốn chưa phân bổ của dòng vốn. ${left(it.left)}`,
  'money.over-allocation': (it) => `Vượt số vốn được giao chưa giải ngân. ${left(it.left)}`,
  'money.over-contribution': (it) => `Vượt số đã tiếp nhận chưa sử dụng. ${left(it.left)}`,
  'money.already-shared': ({ shared }) =>
    `Không giảm dưới số đã phân bổ${shared === null ? '' : ` (${dong(shared)})`}. Thu hồi vốn đã giao trước.`,
  'money.already-spent': ({ spent }) => `Không giảm dưới số đã giải ngân${spent === null ? '' : ` (${dong(spent)})`}.`,
  'money.after-spend-by': ({ spendBy }) => `Đã quá hạn giải ngân ${date(spendBy)} của dòng vốn.`,
  'money.before-decision': ({ decided }) => `Ngày ghi trước ngày quyết định ${date(decided)}.`,
  'money.in-the-future': () => 'Không ghi ngày chưa tới.',
  'money.project-unknown': () => 'Không có dự án, tiểu dự án này.',
  'money.project-not-valid': ({ project, year }) =>
    `Dự án ${project} không thuộc chương trình của năm kế hoạch ${year}.`,
  'money.part-does-not-fit': () =>
    'Phần phân khai phải chi tiết hơn dòng vốn gốc: tiểu dự án của dự án đó, hoặc loại vốn chưa nêu.',
  'money.spend-by-unknown': () => 'Chưa có quy định về hạn giải ngân của năm này. Hãy ghi hạn giải ngân.',
  'money.spent-later': ({ last }) => `Đã có khoản giải ngân ngày ${date(last)}, sau hạn mới.`,
  'money.holder-exists': () => 'Đơn vị này đã có trong danh sách được giao vốn.',
  'money.holder-unknown': () => 'Có đơn vị không còn, hoặc không có trong danh sách được giao vốn.',
  'money.holder-twice': () => 'Một đơn vị có hai dòng trong cùng quyết định.',
  'money.not-a-commune': () => 'Hãy chọn một xã, phường, đặc khu hiện nay.',
  'money.same-amount': () => 'Số tiền không đổi, không có gì để sửa.',
  'money.before-original': ({ on }) => `Ngày sửa trước ngày của khoản được sửa (${date(on)}).`,
  'money.activity-unknown': () => 'Không có hoạt động này ở địa bàn của khoản vốn.',
  'money.household-unknown': () => 'Không có hộ này ở địa bàn của khoản đóng góp.',
  'money.before-pledge': ({ pledgedOn }) => `Ngày nhận trước ngày cam kết ${date(pledgedOn)}.`,
  'money.before-receipt': () => 'Chưa tiếp nhận khoản đóng góp này vào ngày đó, chưa thể sử dụng.',
  'money.criterion-empty': ({ criterion }) =>
    `Không xã nào có “${criterionIn(criterion)}”: tiêu chí này không chia được cho ai. Đặt trọng số 0.`,
  'money.no-criterion': () => 'Chọn ít nhất một tiêu chí có trọng số lớn hơn 0.',
  'money.nobody-to-share-with': () => 'Không còn xã nào để phân bổ.',
  'money.exists': () => 'Khoản này đã được ghi.',
}

const criterionIn = (code: string) => Object.entries(money.share.criterion).find(([it]) => it === code)?.[1] ?? code
