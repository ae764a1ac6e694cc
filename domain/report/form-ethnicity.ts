import type { ListAccount } from '../movement/ledger.ts'
import type { Recipe, RecipeColumn } from './build.ts'
import { type Figures, kinh, type ListSum, type Sums, unknownEthnicity } from './figures.ts'
import type { Words } from './form.ts'
import { nearPoor, poor } from './headings.ts'

/** Households of a class by code of the ethnic group; null as soon as the group of one of them is not known. */
function byEthnicity(sums: Sums, list: ListAccount, sum: (closing: ListSum) => number): number | null {
  const closing = sums.closing?.[list]
  return !closing || (closing.ethnic[unknownEthnicity]?.households ?? 0) > 0 ? null : sum(closing)
}
const householdsOf = (closing: ListSum, code: string) => closing.ethnic[code]?.households ?? 0
const sumOf = (closing: ListSum, isIn: (code: string) => boolean) =>
  Object.entries(closing.ethnic).reduce((sum, [code, amount]) => (isIn(code) ? sum + amount.households : sum), 0)

/** 1 total, 2 = 1 − 3 minorities (all but Kinh), 3 Kinh, then the groups the province chose, then all others. */
function columnsOf(
  list: ListAccount,
  group: Words,
  ethnicColumns: Figures['ethnicColumns'],
  first: number,
): RecipeColumn[] {
  const chosen = new Set([kinh, ...ethnicColumns.map(({ code }) => code)])
  const column = (offset: number, no: string, heading: Words, key: string, sum: (closing: ListSum) => number) =>
    ({
      no: `${first + offset}${no}`,
      key: `${list}.${key}`,
      heading,
      group,
      kind: 'count',
      of: (sums: Sums) => byEthnicity(sums, list, sum),
    }) as const
  return [
    {
      no: String(first),
      key: `${list}.total`,
      heading: { vi: 'Tổng số', en: 'Total' },
      group,
      kind: 'count',
      of: ({ closing }) => closing?.[list].households ?? null,
    },
    column(1, `=${first}-${first + 2}`, { vi: 'Dân tộc thiểu số', en: 'Minorities' }, 'minority', (it) =>
      sumOf(it, (code) => code !== kinh),
    ),
    column(2, '', { vi: 'Kinh', en: 'Kinh' }, kinh, (it) => householdsOf(it, kinh)),
    ...ethnicColumns.map(({ code, name }, index) =>
      column(3 + index, '', { vi: name, en: name }, code, (it) => householdsOf(it, code)),
    ),
    column(3 + ethnicColumns.length, '', { vi: 'Dân tộc khác', en: 'Other groups' }, 'other', (it) =>
      sumOf(it, (code) => !chosen.has(code)),
    ),
  ]
}

/** Biểu 7.9 (Mẫu 16, TT 02/2022). With five groups chosen near-poor begins at column 10, as in the template. */
export const ethnicityForm = (ethnicColumns: Figures['ethnicColumns']): Recipe => ({
  form: '7.9',
  title: {
    vi: 'Biểu 7.9. PHÂN TÍCH HỘ NGHÈO, HỘ CẬN NGHÈO THEO DÂN TỘC',
    en: 'Form 7.9. Poor and near-poor households by ethnic group',
  },
  lines: ['only'],
  needs: ['closing-list', 'poor-ethnicities', 'near-poor-ethnicities'],
  columns: [
    ...columnsOf('poor', poor, ethnicColumns, 1),
    ...columnsOf('near-poor', nearPoor, ethnicColumns, 5 + ethnicColumns.length),
  ],
})
