import { kindNames as names } from './names.ts'
import type { SupportRefusal } from './refusal.ts'

const kindNames: Readonly<Record<string, string>> = names.vi
const date = (day: string) => day.split('-').reverse().join('/')

type Words = {
  readonly [Code in SupportRefusal['code']]: (it: Extract<SupportRefusal, { readonly code: Code }>) => string
}

/** Each refused row says its own reason through `say`, which knows every code. */
export const supportRefusalVi = (say: (refusal: Readonly<Record<string, unknown>>) => string): Words => ({
  'need.in-future': () => 'Ngày phát sinh nhu cầu không thể sau hôm nay.',
  'need.exists': () => 'Nhu cầu loại này đang được theo dõi, không ghi thêm lần nữa.',
  'need.closed': ({ on }) => `Nhu cầu này đã kết thúc ngày ${date(on)}.`,
  'need.closed-before-since': ({ since }) => `Ngày kết thúc phải từ ngày phát sinh nhu cầu, ${date(since)}.`,
  'support.for-persons': ({ kind }) => `“${names.vi[kind]}” ghi cho từng người: hãy chọn thành viên của hộ.`,
  'support.for-households': ({ kind }) => `“${names.vi[kind]}” ghi cho cả hộ, không ghi cho từng người.`,
  'support.in-future': () => 'Ngày hỗ trợ không thể sau hôm nay.',
  'support.before-joined': ({ on }) => `Ngày hỗ trợ trước ngày người này vào hộ, ${date(on)}.`,
  'support.after-left': ({ on }) => `Người này đã rời hộ ngày ${date(on)}, trước ngày hỗ trợ.`,
  'support.not-in-register': () => 'Vào ngày hỗ trợ, hộ không có trong sổ của địa bàn.',
  'support.ends-before-start': () => 'Ngày hết hạn phải từ ngày hỗ trợ trở đi.',
  'support.topic-unknown': ({ kind }) => `Nội dung này không thuộc “${names.vi[kind]}”.`,
  'support.two-sources': () =>
    'Một lần hỗ trợ ghi một nguồn tiền: vốn được giao hoặc khoản đóng góp. Nhiều nguồn thì ghi thành nhiều lần.',
  'support.money-unknown': () => 'Không có nguồn tiền này, hoặc nguồn không thuộc quyền của anh/chị.',
  'support.money-of-another-area': () => 'Nguồn tiền này giao cho địa bàn khác, không chi cho hộ ở đây.',
  'support.money-for-other-purpose': ({ purpose }) =>
    `Khoản đóng góp này chỉ dùng cho “${kindNames[purpose] ?? purpose}”.`,
  'support.activity-unknown': () => 'Không có hoạt động này, hoặc hoạt động không thuộc quyền của anh/chị.',
  'support.policy-of-other-kind': ({ kind }) => `Chính sách đã chọn không phải chính sách về “${names.vi[kind]}”.`,
  'support.evidence-unknown': () => 'Chưa có tệp minh chứng này: hãy gửi tệp lại.',
  'support.exists': () => 'Lần hỗ trợ này đã được ghi.',
  'support.cancelled': ({ on }) => `Lần hỗ trợ này đã hủy ngày ${date(on)}.`,
  'support.list-unknown': () =>
    'Không tìm thấy dòng tiêu đề của danh sách. Cần cột số CCCD hoặc họ tên, và cột loại, ngày nhận nếu chưa chọn cho cả danh sách.',
  'support.list-empty': () => 'Dưới dòng tiêu đề không có dòng nào.',
  'support.list-column-missing': ({ what }) =>
    what === 'who-missing'
      ? 'Thiếu cột cho biết ai nhận: số CCCD, hoặc họ tên cùng năm sinh và thôn.'
      : what === 'kind-missing'
        ? 'Thiếu cột loại hỗ trợ: thêm cột, hoặc chọn một loại cho cả danh sách.'
        : 'Thiếu cột ngày nhận: thêm cột, hoặc chọn một ngày cho cả danh sách.',
  'support.rows-refused': ({ rows }) =>
    `Chưa ghi dòng nào. ${rows.map(({ row, refusal }) => `Dòng ${row}: ${say(refusal)}`).join(' ')}`,
})
