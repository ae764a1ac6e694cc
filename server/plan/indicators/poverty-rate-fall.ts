import { percent } from '../../../domain/plan/value.ts'
import type { ListSums } from '../sums.ts'
import { changedRows } from './poor-households-fall.ts'
import type { Source } from './source.ts'
import { share } from './source.ts'

const rateOf = ({ poor, residents }: ListSums) => residents && percent(poor.households, residents.households)
const fraction = ({ poor, residents }: ListSums) => ({
  numerator: poor.households,
  denominator: residents?.households ?? 0,
})

/** Mức giảm tỷ lệ hộ nghèo: each rate by the residents of its own year. */
export const povertyRateFall: Source = {
  code: 'poverty-rate-fall',
  reads: [],
  needs: ['closing-list', 'closing-residents', 'opening-list', 'opening-residents'],
  tally: ({ closing, opening }) => ({ ...fraction(closing), before: fraction(opening), unknown: 0 }),
  beside: ({ closing, opening }) => [
    share('Tỷ lệ hộ nghèo đầu năm', 'Poverty rate at the start of the year', rateOf(opening)),
    share('Tỷ lệ hộ nghèo cuối năm', 'Poverty rate at the end of the year', rateOf(closing)),
    share(
      'Hộ dân cư năm trước',
      'Resident households of the year before',
      opening.residents?.households ?? null,
      'households',
    ),
    share('Hộ dân cư năm nay', 'Resident households of this year', closing.residents?.households ?? null, 'households'),
  ],
  rows: changedRows,
}
