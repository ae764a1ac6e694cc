import type { Refusal } from '../../../domain/refusal.ts'
import { supportRefusalVi } from '../../../domain/support/refusal-vi.ts'
import { formatFor } from '../format.ts'

import { type RefusalTexts, wordsOf } from '../refusal-texts.ts'

import { activityRefusal } from './activity-refusal.ts'

import { deprivation } from './deprivation.ts'
import { fieldRefusal } from './field-refusal.ts'
import { moneyRefusal } from './money-refusal.ts'
import { reviewSeasonRefusal } from './review-season-refusal.ts'
import { ruleRefusal } from './rule-refusal.ts'
import { shell } from './shell.ts'

const { count, date, number } = formatFor('vi')
const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key
const pointRows = 'Xem lại tệp: mỗi dòng là một câu trả lời, mỗi cột là một vùng, điểm là số nguyên.'

const sheetKind: Readonly<Record<Extract<Refusal, { code: 'sheet.not-a-spreadsheet' }>['looksLike'], string>> = {
  nothing: 'tệp trống',
  pdf: 'tệp PDF',
  word: 'tệp Word',
  'web-page': 'trang web',
  xml: 'tệp XML',
  ods: 'bảng tính OpenDocument (.ods)',
  xlsb: 'bảng tính nhị phân (.xlsb)',
  zip: 'tệp nén',
  picture: 'tệp ảnh',
  unknown: 'tệp không nhận ra',
}

export const refusal: RefusalTexts = {
  ...fieldRefusal,
  'account.name-taken': () => 'Tên đăng nhập này đã có người dùng.',
  'account.changed-since': () => 'Tài khoản này đã có người sửa sau khi anh/chị mở. Tải lại rồi sửa tiếp.',
  'account.own-role': () => 'Không tự đổi vai trò hoặc tự khóa tài khoản của chính mình.',
  'account.area-does-not-fit': ({ role }) =>
    `Địa bàn đã chọn không hợp với vai trò “${named(shell.role, role)}”: cán bộ xã gắn với một xã, cán bộ tỉnh gắn với tỉnh.`,

  ...activityRefusal,

  'place.unknown': () => 'Không có đơn vị này.',
  'place.not-of-today': () => 'Đơn vị này không còn; hãy chọn đơn vị hiện nay.',
  'place.not-a-commune': () => 'Hãy chọn một xã, phường hoặc đặc khu.',
  'place.fewer-people-than-households': () => 'Số nhân khẩu không thể ít hơn số hộ.',
  'place.membership-overlaps': () => 'Xã đã thuộc danh mục này trong khoảng thời gian đó.',
  'place.file-columns': ({ missing }) => `Tệp thiếu cột: ${missing.join(', ')}.`,
  'place.not-geojson': () => 'Tệp không phải GeoJSON (FeatureCollection).',
  'place.file-row': ({ row, reason }) => `Dòng ${count(row)}: ${reason}`,

  'plan.part-twice': () => 'Một đơn vị được giao hai lần.',
  'plan.part-impossible': () => 'Phần giao không được dưới 0 hoặc trên 100%.',
  'plan.part-outside': () => 'Có đơn vị không thuộc địa bàn được giao, hoặc không còn trong năm kế hoạch.',
  'plan.parts-do-not-add-up': ({ sum, goal }) =>
    `Các phần giao cộng lại là ${number(sum)}, chỉ tiêu là ${number(goal)}. Sửa lại, hoặc ghi rõ quyết định cho phép khác.`,
  'plan.not-reportable': () => 'Chỉ tiêu này tính từ hồ sơ, không nhận số báo cáo.',
  'plan.unit-does-not-report': () => 'Số liệu này báo cáo theo xã.',
  'plan.report-day': ({ year }) => `Ngày phải thuộc năm ${year} và không sau hôm nay.`,
  'plan.denominator-missing': () => 'Cần tổng số để tính tỷ lệ.',
  'plan.checklist-not-whole': () => 'Bảng kiểm phải trả lời đủ sáu chiều.',
  'plan.more-than-whole': () => 'Số đạt lớn hơn tổng số.',
  'plan.more-than-residents': ({ most }) => `Tổng số lớn hơn số dân cư của đơn vị (${count(most)}).`,
  'plan.value-exists': () => 'Số liệu này đã được ghi.',
  'plan.period-exists': () => 'Kế hoạch của giai đoạn này đã có.',
  'plan.unknown': () => 'Chưa có kế hoạch của năm này.',
  'plan.exists': () => 'Kế hoạch của năm này đã có.',
  'plan.target-unknown': () => 'Kế hoạch không có chỉ tiêu này.',
  'plan.indicator-unknown': ({ target, indicator }) =>
    `Chỉ tiêu ${target}: hệ thống không có cách tính “${indicator}”.`,
  'plan.target-twice': ({ target }) => `Mã ${target} có hai dòng trong kế hoạch.`,
  'plan.goal-does-not-fit': ({ target }) =>
    `${target}: kế hoạch có con số thì phải nêu hướng (tối thiểu, không quá…), không có con số thì để trống.`,
  'plan.unit-does-not-fit': ({ target }) => `${target}: đơn vị tính không khớp với cách tính của chỉ tiêu.`,
  'plan.question-unknown': () => 'Không có câu hỏi này.',
  'plan.answer-does-not-fit': () => 'Câu trả lời không hợp với câu hỏi.',

  'review.list-exists': () => 'Xã đã có danh sách của năm này theo chuẩn này.',
  'review.list-frozen': () =>
    'Danh sách đã công nhận và khóa. Sai sót về sau được ghi bằng quyết định điều chỉnh từng hộ.',
  'review.year-recognised': (it) =>
    `Năm ${it.year} đã được công nhận theo một chuẩn khác. Biến động của một năm chỉ ghi sổ một lần.`,
  'review.list-empty': () => 'Danh sách chưa có hộ nào.',
  'review.changed-since': () => 'Danh sách đã thay đổi sau khi anh/chị mở. Tải lại rồi làm tiếp.',
  'review.unaccounted': ({ count: households }) =>
    `Còn ${count(households)} hộ có trong danh sách năm trước mà năm nay không thấy và không có biến động nào giải thích.`,
  'review.escaped-decision-missing': ({ count: households }) =>
    `Có ${count(households)} hộ thoát nghèo, thoát cận nghèo: cần số và ngày quyết định công nhận thoát.`,
  'review.year-before-not-recognised': ({ year }) => `Danh sách năm ${year} của xã chưa được công nhận.`,
  'review.decision-before-review': () => 'Ngày quyết định không thể trước ngày rà soát.',
  'review.not-a-commune-of-that-day': () => 'Đơn vị này không phải là xã, phường, đặc khu vào ngày rà soát.',
  ...reviewSeasonRefusal,

  'import.wrong-state': () => 'Lần nhập này không ở bước làm được việc đó. Tải lại để xem tình trạng.',
  'import.layout-unknown': () =>
    'Không nhận ra mẫu danh sách. Dùng mẫu danh sách hộ sau rà soát (dữ liệu từ dòng 8) hoặc danh sách hộ thoát (từ dòng 10).',
  'import.columns-missing': ({ columns }) => `Thiếu cột: ${columns.join(', ')}.`,
  'import.file-unknown': () => 'Không còn tệp này trên máy chủ. Hãy gửi lại tệp.',
  'import.not-read': () =>
    'Hệ thống chưa đọc được tệp này. Hãy gửi lại tệp; nếu vẫn không được, báo quản trị hệ thống.',
  'import.row-wrong': () => 'Dòng này còn lỗi, sửa trong tệp rồi nhập lại.',
  'import.row-open': ({ count: rows }) => `Còn ${count(rows)} hộ cần quyết định là hộ mới hay hộ đã có.`,
  'import.same-as-unknown': () => 'Không có hộ đã chọn để nối.',
  'import.same-as-taken': () => 'Hộ đã chọn đã được nối với một dòng khác của tệp.',
  'import.legacy-text': ({ encoding }) =>
    `Chữ trong tệp theo bảng mã cũ (${encoding.toUpperCase()}). Hãy chọn chuyển mã rồi đọc lại tệp.`,
  'import.nothing-to-save': () => 'Không có hộ nào lưu được.',

  'sheet.too-large': ({ what, limit }) =>
    what === 'rows'
      ? `Bảng có quá nhiều dòng, tối đa ${count(limit)} dòng.`
      : what === 'bytes'
        ? `Tệp quá lớn, tối đa ${count(limit / 1024 / 1024)} MB.`
        : 'Bảng tính quá lớn để đọc. Tách thành nhiều tệp.',
  'sheet.not-a-spreadsheet': ({ looksLike }) => `Đây là ${sheetKind[looksLike]}. Hãy gửi tệp Excel (.xlsx) hoặc CSV.`,
  'sheet.encrypted': () => 'Tệp có mật khẩu. Bỏ mật khẩu trong Excel rồi gửi lại.',
  'sheet.old-xls': () => 'Tệp Excel kiểu cũ (.xls). Mở bằng Excel, lưu thành .xlsx rồi gửi lại.',
  'sheet.bomb': () => 'Tệp bị từ chối vì khi giải nén phình to bất thường.',
  'sheet.forbidden-xml': () => 'Tệp có nội dung mà phần mềm bảng tính không bao giờ ghi, nên không được nhận.',
  'sheet.broken': () => 'Tệp bị hỏng, không đọc được. Mở bằng Excel, lưu lại rồi gửi.',
  'sheet.empty': () => 'Tệp không có ô nào có dữ liệu.',

  'standard.unknown': () => 'Không có chuẩn này.',
  'standard.exists': () => 'Đã có chuẩn mang mã này.',
  'standard.period': () => 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
  'standard.cannot-classify': () => 'Chuẩn này chưa đủ ngưỡng để phân loại hộ.',
  'standard.begun': ({ from }) =>
    `Chuẩn đã áp dụng từ ngày ${date(from)}: chỉ đặt được ngày hết hiệu lực, từ hôm nay trở đi.`,
  'standard.not-provincial': () => 'Chuẩn của địa phương phải thuộc một tỉnh.',
  'standard.below-national': ({ own, national }) =>
    `Chuẩn của địa phương không được thấp hơn chuẩn quốc gia: ${count(own)} so với ${count(national)}.`,
  'standard.narrower-indicator': ({ indicator, missing }) =>
    missing
      ? `Thiếu chỉ số quốc gia “${named(deprivation.name, indicator)}”.`
      : `Ngưỡng của chỉ số “${named(deprivation.name, indicator)}” chặt hơn chuẩn quốc gia.`,
  'standard.no-national': ({ from }) => `Không có chuẩn quốc gia nào áp dụng từ ngày ${date(from)}.`,
  'standard.overlaps': ({ other }) => `Trùng thời gian với chuẩn “${other}” của tỉnh.`,
  'points.file-rows': ({ problems }) => `Tệp bảng điểm có ${count(problems.length)} chỗ sai. ${pointRows}`,
  'points.incomplete': ({ cells }) => `Bảng điểm còn ${count(cells)} ô trống.`,
  'points.too-large': ({ items, answers }) =>
    `Bảng điểm quá lớn: tối đa ${count(items)} mục, mỗi mục ${count(answers)} trả lời.`,
  'points.no-area': () => 'Chưa xã nào của tỉnh có vùng chấm điểm vào ngày đó, nên không chấm được hộ nào.',
  'points.not-after-current': ({ from }) => `Đã có bảng điểm áp dụng từ ngày ${date(from)}. Chọn ngày sau đó.`,
  'points.outside-standard': ({ from, to }) =>
    `Chuẩn chỉ có hiệu lực từ ${date(from)}${to === null ? '' : ` đến ${date(to)}`}.`,
  'points.not-a-draft': () => 'Bảng điểm đã áp dụng thì không sửa; hãy lập bản mới.',

  'questions.file': ({ problems }) => `Tệp có ${count(problems)} chỗ chưa đúng. Xem từng ô, sửa tệp rồi tải lại.`,
  'questions.day-past': () => 'Ngày phải từ hôm nay trở đi, và không trước ngày bộ câu hỏi bắt đầu.',
  'questions.not-after-current': ({ from }) => `Đã có bộ câu hỏi tính đến ngày ${date(from)}. Chọn ngày khác.`,
  'questions.ended': () => 'Bộ câu hỏi này đã thôi dùng.',
  'questions.too-many-languages': ({ most }) =>
    `Tỉnh đã có đủ ${count(most)} ngôn ngữ. Thu hồi một bản dịch không dùng rồi lưu lại.`,
  'questions.translation-withdrawn': () => 'Bản dịch này đã được thu hồi.',

  ...moneyRefusal,
  ...ruleRefusal,
  ...supportRefusalVi((it): string => wordsOf(refusal, shell.failed.general, it)),
}
