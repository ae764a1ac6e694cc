import type { Recipe, RecipeColumn } from './build.ts'
import type { Amount, Sums } from './figures.ts'
import type { Line, Words } from './form.ts'
import { nearPoor, poor } from './headings.ts'

const count = (amount: Amount | null | undefined, line: Line) =>
  amount ? (line === 'people' ? amount.people : amount.households) : null

const column = (
  no: number,
  key: string,
  words: { readonly heading: Words; readonly group: Words | null },
  of: (sums: Sums) => Amount | null | undefined,
): RecipeColumn => ({ no: String(no), key, ...words, kind: 'count', of: (sums, line) => count(of(sums), line) })

const minority: Words = { vi: 'Dân tộc thiểu số', en: 'Ethnic minority' }
const groups = [
  { key: 'minority', heading: minority },
  { key: 'noLabour', heading: { vi: 'Không có khả năng lao động', en: 'Without labour capacity' } },
  {
    key: 'merit',
    heading: {
      vi: 'Có thành viên là người có công với cách mạng',
      en: 'With a member who has merit to the revolution',
    },
  },
] as const
const lists = [
  { list: 'poor', group: poor, first: 5 },
  { list: 'near-poor', group: nearPoor, first: 8 },
] as const

/** Biểu 7.8 (Mẫu 15, TT 02/2022). The groups may overlap: no sum rule. */
export const groupForm: Recipe = {
  form: '7.8',
  title: {
    vi: 'Biểu 7.8. TỔNG HỢP HỘ NGHÈO, HỘ CẬN NGHÈO THEO CÁC NHÓM ĐỐI TƯỢNG',
    en: 'Form 7.8. Poor and near-poor households by target group',
  },
  lines: ['households', 'people'],
  needs: ['residents', 'minority-residents', 'closing-list'],
  columns: [
    column(1, 'residents', { heading: { vi: 'Tổng số dân cư', en: 'Residents' }, group: null }, (it) => it.residents),
    column(
      2,
      'residents.minority',
      { heading: { vi: 'Trong đó: dân tộc thiểu số', en: 'Of them ethnic minority' }, group: null },
      (it) => it.residents?.minority,
    ),
    column(3, 'poor', { heading: poor, group: null }, (it) => it.closing?.poor),
    column(4, 'near-poor', { heading: nearPoor, group: null }, (it) => it.closing?.['near-poor']),
    ...lists.flatMap(({ list, group, first }) =>
      groups.map(({ key, heading }, index) =>
        column(first + index, `${list}.${key}`, { heading, group }, (it) => it.closing?.[list][key]),
      ),
    ),
  ],
}
