import type { PeopleRefusal } from '../../../domain/people/refusal.ts'
import type { FieldName } from '../../../domain/support/activity-fields.ts'
import type { ActivityRefusal, ParticipantReason } from '../../../domain/support/activity-refusal.ts'
import { fieldWords, stateWords } from '../../../domain/support/activity-words.ts'
import type { MeasurementReason } from '../../../domain/support/growth.ts'
import type { ReferenceReason } from '../../../domain/support/growth-file.ts'
import type { NutritionRefusal } from '../../../domain/support/nutrition-refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'

const { count } = formatFor('vi')
const fieldName = (field: string) => (field in fieldWords ? fieldWords[field as FieldName].vi : field) // true: just looked up
const participant: Readonly<Record<ParticipantReason, string>> = {
  unknown: 'không có, hoặc không thuộc địa bàn của anh/chị',
  'needs-a-person': 'cần nêu tên một người trong hộ',
  'needs-a-household': 'cần nêu hộ, không nêu từng người',
  'needs-staff': 'cần chọn trong danh sách cán bộ',
  'not-in-register': 'hộ không có trong sổ vào ngày đó',
  'already-in': 'đã tham gia rồi',
  twice: 'có hai lần trong danh sách gửi lên',
  'outcome-set': 'đã ghi hoàn thành; muốn bỏ, hãy hủy lần hỗ trợ đã ghi',
  'before-joining': 'ngày trước khi tham gia',
  'result-missing': 'thiếu kết quả',
  'result-wrong': 'kết quả chưa đúng',
  'not-finished': 'chưa hoàn thành nên chưa có kết quả về sau',
}
const measurement: Readonly<Record<MeasurementReason, string>> = {
  unknown: 'không rõ trẻ nào, hoặc trẻ không thuộc nơi đo',
  twice: 'có hai lần trong danh sách gửi lên',
  'not-born': 'ngày đo trước ngày sinh',
  'too-old': 'đã 19 tuổi trở lên',
  'birth-missing': 'thiếu ngày sinh',
  'sex-missing': 'thiếu giới tính',
  'nothing-measured': 'chưa có số đo hoặc kết luận',
  'already-measured': 'đã đo ngày này',
}
const reference: Readonly<Record<ReferenceReason, string>> = {
  age: 'tuổi không đúng',
  number: 'L, M hoặc S không phải là số',
  twice: 'tuổi có hai dòng',
  'out-of-range': 'L, M hoặc S ngoài khoảng có thể',
}

/** Refusals about activities, measurements of children and staff. */
export const activityRefusal: RefusalWords<ActivityRefusal | NutritionRefusal | PeopleRefusal> = {
  'activity.exists': () => 'Hoạt động này đã được ghi.',
  'activity.changed-since': () => 'Hoạt động này đã có người sửa sau khi anh/chị mở. Tải lại rồi làm tiếp.',
  'activity.wrong-state': ({ state }) =>
    `Hoạt động đang ở tình trạng “${stateWords[state].vi}”, không làm được việc này.`,
  'activity.topic-does-not-fit': () => 'Chọn nội dung phù hợp với loại hoạt động.',
  'activity.audience-does-not-fit': () => 'Chọn đối tượng của buổi tuyên truyền.',
  'activity.detail-wrong': ({ field, fault }) =>
    fault === 'missing' ? `Cần điền “${fieldName(field)}”.` : `Mục “${fieldName(field)}” chưa đúng.`,
  'activity.project-unknown': () => 'Năm này không có dự án đã chọn.',
  'activity.ends-before-start': () => 'Ngày này không thể trước ngày bắt đầu của hoạt động.',
  'activity.year-does-not-fit': () => 'Ngày bắt đầu phải trong năm kế hoạch, hoặc năm liền trước, liền sau.',
  'activity.in-future': () => 'Ngày này chưa đến.',
  'activity.participants-open': ({ count: open }) =>
    `Còn ${count(open)} người, hộ chưa ghi kết quả. Ghi ai hoàn thành, ai bỏ dở trước khi kết thúc.`,
  'activity.participants-finished': ({ count: finished }) =>
    `Đã có ${count(finished)} người, hộ hoàn thành nên không hủy được. Hãy kết thúc hoạt động.`,
  'activity.stages-open': ({ count: open }) => `Còn ${count(open)} giai đoạn chưa xong.`,
  'activity.not-of-this-kind': () => 'Loại hoạt động này không có phần đó.',
  'activity.stage-unknown': () => 'Không có giai đoạn này.',
  'activity.stage-done': () => 'Giai đoạn đã xong thì không bỏ được.',
  'activity.output-unknown': () => 'Loại hoạt động này không tính kết quả đó.',
  'activity.unit-outside': () => 'Có đơn vị không thuộc địa bàn của hoạt động.',
  'activity.file-unknown': () => 'Không còn tệp này trên máy chủ. Hãy gửi lại tệp.',
  'activity.not-a-photo': () => 'Tệp này không phải là ảnh. Hãy gửi ảnh JPEG, PNG hoặc WebP.',
  'activity.rows': ({ rows }) =>
    `Chưa lưu dòng nào. ${rows
      .slice(0, 5)
      .map((it) => `Dòng ${count(it.row)}: ${participant[it.reason]}${it.field ? ` (${fieldName(it.field)})` : ''}`)
      .join('; ')}${rows.length > 5 ? '; …' : ''}.`,

  'nutrition.rows': ({ rows }) =>
    `Chưa lưu dòng nào. ${rows
      .slice(0, 5)
      .map((it) => `Dòng ${count(it.row)}: ${measurement[it.reason]}`)
      .join('; ')}${rows.length > 5 ? '; …' : ''}.`,
  'nutrition.activity-does-not-fit': () => 'Hoạt động đã chọn không phải là đợt cải thiện dinh dưỡng.',
  'nutrition.reference-columns': ({ missing }) =>
    `Không thấy các cột ${missing.join(', ')} trong tệp. Dùng nguyên tệp của WHO.`,
  'nutrition.reference-rows': ({ rows }) =>
    `Chưa nhập bảng nào. ${rows
      .slice(0, 5)
      .map((it) => `Dòng ${count(it.row)}: ${reference[it.reason]}`)
      .join('; ')}.`,

  'people.staff-exists': () => 'Cán bộ này đã được ghi.',
  'people.staff-ended': () => 'Cán bộ này đã thôi việc.',
  'people.ends-before-start': () => 'Ngày thôi việc phải sau ngày nhận việc.',
}
