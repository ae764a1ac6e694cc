import type { KindFault } from '../../../domain/survey/own/kinds.ts'
import { formatFor } from '../format.ts'
import type { FaultWords, OwnQuestionsTexts } from '../own-questions-texts.ts'

const { count } = formatFor('vi')

const valueKind: OwnQuestionsTexts['valueKind'] = {
  'yes-no': 'đúng hoặc sai',
  number: 'số',
  text: 'chữ',
  date: 'ngày',
  several: 'nhiều lựa chọn',
}

const fault: FaultWords = {
  unexpected: ({ at }) => `không hiểu ở chỗ “${at}”`,
  'ended-early': () => 'biểu thức chưa hết',
  'too-long': () => 'biểu thức quá dài hoặc lồng quá sâu; hãy tách bớt',
  'function-not-taken': ({ name }) => `hàm ${name}() không được nhận`,
  arguments: ({ name, count: most }) => `hàm ${name}() cần đúng ${count(most)} tham số`,
  'unknown-question': ({ name }) => `không có câu “${name}” đứng trước câu này`,
  'no-answer-here': () => 'dấu chấm chỉ dùng trong cột constraint',
  'unknown-choice': ({ name, choice }) => `câu “${name}” không có lựa chọn “${choice}”`,
  'kinds-differ': ({ left, right }) => `so sánh ${valueKind[left]} với ${valueKind[right]}`,
  kind: ({ wanted, found }) => `cần ${valueKind[wanted]}, nhưng ở đây là ${valueKind[found]}`,
}
const sayFault = (why: KindFault) => (fault[why.fault] as (it: KindFault) => string)(why) // true: the words of its own name

export const ownQuestions: OwnQuestionsTexts = {
  title: 'Câu hỏi riêng của tỉnh',
  lead: 'Tỉnh có thể hỏi thêm ngoài các phiếu của Bộ. Soạn câu hỏi trong bảng tính XLSForm, tải lên, xem trước rồi mới lưu.',
  noScore:
    'Câu trả lời không tham gia tính điểm và không ảnh hưởng đến kết quả phân loại: điểm chỉ tính theo các phiếu của Bộ.',
  onlyProvince: 'Việc của cán bộ cấp tỉnh',
  add: 'Tải bộ câu hỏi mới',
  none: 'Tỉnh chưa hỏi thêm câu nào',
  noneAbout: 'Tải lên một bảng tính XLSForm. Điện thoại của người rà soát nhận bộ câu hỏi ở lần đồng bộ kế tiếp.',
  version: (no) => `Bản ${no}`,
  state: { now: 'Đang dùng', coming: 'Chưa đến ngày', ended: 'Thôi dùng', 'taken-back': 'Đã rút' },
  period: (from, until) => (until ? `Hỏi từ ${from}, đến trước ${until}` : `Hỏi từ ${from}`),
  by: (who, day) => `${who} tải lên ngày ${day}`,
  counts: (questions, answered) => `${questions} câu hỏi, ${answered} phiếu đã trả lời`,
  languages: 'Ngôn ngữ',
  file: 'Tệp',
  see: 'Xem câu hỏi',
  hide: 'Ẩn câu hỏi',
  answers: 'Tải câu trả lời',
  purpose: 'Mục đích sử dụng',
  purposeAbout: 'Tệp có tên chủ hộ, nên việc tải được ghi vào nhật ký cùng mục đích.',
  download: 'Tải tệp Excel',
  end: 'Thôi dùng',
  takeBack: 'Rút lại',
  endAbout: 'Từ ngày này điện thoại không hỏi nữa. Câu trả lời đã có vẫn được giữ.',
  takeBackAbout: 'Bộ này chưa đến ngày hỏi; rút lại thì coi như chưa từng có.',
  endDay: 'Không hỏi từ ngày',
  ended: 'Đã ghi ngày thôi dùng.',
  from: 'Hỏi từ ngày',
  fromAbout: 'Bản đang dùng sẽ thôi từ ngày này. Bản đã lưu không sửa được; muốn sửa thì tải bản mới.',
  reading: 'Đang đọc tệp …',
  read: (questions) => `Đọc được ${questions} câu hỏi. Xem lại rồi lưu.`,
  wrong: (problems) => `Có ${problems} chỗ chưa đúng. Chưa có gì được lưu.`,
  wrongAbout: 'Sửa từng ô trong tệp rồi chọn lại tệp.',
  sheet: 'Trang tính',
  cell: 'Ô',
  whatIsWrong: 'Cần sửa',
  wholeSheet: 'cả trang',
  fileNeeded: 'Chọn một tệp đọc được, không còn chỗ sai',
  save: 'Lưu và đưa vào sử dụng',
  saved: 'Đã lưu bộ câu hỏi.',
  taken: {
    title: 'Những gì của XLSForm được nhận',
    lead: 'Ngoài danh sách này đều bị từ chối và nêu đúng ô, không bỏ qua âm thầm. Trang tính ẩn không được đọc.',
    sheets: 'Trang tính',
    types: 'Kiểu câu hỏi',
    columns: 'Cột',
    languages:
      'Mỗi ngôn ngữ một cột, có mã trong ngoặc: label::Tiếng Việt (vi), label::English (en), label::Tày (tyz). Bắt buộc có tiếng Việt; tiếng khác thiếu câu nào thì hiện tiếng Việt.',
    rules:
      'Trong relevant và constraint: ${tên câu} của câu đứng trước, dấu chấm (chỉ trong constraint), số, chữ trong dấu nháy, = != < <= > >= + - * div mod and or, ngoặc đơn, và các hàm',
    refused:
      'Không nhận, chẳng hạn: calculate, begin_repeat, image, geopoint, rank, or_other; cột appearance, default, calculation, choice_filter, read_only, media.',
  },
  kind: {
    text: 'Chữ',
    integer: 'Số nguyên',
    decimal: 'Số thập phân',
    date: 'Ngày',
    one: 'Chọn một',
    several: 'Chọn nhiều',
    note: 'Lời dẫn',
  },
  required: 'Bắt buộc',
  askedWhere: 'Chỉ hỏi khi',
  mustBe: 'Điều kiện',
  group: 'Nhóm',
  onCase: {
    title: 'Câu hỏi riêng của tỉnh',
    note: 'Không tham gia tính điểm.',
    open: 'Chưa trả lời',
    fault: 'Câu trả lời chưa đúng, xem lại.',
  },
  wrongIn: {
    'sheet-missing': () => 'Thiếu trang tính này. Đặt tên trang câu hỏi là survey.',
    'sheet-not-taken': () => 'Trang tính này không được nhận. Chỉ giữ survey, choices và settings.',
    'column-missing': ({ column }) => `Thiếu cột “${column}”. Thêm cột này ở dòng đầu.`,
    'column-not-taken': ({ column }) =>
      column === ''
        ? 'Ô có nội dung nhưng cột không có tên. Đặt tên cột hoặc xóa ô.'
        : `Cột “${column}” không được nhận. Xóa cột hoặc để trống.`,
    'column-twice': ({ column }) => `Cột “${column}” có hai lần. Giữ một cột.`,
    'language-without-code': ({ column }) => `“${column}” thiếu mã ngôn ngữ. Ghi tên và mã sau dấu ::, như Tày (tyz).`,
    merged: () => 'Ô gộp. Bỏ gộp ô, ghi nội dung vào từng ô.',
    'cell-error': () => 'Ô đang báo lỗi công thức. Ghi giá trị vào ô.',
    'type-missing': () => 'Dòng có nội dung nhưng thiếu kiểu (type). Ghi kiểu hoặc xóa dòng.',
    'type-not-taken': ({ type }) => `Kiểu “${type}” không được nhận. Dùng một kiểu trong danh sách.`,
    'name-missing': () => 'Thiếu tên (name). Đặt một tên ngắn không dấu.',
    'name-invalid': ({ name }) =>
      `Tên “${name}” không hợp lệ. Chỉ dùng chữ không dấu, số và gạch dưới, bắt đầu bằng chữ, dưới 40 ký tự.`,
    'name-twice': ({ name }) => `Tên “${name}” đã dùng ở dòng trên. Đặt tên khác.`,
    'label-missing': () => 'Thiếu nhãn tiếng Việt. Ghi câu hỏi bằng tiếng Việt.',
    'label-refers': () => 'Nhãn nhắc lại câu trả lời (${…}) không được nhận. Viết câu đầy đủ.',
    'text-too-long': ({ most }) => `Nội dung dài quá ${count(most)} ký tự. Viết gọn lại.`,
    'required-not-taken': ({ value }) => `“${value}” không được nhận ở cột required. Ghi yes hoặc no.`,
    'not-here': ({ column, type }) => `Kiểu “${type}” không dùng cột “${column}”. Xóa ô này.`,
    'message-without-constraint': () =>
      'Có lời nhắc nhưng không có điều kiện (constraint). Thêm điều kiện hoặc xóa lời nhắc.',
    'list-unknown': ({ list }) => `Trang choices không có danh sách “${list}”. Thêm danh sách hoặc sửa tên.`,
    'list-unused': ({ list }) => `Danh sách “${list}” không câu nào dùng. Xóa danh sách hoặc sửa tên.`,
    'list-missing': () => 'Thiếu tên danh sách (list_name).',
    'choice-twice': ({ choice }) => `Mã “${choice}” có hai lần trong danh sách. Đặt mã khác.`,
    'choice-invalid': ({ choice }) =>
      `Mã lựa chọn “${choice}” không hợp lệ. Chỉ dùng chữ không dấu, số, gạch và dấu chấm, dưới 40 ký tự.`,
    'group-not-closed': ({ name }) => `Nhóm “${name}” chưa có dòng end_group.`,
    'group-not-open': () => 'Dòng end_group không khép nhóm nào. Xóa dòng này.',
    'group-empty': ({ name }) => `Nhóm “${name}” không có câu hỏi nào. Xóa nhóm.`,
    'no-questions': () => 'Trang này không có câu hỏi nào.',
    'too-many': ({ what, most }) =>
      `Quá nhiều ${{ questions: 'câu hỏi', groups: 'nhóm', choices: 'lựa chọn', languages: 'ngôn ngữ', rows: 'dòng' }[what]}: tối đa ${count(most)}.`,
    'sheet-besides': () => 'Chỉ trang tính đầu được đọc. Xóa trang này, hoặc chuyển nội dung sang trang đầu.',
    'row-unknown': ({ name }) =>
      name === ''
        ? 'Dòng có nội dung nhưng thiếu mã. Chép lại mã từ tệp mẫu.'
        : `Phiếu không có câu nào mang mã “${name}”. Chép lại mã từ tệp mẫu mới nhất.`,
    'vietnamese-changed': ({ now }) =>
      now === ''
        ? 'Cột tiếng Việt của dòng này để trống trong phiếu. Xóa nội dung ô này.'
        : `Câu tiếng Việt khác với phiếu. Trong phiếu là: “${now}”. Tải tệp mẫu mới, xem lại câu dịch.`,
    'language-own': ({ language }) => `${language} đã có sẵn trong ứng dụng, không cần dịch.`,
    'language-missing': () => 'Chưa có cột của ngôn ngữ cần dịch. Tải tệp mẫu của ngôn ngữ đó.',
    'language-second': ({ language }) => `Mỗi tệp dịch một ngôn ngữ. Chuyển các cột “${language}” sang tệp khác.`,
    'nothing-translated': () => 'Chưa có ô nào được dịch.',
    rule: ({ column, why }) => `Cột ${column}: ${sayFault(why)}.`,
  },
  fault,
  valueKind,
}
