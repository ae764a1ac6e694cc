import type { Refusal } from '../../../domain/refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'
import type { SeasonRefusal } from '../review-season-refusal.ts'
import { reviewSeason } from './review-season.ts'

const { count, date } = formatFor('vi')
const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key
const numbers: Readonly<Record<string, string>> = {
  'periodic-review-from': 'ngày bắt đầu rà soát định kỳ',
  'periodic-review-to': 'ngày kết thúc rà soát định kỳ',
  'regular-review-from-day': 'ngày bắt đầu rà soát thường xuyên',
  'regular-review-days': 'số ngày của đợt rà soát thường xuyên',
  'meeting-agreed-percent': 'tỷ lệ đồng ý của họp dân',
  'posting-working-days': 'số ngày niêm yết',
  'recheck-working-days': 'số ngày phúc tra',
  'recheck-posting-working-days': 'số ngày niêm yết sau phúc tra',
  'opinion-working-days': 'số ngày trả lời ý kiến',
}

export const reviewSeasonRefusal: RefusalWords<Extract<Refusal, { readonly code: SeasonRefusal }>> = {
  'request.exists': () => 'Đề nghị của người này đang chờ xã trả lời. Không cần gửi lại.',
  'request.too-many': ({ minutes }) =>
    `Có quá nhiều đề nghị gửi đến trong ${count(minutes)} phút qua. Chờ một lúc rồi gửi lại, hoặc đến UBND xã.`,
  'request.too-many-look-ups': ({ minutes }) =>
    `Từ mạng này đã tra quá nhiều mã không có trong ${count(minutes)} phút qua. Xem lại mã, chờ một lúc rồi tra lại, hoặc hỏi UBND xã.`,
  'request.decided': () => 'Đề nghị này đã được giải quyết.',
  'request.other-commune': () => 'Hộ này không thuộc xã nhận đề nghị.',
  'request.unknown': () => 'Không có đề nghị nào mang mã này.',
  'round.exists': () => 'Đã có đợt rà soát này. Mỗi năm một đợt định kỳ, mỗi tháng một đợt thường xuyên.',
  'report.nothing-there': ({ year }) => `Năm ${year} chưa xã nào có danh sách được công nhận nên chưa có gì để chốt.`,
  'report.units-missing': ({ count }) => `Còn ${count} xã chưa công nhận danh sách; báo cáo chính thức phải đủ các xã.`,
  'report.does-not-balance': ({ count }) => `Còn ${count} chỗ số liệu không khớp; báo cáo chính thức phải cân đối.`,
  'report.no-deadline': ({ year }) => `Chưa có quy định hạn báo cáo cho năm ${year}.`,
  'report.no-monthly': ({ year, month }) => `Tháng ${month}/${year} không có kỳ báo cáo rà soát thường xuyên.`,
  'report.month-not-over': ({ until }) => `Báo cáo này tính đến hết ngày ${date(until)}; qua ngày đó mới gửi được.`,
  'report.month-sent': ({ on }) => `Báo cáo này đã gửi ngày ${date(on)} và số liệu không có gì khác.`,
  'round.no-clock': (it) => `Chưa có quy định về ${named(numbers, it.number)} vào ngày ${date(it.on)}.`,
  'round.outside-window': ({ from, to }) =>
    from === ''
      ? 'Ngày của đợt không nằm trong khung thời gian của quy định.'
      : `Đợt rà soát phải nằm trong khoảng ${date(from)} – ${date(to)} (QĐ 24/2021/QĐ-TTg).`,
  'round.days-out-of-order': ({ day }) => `“${named(reviewSeason.day, day)}” phải sau mốc liền trước.`,
  'round.cases-open': (it) => `Còn ${count(it.count)} hồ sơ chưa xong.`,
  'round.no-cases': () => 'Xã chưa có hồ sơ rà soát nào trong đợt này.',
  'round.opinion-not-asked': () =>
    'Đợt rà soát thường xuyên không lấy ý kiến cấp trên; từ 01/7/2025 không còn cấp huyện để lấy ý kiến.',
  'meeting.more-agreed-than-present': ({ present }) =>
    `Số người đồng ý không thể nhiều hơn số người dự họp (${count(present)}).`,
  'certificate.list-not-recognised': () => 'Danh sách chưa được công nhận nên chưa cấp giấy chứng nhận được.',
  'certificate.none-missing': () => 'Mọi hộ nghèo, hộ cận nghèo trong danh sách đã có giấy chứng nhận.',
  'certificate.unknown': () => 'Không có giấy chứng nhận nào mang mã này.',
  'paper.no-public-address': () =>
    'Chưa đặt địa chỉ công khai của hệ thống (PUBLIC_ADDRESS) nên chưa in được mã QR trên giấy chứng nhận. Báo người quản trị máy chủ.',
  'paper.one-commune': () => 'Mỗi tệp chỉ gồm giấy chứng nhận của một xã. Chọn xã rồi in.',
  'paper.too-much': () => 'Số giấy quá nhiều cho một tệp. In theo từng xã hoặc từng thôn.',
  'paper.template-failed': ({ why }) => `Không lập được tệp từ mẫu của tỉnh. Báo tỉnh xem lại mẫu: ${why}`,
  'paper.not-word': () =>
    'Tệp không phải văn bản Word (.docx) đọc được. Lưu lại bằng Word dưới dạng .docx rồi tải lên.',
  'paper.too-large': () => 'Tệp mẫu quá lớn hoặc nén bất thường. Mẫu chỉ nên vài trang; bỏ bớt hình rồi tải lên lại.',
  'paper.macro': () => 'Tệp có macro hoặc đối tượng nhúng. Bỏ các phần này rồi tải lên lại.',
  'paper.external': () => 'Tệp có liên kết hoặc trường lấy dữ liệu từ bên ngoài. Gỡ liên kết rồi tải lên lại.',
  'paper.tag-unknown': ({ tags }) => `Giấy này không có trường: ${tags.join(', ')}. Xem danh sách trường của mẫu.`,
  'paper.tag-broken': ({ tags }) =>
    `Dấu ngoặc nhọn của trường chưa mở hoặc chưa đóng đúng${tags.length > 0 ? `: ${tags.join(', ')}` : ''}.`,
}
