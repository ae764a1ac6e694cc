import type { ListAccount } from '../movement/ledger.ts'
import type { Recipe, RecipeColumn } from './build.ts'
import type { Figures, Sums } from './figures.ts'
import type { Words } from './form.ts'
import { dimensionHeadings, indicatorHeadings } from './headings.ts'

type Indicators = Figures['indicators']

/** Households deprived in one indicator. Where one household's answer is not known there is no count, only a lower bound. */
function deprivedIn(sums: Sums, list: ListAccount, index: number): number | null {
  const closing = sums.closing?.[list]
  return !closing || closing.unknownDeprivations > 0 ? null : (closing.deprived[index] ?? null)
}

const totals: Readonly<Record<ListAccount, Words>> = {
  poor: { vi: 'Tổng số hộ nghèo', en: 'Poor households' },
  'near-poor': { vi: 'Tổng số hộ cận nghèo', en: 'Near-poor households' },
}
const totalOf =
  (list: ListAccount) =>
  ({ closing }: Sums) =>
    closing?.[list].households ?? null

const totalColumn = (list: ListAccount): RecipeColumn => ({
  no: '',
  key: 'total',
  heading: totals[list],
  group: null,
  kind: 'count',
  of: totalOf(list),
})

/** What columns 1 to 12 have in common in all four forms. */
const indicatorColumn = ({ code, dimension }: Indicators[number], index: number) => ({
  no: String(index + 1),
  key: `i${index + 1}`,
  heading: indicatorHeadings[code],
  group: dimensionHeadings[dimension],
})

/** Biểu 7.4, 7.6 (Mẫu 11, 13). The last column is the official control: deprivations ÷ households. */
export function deprivationCounts(form: '7.4' | '7.6', list: ListAccount, indicators: Indicators): Recipe {
  const deprivations = (sums: Sums) =>
    indicators.reduce<number | null>((sum, _, index) => {
      const count = deprivedIn(sums, list, index)
      return sum === null || count === null ? null : sum + count
    }, 0)
  return {
    form,
    title: titles[form],
    lines: ['only'],
    needs: ['closing-list', `${list}-deprivations`],
    columns: [
      totalColumn(list),
      {
        no: '',
        key: 'deprivations',
        heading: { vi: 'Tổng số chỉ số thiếu hụt', en: 'Deprivations in all' },
        group: null,
        kind: 'count',
        of: deprivations,
      },
      ...indicators.map(
        (indicator, index): RecipeColumn => ({
          ...indicatorColumn(indicator, index),
          kind: 'count',
          of: (sums) => deprivedIn(sums, list, index),
        }),
      ),
      {
        no: '',
        key: 'average',
        heading: { vi: 'Bình quân số chỉ số thiếu hụt/hộ', en: 'Average deprivations per household' },
        group: null,
        kind: 'average',
        part: deprivations,
        whole: totalOf(list),
      },
    ],
  }
}

/** Biểu 7.5, 7.7 (Mẫu 12, 14): each count of 7.4, 7.6 ÷ total. */
export const deprivationRates = (form: '7.5' | '7.7', list: ListAccount, indicators: Indicators): Recipe => ({
  form,
  title: titles[form],
  lines: ['only'],
  needs: ['closing-list', `${list}-deprivations`],
  columns: [
    totalColumn(list),
    ...indicators.map(
      (indicator, index): RecipeColumn => ({
        ...indicatorColumn(indicator, index),
        kind: 'rate',
        part: (sums) => deprivedIn(sums, list, index),
        whole: totalOf(list),
      }),
    ),
  ],
})

const titles: Readonly<Record<'7.4' | '7.5' | '7.6' | '7.7', Words>> = {
  '7.4': {
    vi: 'Biểu 7.4. PHÂN TÍCH CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ NGHÈO',
    en: 'Form 7.4. Deprivations of poor households',
  },
  '7.5': {
    vi: 'Biểu 7.5. PHÂN TÍCH TỶ LỆ CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ NGHÈO',
    en: 'Form 7.5. Deprivation rates of poor households',
  },
  '7.6': {
    vi: 'Biểu 7.6. PHÂN TÍCH CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ CẬN NGHÈO',
    en: 'Form 7.6. Deprivations of near-poor households',
  },
  '7.7': {
    vi: 'Biểu 7.7. PHÂN TÍCH TỶ LỆ CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ CẬN NGHÈO',
    en: 'Form 7.7. Deprivation rates of near-poor households',
  },
}
