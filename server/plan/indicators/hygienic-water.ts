import { sql } from 'kysely'
import { percent } from '../../../domain/plan/value.ts'
import { answeredRows } from './answered.ts'
import { onLists, type Source, share } from './source.ts'

/** Nước sinh hoạt hợp vệ sinh: a question of its own, wider than clean water of indicator 9, which stands beside (Q06). */
export const hygienicWater: Source = {
  code: 'hygienic-water',
  reads: ['surveys'],
  needs: ['closing-list'],
  asks: { groups: onLists, what: 'households' },
  tally: (sums) => {
    const it = sums.surveys(onLists)
    return { numerator: it.water, denominator: it.waterKnown, unknown: it.households - it.waterKnown }
  },
  beside: (sums) => {
    const it = sums.surveys(onLists)
    return [
      share(
        'Hộ không thiếu hụt nguồn nước sinh hoạt (chỉ số 9)',
        'Households not deprived of clean water (indicator 9)',
        percent(it.cleanWater, it.cleanWaterKnown),
      ),
    ]
  },
  rows: (_scope, part) => answeredRows(part, sql`s.hygienic_water`, ['water', 'no-water']),
}
