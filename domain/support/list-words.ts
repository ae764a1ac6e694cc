import { listFindingEn } from '../review/list-words-en.ts'
import { listFindingVi } from '../review/list-words-vi.ts'
import type { DeliveryFinding, OwnFinding, RowRefusal } from './list-finding.ts'
import type { SupportRefusal } from './refusal.ts'
import { supportRefusalEn } from './refusal-en.ts'
import { supportRefusalVi } from './refusal-vi.ts'

const day = (date: string) => date.split('-').reverse().join('/')

const own: ReadonlySet<string> = new Set<OwnFinding['code']>([
  'kind-unknown',
  'kind-missing',
  'day-missing',
  'day-impossible',
  'until-impossible',
  'amount-not-whole',
  'who-missing',
  'person-unknown',
  'name-alone',
  'person-ambiguous',
  'already-recorded',
  'not-saved',
  'refused',
  'name-differs',
  'same-period',
  'repeated-in-file',
])
const isOwn = (it: DeliveryFinding): it is OwnFinding => own.has(it.code)

/** Which cell, what is wrong, what to do. */
export const deliveryFindingVi = (it: DeliveryFinding): string =>
  isOwn(it) ? `Ô ${it.address}: ${vi(it)}` : listFindingVi(it)
export const deliveryFindingEn = (it: DeliveryFinding): string =>
  isOwn(it) ? `Cell ${it.address}: ${en(it)}` : listFindingEn(it)

function vi(it: OwnFinding): string {
  switch (it.code) {
    case 'kind-unknown':
      return `không rõ “${it.text}” là loại hỗ trợ nào. Ghi tên loại như trên màn hình, ví dụ “Bảo hiểm y tế”.`
    case 'kind-missing':
      return 'chưa ghi loại hỗ trợ. Ghi vào ô này, hoặc chọn một loại cho cả danh sách.'
    case 'day-missing':
      return 'chưa ghi ngày nhận. Ghi vào ô này, hoặc chọn một ngày cho cả danh sách.'
    case 'day-impossible':
      return `“${it.text}” không phải ngày. Ghi ngày/tháng/năm, ví dụ 05/10/2026.`
    case 'until-impossible':
      return `“${it.text}” không phải ngày hết hạn. Ghi ngày/tháng/năm hoặc để trống.`
    case 'amount-not-whole':
      return `“${it.text}” không phải số đồng nguyên. Ghi ví dụ 1.350.000, không có phần lẻ.`
    case 'who-missing':
      return 'chưa ghi ai nhận. Ghi số CCCD, hoặc họ tên cùng năm sinh và thôn.'
    case 'person-unknown':
      return `không có “${it.text}” trong sổ của địa bàn. Kiểm tra số CCCD, họ tên, năm sinh, thôn; nếu là hộ mới, ghi hộ vào sổ trước.`
    case 'name-alone':
      return `chỉ có tên “${it.text}”, chưa đủ biết là ai. Bổ sung số CCCD, hoặc năm sinh, hoặc thôn.`
    case 'person-ambiguous':
      return `có ${it.count} người trùng “${it.text}”. Bổ sung số CCCD hoặc ngày sinh, thôn để biết là ai.`
    case 'already-recorded':
      return `đã ghi ngày ${day(it.on)}: cùng người, cùng loại, cùng ngày, cùng số tiền. Dòng này không cần nhập nữa.`
    case 'not-saved':
      return 'dòng này chưa ghi được do lỗi hệ thống. Ghi tay lần hỗ trợ này, hoặc thử lại sau.'
    case 'refused':
      return lowerFirst(refusalVi(it.refusal))
    case 'name-differs':
      return `số CCCD là của “${it.recorded}”, danh sách ghi “${it.text}”. Xem có đúng người không.`
    case 'same-period':
      return `trong cùng kỳ đã ghi hỗ trợ loại này ngày ${day(it.on)}. Xem có trùng không.`
    case 'repeated-in-file':
      return `giống dòng ${it.firstRow} của tệp. Xem có trùng không.`
  }
}

function en(it: OwnFinding): string {
  switch (it.code) {
    case 'kind-unknown':
      return `“${it.text}” is no kind of support we know. Write its name as on the screen, such as “Bảo hiểm y tế”.`
    case 'kind-missing':
      return 'the kind of support is missing. Write it here, or choose one for the whole list.'
    case 'day-missing':
      return 'the day is missing. Write it here, or choose one for the whole list.'
    case 'day-impossible':
      return `“${it.text}” is no day. Write day/month/year, such as 05/10/2026.`
    case 'until-impossible':
      return `“${it.text}” is no day to be valid until. Write day/month/year or leave it empty.`
    case 'amount-not-whole':
      return `“${it.text}” is no whole number of đồng. Write for example 1.350.000, without a fraction.`
    case 'who-missing':
      return 'nobody is named. Write a national ID number, or a name with year of birth and village.'
    case 'person-unknown':
      return `“${it.text}” is not in the register here. Check number, name, birth and village; register a new household first.`
    case 'name-alone':
      return `“${it.text}” is a name alone, which does not say who it is. Add the number, or year of birth, or village.`
    case 'person-ambiguous':
      return `${it.count} people are “${it.text}”. Add the number, or day of birth and village.`
    case 'already-recorded':
      return `recorded on ${day(it.on)}: same person, kind, day and amount. This row is nothing new.`
    case 'not-saved':
      return 'this row could not be written. Record it by hand, or try again later.'
    case 'refused':
      return lowerFirst(refusalEn(it.refusal))
    case 'name-differs':
      return `the number is that of “${it.recorded}”, the list says “${it.text}”. See whether it is the right person.`
    case 'same-period':
      return `support of this kind was recorded in the same period, on ${day(it.on)}. See whether it is given twice.`
    case 'repeated-in-file':
      return `like row ${it.firstRow} of the file. See whether it is given twice.`
  }
}

function refusalVi(it: RowRefusal): string {
  if (it.code === 'household.ended') return `Hộ đã rời sổ ngày ${day(it.on)}, không ghi thêm được.`
  if (it.code === 'household.member-unknown') return 'Người này không có trong hộ.'
  return wordsIn(
    supportRefusalVi(() => ''),
    it,
  )
}
function refusalEn(it: RowRefusal): string {
  if (it.code === 'household.ended') return `The household left the books on ${day(it.on)}.`
  if (it.code === 'household.member-unknown') return 'This person is not in the household.'
  return wordsIn(
    supportRefusalEn(() => ''),
    it,
  )
}
const wordsIn = <R extends SupportRefusal>(words: ReturnType<typeof supportRefusalVi>, it: R): string =>
  // true: the words of a code take what a refusal of that code carries
  (words[it.code] as (of: R) => string)(it)

const lowerFirst = (text: string) => (text === '' ? text : text.slice(0, 1).toLowerCase() + text.slice(1))
