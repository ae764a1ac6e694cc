import type { SheetTranslationsTexts } from '../sheet-translations-texts.ts'

export const sheetTranslations: SheetTranslationsTexts = {
  title: 'Bản dịch phiếu',
  lead: 'Phiếu rà soát bằng tiếng dân tộc: người rà soát chọn ngôn ngữ khi hỏi, câu tiếng Việt vẫn hiện bên dưới.',
  template: 'Tải tệp mẫu',
  templateAbout:
    'Tệp Excel có mọi câu hỏi, trả lời và gợi ý bằng tiếng Việt. Điền hai cột cuối; ô để trống thì hỏi bằng tiếng Việt. Bản đang dùng của ngôn ngữ này được điền sẵn.',
  languageName: 'Tên ngôn ngữ',
  languageCode: 'Mã ngôn ngữ',
  languageCodeHint: 'Theo ISO 639, chẳng hạn tyz (Tày), nut (Nùng), mtq (Mường)',
  languageNeeded: 'Ghi tên và mã ngôn ngữ, khác tiếng Việt và tiếng Anh',
  download: 'Tải tệp Excel',
  add: 'Tải bản dịch lên',
  addAbout: 'Bản mới thay bản đang dùng của cùng ngôn ngữ. Điện thoại nhận ở lần đồng bộ kế tiếp.',
  read: (said, of) => `Đã dịch ${said} trên ${of} câu. Xem lại rồi lưu.`,
  vietnamese: 'Tiếng Việt',
  hint: 'Gợi ý',
  save: 'Lưu và đưa vào sử dụng',
  saved: 'Đã lưu bản dịch.',
  none: 'Chưa có bản dịch nào',
  noneAbout:
    'Tải tệp mẫu, nhờ người thạo tiếng điền câu dịch, rồi tải lên. Chưa dịch câu nào thì hỏi câu đó bằng tiếng Việt.',
  language: 'Ngôn ngữ',
  version: 'Bản',
  stateHead: 'Tình trạng',
  state: { now: 'Đang dùng', replaced: 'Đã có bản mới', withdrawn: 'Đã thu hồi' },
  said: 'Câu đã dịch',
  saidOf: (said, of) => `${said} trên ${of}`,
  by: 'Người tải lên',
  byOn: (who, day) => `${who}, ${day}`,
  acts: 'Thao tác',
  file: 'Tải về',
  withdraw: 'Thu hồi',
  withdrawAbout: (language) =>
    `Từ lần đồng bộ kế tiếp, điện thoại dùng bản ${language} trước đó; không có thì hỏi bằng tiếng Việt. Câu trả lời đã ghi không thay đổi.`,
  withdrawn: 'Đã thu hồi bản dịch.',
}
