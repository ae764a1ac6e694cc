import { sql } from 'kysely'
import { percent } from '../../../domain/plan/value.ts'
import { households, nobody, type Source, share } from './source.ts'

/** Tỷ lệ hộ nghèo: column 4 of form 7.1. */
export const povertyRate: Source = {
  code: 'poverty-rate',
  reads: [],
  needs: ['closing-list', 'closing-residents'],
  tally: ({ closing }) => ({
    numerator: closing.poor.households,
    denominator: closing.residents?.households ?? 0,
    unknown: 0,
  }),
  beside: ({ closing }) => [
    share(
      'Tỷ lệ hộ cận nghèo',
      'Near-poor rate',
      closing.residents && percent(closing['near-poor'].households, closing.residents.households),
    ),
  ],
  rows: (_scope, part) =>
    part === 'counted' ? households(sql`'on-poor-list'`, sql`listed p where p.class = 'poor'`) : nobody,
}
