import type { FieldRefusalTexts } from '../field-refusal.ts'
import { formatFor } from '../format.ts'
import { caseWords } from './case-words.ts'
import { shell } from './shell.ts'

const { count, date } = formatFor('vi')
/** Changing a class is no step of the procedure, but is refused as one. */
const steps = { ...caseWords.step, 'change-class': caseWords.changeClass }
const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key

export const fieldRefusal: FieldRefusalTexts = {
  'input.invalid': ({ path }) =>
    path === '' ? 'Nội dung gửi đi còn thiếu hoặc chưa đúng.' : `Mục “${path}” còn thiếu hoặc chưa đúng.`,
  'input.not-json': () => 'Nội dung gửi đi không đọc được.',
  'input.too-large': ({ most }) => `Nội dung gửi đi quá lớn, tối đa ${count(most / 1024 / 1024)} MB.`,
  'access.denied': () => 'Không có hồ sơ này, hoặc hồ sơ không thuộc quyền của anh/chị.',
  'system.broke': () => 'Hệ thống gặp lỗi, chưa có gì được lưu. Thử lại sau ít phút.',
  'session.required': () => 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  'session.wrong-password': ({ left }) =>
    left > 0
      ? `Tên đăng nhập hoặc mật khẩu không đúng. Còn ${count(left)} lần thử trước khi tạm khóa.`
      : 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'session.too-many-tries': ({ minutes }) => `Đã thử sai quá nhiều lần. Thử lại sau ${count(minutes)} phút.`,
  'device.lost': () =>
    'Điện thoại này đã được báo mất: dữ liệu rà soát trên máy đã bị xóa. Nếu đã tìm lại được máy, hãy đăng nhập lại.',
  'device.no-key': () => 'Máy chủ không giữ khóa dự phòng của máy này: chỉ mã PIN mở được phiếu trên máy.',
  'household.changed-since': () => 'Hộ này đã có người sửa sau khi anh/chị mở. Hãy đối chiếu rồi gửi lại.',
  'household.ended': ({ on }) => `Hộ đã rời sổ ngày ${date(on)}, không ghi thêm được.`,
  'household.village-unknown': () => 'Không có thôn, tổ dân phố này ở địa bàn hiện nay.',
  'household.no-head': () => 'Hộ phải có đúng một chủ hộ.',
  'household.member-unknown': () => 'Người này không có trong hộ.',
  'household.nobody-left': () => 'Không thể để hộ không còn ai. Nếu cả hộ đi, hãy ghi chuyển đi hoặc nhập hộ.',
  'household.head-leaves': () => 'Chủ hộ rời hộ: hãy chọn chủ hộ mới.',
  'household.same-village': () => 'Hộ đang ở chính thôn này.',
  'household.same-class': () => 'Hộ đã có phân loại này.',
  'household.same-household': () => 'Không nhập một hộ vào chính nó.',
  'household.not-alone': () => 'Hộ còn người khác: hãy ghi người mất là thành viên rời hộ.',
  'household.before-last-event': ({ last }) => `Ngày ghi phải từ ngày biến động gần nhất của hộ, ${date(last)}.`,
  'household.exists': () => 'Hộ này đã có trong sổ.',
  'household.member-exists': ({ name }) =>
    `Xã đã ghi ${name} vào hộ này. Bỏ người này khỏi phần người mới rồi gửi lại.`,
  'household.after-interview': ({ on }) => `Biến động ngày ${date(on)} sau ngày khảo sát. Xem lại ngày.`,
  'review.no-standard': ({ year }) => `Chưa có chuẩn nghèo nào áp dụng cho năm ${year}.`,
  'points.unanswered': ({ item }) => `Mục ${item} chưa trả lời.`,
  'points.no-value': ({ item, answer, area }) => `Mục ${item}, trả lời “${answer}”: chưa có điểm cho vùng ${area}.`,
  'points.unknown-item': ({ item }) => `Bảng điểm không có mục ${item}.`,
  'points.unknown-answer': ({ item, answer }) => `Mục ${item} không có trả lời “${answer}”.`,
  'points.too-many-answers': ({ item }) => `Mục ${item} chỉ chọn một trả lời.`,
  'points.out-of-range': ({ points }) => `Tổng điểm ${count(points)} nằm ngoài khoảng cho phép.`,
  'questions.not-served': ({ on }) =>
    `Bộ câu hỏi riêng đã trả lời không phải bộ đang dùng ngày ${date(on)}. Đồng bộ để nhận bộ mới, rồi mở lại phiếu và gửi.`,
  'questions.unknown': ({ question }) => `Bộ câu hỏi của tỉnh không có câu “${question}”.`,
  'questions.not-asked': ({ label }) => `Câu “${label}” không phải hỏi theo các câu trả lời trước đó.`,
  'questions.wrong-kind': ({ label }) => `Câu “${label}”: câu trả lời không đúng kiểu.`,
  'questions.unknown-choice': ({ label, choice }) => `Câu “${label}” không có lựa chọn “${choice}”.`,
  'questions.constraint': ({ label, message }) =>
    `Câu “${label}”: ${message ?? 'câu trả lời không thỏa điều kiện tỉnh đặt ra'}.`.replace(/[.]{2}$/, '.'),

  'survey.exists': () => 'Phiếu này đã được ghi.',
  'survey.in-future': () => 'Ngày phỏng vấn không thể sau hôm nay.',
  'survey.before-move': ({ on }) => `Hộ chuyển đến nơi ở hiện nay ngày ${date(on)}; ngày phỏng vấn không thể trước đó.`,
  'survey.member-not-of-household': () => 'Có câu trả lời của người không phải thành viên của hộ vào ngày phỏng vấn.',
  'survey.no-score-area': () =>
    'Chưa rõ vùng chấm điểm của xã hoặc thôn là thành thị hay nông thôn, nên chưa tính được điểm B1.',
  'survey.no-point-table': ({ on }) =>
    `Chưa có bảng điểm B1 áp dụng vào ngày ${date(on)}. Cán bộ tỉnh nhập bảng điểm, hoặc ghi tổng điểm B1 bằng tay.`,
  'round.closed': () => 'Đợt rà soát đã đóng, không ghi thêm được.',
  'round.not-open-yet': ({ opensOn }) => `Đợt rà soát bắt đầu từ ngày ${date(opensOn)}.`,
  'case.exists': () => 'Hộ đã có hồ sơ trong đợt rà soát này.',
  'case.changed-since': (it) =>
    `${count(it.count)} hồ sơ đã có người xử lý sau khi anh/chị mở. Tải lại rồi làm tiếp; chưa có gì được ghi.`,
  'case.wrong-state': ({ step, state }) =>
    `Hồ sơ đang ở tình trạng “${named(caseWords.state, state)}”, chưa làm được việc “${named(steps, step)}”.`,
  'case.other-role': ({ step, by }) =>
    caseWords.notForRole(named(caseWords.step, step), by.map((role) => shell.role[role]).join(', ')),
  'case.other-round': () => 'Có hồ sơ không thuộc đợt rà soát này.',
  'case.other-village': () => 'Có hồ sơ không thuộc thôn, xã này.',
  'case.other-year': ({ year }) => `Đợt này rà soát cho năm ${year}: ngày khảo sát phải trong năm đó.`,
  'photo.not-a-photo': () => 'Tệp gửi lên không phải là ảnh JPEG. Chụp lại ảnh nhà ở.',
  'photo.damaged': () => 'Ảnh bị hỏng trên đường truyền hoặc đã bị sửa. Chụp lại ảnh nhà ở.',
  'photo.not-here': () => 'Ảnh chưa lên đủ máy chủ. Gửi lại ảnh.',
  'photo.too-large': ({ most }) => `Ảnh quá lớn, tối đa ${count(most / 1024 / 1024)} MB.`,
  'photo.not-yours': () => 'Ảnh này do người khác gửi.',
  'photo.case-checked': () => 'Xã đã kiểm tra hồ sơ nên không rút lại ảnh được nữa.',
  'photo.too-many': ({ most }) => `Mỗi hồ sơ có tối đa ${count(most)} ảnh.`,
  'case.not-yours': () => 'Hồ sơ được giao cho rà soát viên khác.',
  'case.class-unknown': (it) =>
    `${count(it.count)} hồ sơ chưa phân loại được vì phiếu còn câu chưa hỏi. Trả lại khảo sát cho đủ.`,
  'case.still-posted': ({ until }) => `Đang niêm yết đến hết ngày ${date(until)}, chưa làm được bước tiếp theo.`,
  'case.posting-over': ({ until }) => `Thời gian niêm yết đã hết ngày ${date(until)}.`,
  'case.no-opinion-asked': () => 'Đợt rà soát này không lấy ý kiến cấp trên.',
  'case.opinion-needed': () => 'Đợt rà soát này phải có ý kiến cấp trên trước khi công nhận.',
  'case.before-last-step': ({ last }) => `Ngày ghi trước bước liền trước của hồ sơ (${date(last)}).`,
  'case.not-a-reviewer': () => 'Người được chọn không phải rà soát viên của địa bàn này.',
}
