import type { Recipe, RecipeColumn } from './build.ts'
import { nearPoor, poor } from './headings.ts'

const classes = [
  { list: 'poor', group: poor, columns: [3, 4, 5, 6] },
  { list: 'near-poor', group: nearPoor, columns: [7, 8, 9, 10] },
] as const

/** Biểu 7.1 (Mẫu 08). Rates stand on the residents at the time of the review. */
export const resultForm: Recipe = {
  form: '7.1',
  title: {
    vi: 'Biểu 7.1. TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO',
    en: 'Form 7.1. Results of the review of poor and near-poor households',
  },
  lines: ['only'],
  needs: ['residents', 'closing-list'],
  columns: [
    {
      no: '1',
      key: 'residents.households',
      heading: { vi: 'Tổng số hộ dân cư', en: 'Resident households' },
      group: { vi: 'Dân cư tại thời điểm rà soát', en: 'Residents at the time of the review' },
      kind: 'count',
      of: ({ residents }) => residents?.households ?? null,
    },
    {
      no: '2',
      key: 'residents.people',
      heading: { vi: 'Tổng số nhân khẩu', en: 'Resident people' },
      group: { vi: 'Dân cư tại thời điểm rà soát', en: 'Residents at the time of the review' },
      kind: 'count',
      of: ({ residents }) => residents?.people ?? null,
    },
    ...classes.flatMap(({ list, group, columns: [c1, c2, c3, c4] }): RecipeColumn[] => [
      {
        no: String(c1),
        key: `${list}.households`,
        heading: { vi: 'Số hộ', en: 'Households' },
        group,
        kind: 'count',
        of: ({ closing }) => closing?.[list].households ?? null,
      },
      {
        no: `${c2}=${c1}/1`,
        key: `${list}.households.rate`,
        heading: { vi: 'Tỷ lệ hộ (%)', en: 'Rate of households (%)' },
        group,
        kind: 'rate',
        part: ({ closing }) => closing?.[list].households ?? null,
        whole: ({ residents }) => residents?.households ?? null,
      },
      {
        no: String(c3),
        key: `${list}.people`,
        heading: { vi: 'Số nhân khẩu', en: 'People' },
        group,
        kind: 'count',
        of: ({ closing }) => closing?.[list].people ?? null,
      },
      {
        no: `${c4}=${c3}/2`,
        key: `${list}.people.rate`,
        heading: { vi: 'Tỷ lệ nhân khẩu (%)', en: 'Rate of people (%)' },
        group,
        kind: 'rate',
        part: ({ closing }) => closing?.[list].people ?? null,
        whole: ({ residents }) => residents?.people ?? null,
      },
    ]),
  ],
}
