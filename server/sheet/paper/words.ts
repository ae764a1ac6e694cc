import type { Words } from '../../../domain/report/form.ts'

export type Language = keyof Words

/** What stands on every paper: who issues it, under which state, where it is signed. */
export const paperWords = {
  vi: {
    committee: 'ỦY BAN NHÂN DÂN',
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    no: 'TT',
    sum: 'Cộng',
    nothing: 'Không có dòng nào.',
    dated: '…………, ngày …… tháng …… năm ……',
    preparer: 'NGƯỜI LẬP BIỂU',
    signed: '(Ký, ghi rõ họ tên)',
    chair: 'CHỦ TỊCH',
    sealed: '(Ký tên, đóng dấu)',
    year: (year: number) => `Năm ${year}`,
    taken: (who: string, day: string, rows: string) => `Người xuất: ${who}. Ngày xuất: ${day}. Số dòng: ${rows}.`,
    purpose: (purpose: string) => ` Mục đích: ${purpose}.`,
  },
  en: {
    committee: 'PEOPLE’S COMMITTEE',
    country: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    no: 'No.',
    sum: 'Sum',
    nothing: 'No rows.',
    dated: '…………, (date) ……………………',
    preparer: 'PREPARED BY',
    signed: '(Signature, full name)',
    chair: 'CHAIRPERSON',
    sealed: '(Signature, seal)',
    year: (year: number) => `Year ${year}`,
    taken: (who: string, day: string, rows: string) => `Exported by ${who} on ${day}. Rows: ${rows}.`,
    purpose: (purpose: string) => ` Purpose: ${purpose}.`,
  },
} as const

/** Of two texts the one in the language. */
export const inLanguage = (language: Language) => (vi: string, en: string) => (language === 'vi' ? vi : en)

/** dd/mm/yyyy, as papers write it. */
export const writeDay = (day: string | null) => (day === null ? '' : day.split('-').toReversed().join('/'))
