import type { Recipe, RecipeColumn } from './build.ts'
import type { ListSum, Sums } from './figures.ts'
import type { Line } from './form.ts'
import { causeHeadings } from './headings.ts'

/** One list of the line, or both. */
function sumOf({ closing }: Sums, line: Line, of: (list: ListSum) => number): number | null {
  if (!closing) return null
  return line === 'poor' || line === 'near-poor' ? of(closing[line]) : of(closing.poor) + of(closing['near-poor'])
}

const group = { vi: 'Nguyên nhân nghèo', en: 'Cause of poverty' }

/** Biểu 7.10 (Mẫu 17, TT 02/2022). A household may name several causes, so the columns may add up to more than the total. */
export const causeForm: Recipe = {
  form: '7.10',
  title: {
    vi: 'Biểu 7.10. PHÂN TÍCH HỘ NGHÈO, HỘ CẬN NGHÈO THEO NGUYÊN NHÂN NGHÈO',
    en: 'Form 7.10. Poor and near-poor households by cause',
  },
  lines: ['both-lists', 'poor', 'near-poor'],
  needs: ['closing-list'],
  columns: [
    {
      no: '',
      key: 'total',
      heading: { vi: 'Tổng số hộ', en: 'Households' },
      group: null,
      kind: 'count',
      of: (sums, line) => sumOf(sums, line, (list) => list.households),
    },
    ...causeHeadings.map(
      (heading, index): RecipeColumn => ({
        no: String(index + 1),
        key: `cause${index + 1}`,
        heading,
        group,
        kind: 'count',
        of: (sums, line) => sumOf(sums, line, (list) => list.causes[index] ?? 0),
      }),
    ),
  ],
}
