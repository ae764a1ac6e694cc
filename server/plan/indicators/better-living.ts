import { sql } from 'kysely'
import { inside } from '../../db/inside.ts'
import { listIds } from '../facts/entries.ts'
import { isBetter, isKnown } from '../facts/scores.ts'
import { households, type Source, share } from './source.ts'

/** Vượt lên mức sống tối thiểu: B1 and B2 of the same household at the start and at the end of the year. */
export const betterLiving: Source = {
  code: 'better-living',
  reads: ['scores'],
  needs: ['closing-list', 'opening-list'],
  tally: ({ scores }) => ({
    numerator: scores.better,
    denominator: scores.known,
    unknown: scores.households - scores.known,
  }),
  beside: ({ scores: { known, worse, incomeChange, deprivationChange } }) => [
    share('Điểm B1 thay đổi bình quân', 'Average change of B1', known > 0 ? incomeChange / known : null, 'score'),
    share('Điểm B2 thay đổi bình quân', 'Average change of B2', known > 0 ? deprivationChange / known : null, 'score'),
    share('Hộ có điểm kém đi', 'Households with worse scores', known > 0 ? worse : null, 'households'),
  ],
  rows: ({ within, ground, year, standard }, part) => {
    const pairs = sql`(
      select a.household_id, a.class, a.head_name, a.village_id, ${isKnown} as known, ${isKnown} and ${isBetter} as better
        from poverty_list_entry a
        left join (select household_id, income_points, deprivation_points from poverty_list_entry
                    where year = ${year} and list_id = any (${listIds(ground, year, standard)}::uuid[])) b on b.household_id = a.household_id
       where a.year = ${year - 1} and a.list_id = any (${listIds(ground, year - 1, standard)}::uuid[]) and a.class <> 'neither'
         and ${inside('a.area', within)}) p`
    if (part === 'counted') return households(sql`'better'`, sql`${pairs} where p.better`)
    if (part === 'rest') return households(sql`'not-better'`, sql`${pairs} where p.known and not p.better`)
    return households(sql`'scores-unknown'`, sql`${pairs} where not p.known`)
  },
}
