import type { Words } from './indicator.ts'

const n = (amount: number | null) => String(amount ?? 0)

/** What a row behind a value says about its household or person. */
export const notes = {
  'on-poor-list': () => ({ vi: 'trong danh sách hộ nghèo cuối năm', en: 'on the list of the poor at the year’s end' }),
  'left-near-poor': () => ({ vi: 'chuyển sang hộ cận nghèo', en: 'became near-poor' }),
  'left-neither': () => ({ vi: 'vượt chuẩn cận nghèo', en: 'passed the near-poor line' }),
  'left-lists': () => ({ vi: 'không còn trong danh sách nào', en: 'on no list any more' }),
  'came-near-poor': () => ({ vi: 'đầu năm là hộ cận nghèo', en: 'was near-poor at the start' }),
  'came-new': () => ({ vi: 'đầu năm không có trong danh sách', en: 'was on no list at the start' }),
  deprivations: (amount) => ({ vi: `thiếu hụt ${n(amount)} chỉ số`, en: `deprived in ${n(amount)}` }),
  'deprivations-unknown': () => ({ vi: 'chưa rõ các chỉ số thiếu hụt', en: 'deprivations not known' }),
  relapse: () => ({ vi: 'tái nghèo', en: 'poor again' }),
  new: () => ({ vi: 'phát sinh nghèo', en: 'newly poor' }),
  'relapse-near-poor': () => ({ vi: 'tái cận nghèo', en: 'near-poor again' }),
  'new-near-poor': () => ({ vi: 'phát sinh cận nghèo', en: 'newly near-poor' }),
  better: () => ({ vi: 'điểm B1, B2 tốt hơn năm trước', en: 'scores better than the year before' }),
  'not-better': () => ({ vi: 'điểm B1, B2 chưa tốt hơn năm trước', en: 'scores no better than the year before' }),
  'scores-unknown': () => ({ vi: 'chưa đủ điểm của hai năm', en: 'scores of both years not known' }),
  'insured-supported': () => ({ vi: 'có thẻ, được ngân sách hỗ trợ', en: 'insured, supported by the state' }),
  'insured-other': () => ({ vi: 'có thẻ theo nhóm khác', en: 'insured by another group' }),
  insured: () => ({ vi: 'có thẻ, chưa rõ nguồn đóng', en: 'insured, payer not known' }),
  'not-insured': () => ({ vi: 'chưa có thẻ bảo hiểm y tế', en: 'no health insurance' }),
  'insurance-unknown': () => ({ vi: 'chưa rõ có thẻ hay không', en: 'insurance not known' }),
  'right-age': () => ({ vi: 'học đúng cấp theo độ tuổi', en: 'at the level that fits the age' }),
  'not-right-age': () => ({ vi: 'chưa học đúng cấp theo độ tuổi', en: 'not at the level that fits the age' }),
  'school-unknown': () => ({ vi: 'chưa rõ tình trạng đi học', en: 'schooling not known' }),
  water: () => ({ vi: 'dùng nước hợp vệ sinh', en: 'uses hygienic water' }),
  'no-water': () => ({ vi: 'chưa dùng nước hợp vệ sinh', en: 'no hygienic water' }),
  latrine: () => ({ vi: 'có nhà tiêu hợp vệ sinh', en: 'has a hygienic latrine' }),
  'no-latrine': () => ({ vi: 'chưa có nhà tiêu hợp vệ sinh', en: 'no hygienic latrine' }),
  internet: () => ({ vi: 'có nhu cầu và đang sử dụng', en: 'in need and using it' }),
  'no-internet': () => ({ vi: 'có nhu cầu, chưa sử dụng', en: 'in need, not using it' }),
  'answer-unknown': () => ({ vi: 'phiếu chưa ghi câu trả lời', en: 'the interview has no answer' }),
  'no-interview': () => ({ vi: 'chưa có phiếu khảo sát trong năm', en: 'no interview in the year' }),
} as const satisfies Record<string, (amount: number | null) => Words>

export type Note = keyof typeof notes

export const noteWords = (note: Note, amount: number | null): Words => notes[note](amount)
