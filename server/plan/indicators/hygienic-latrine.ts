import { sql } from 'kysely'
import { answeredRows } from './answered.ts'
import { onLists, type Source } from './source.ts'

/** Nhà tiêu hợp vệ sinh. */
export const hygienicLatrine: Source = {
  code: 'hygienic-latrine',
  reads: ['surveys'],
  needs: ['closing-list'],
  asks: { groups: onLists, what: 'households' },
  tally: (sums) => {
    const it = sums.surveys(onLists)
    return { numerator: it.latrine, denominator: it.latrineKnown, unknown: it.households - it.latrineKnown }
  },
  rows: (_scope, part) => answeredRows(part, sql`s.hygienic_latrine`, ['latrine', 'no-latrine']),
}
