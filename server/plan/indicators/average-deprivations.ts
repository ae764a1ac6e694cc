import { sql } from 'kysely'
import type { ListSums } from '../sums.ts'
import { households, nobody, type Source, share } from './source.ts'

const averageOf = ({ scored, deprivations }: ListSums['poor']) => (scored > 0 ? deprivations / scored : null)

/** Nghèo đa chiều: how many of the twelve a household lacks on average. Poor at least 3 by law, near-poor fewer. */
export const averageDeprivations: Source = {
  code: 'average-deprivations',
  reads: [],
  needs: ['closing-list'],
  tally: ({ closing: { poor, 'near-poor': near } }) => ({
    numerator: poor.deprivations + near.deprivations,
    denominator: poor.scored + near.scored,
    unknown: poor.households + near.households - poor.scored - near.scored,
  }),
  beside: ({ closing }) => [
    share('Trung bình mỗi hộ nghèo', 'Average of a poor household', averageOf(closing.poor), 'deprivations'),
    share(
      'Trung bình mỗi hộ cận nghèo',
      'Average of a near-poor household',
      averageOf(closing['near-poor']),
      'deprivations',
    ),
  ],
  rows: ({ standards, standard }, part) => {
    if (part === 'rest') return nobody
    const points = standards.find((it) => it.id === standard)?.pointsPerDeprivation ?? 10
    const count = sql`case when p.known = 4095 then bit_count(p.deprived::int::bit(12))::int
                           when p.deprivation_points is not null then (p.deprivation_points / ${points})::int end`
    return part === 'counted'
      ? households(sql`'deprivations'`, sql`listed p where ${count} is not null`, { noteAmount: count })
      : households(sql`'deprivations-unknown'`, sql`listed p where ${count} is null`)
  },
}
