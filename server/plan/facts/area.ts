import { sql } from 'kysely'
import type { Scope } from './load.ts'

/**
 * First day of the year, the day its values speak of, and that day a year earlier. `lastYear` is since when records are read for
 * the forecast: once the year is over nothing is forecast, and none of the year before are.
 */
export const daysOf = ({ year, asOf }: Pick<Scope, 'year' | 'asOf'>) => ({
  first: sql`make_date(${year}::int, 1, 1)`,
  last: sql`${asOf}::date`,
  lastYear: isOver({ year, asOf }) ? sql`make_date(${year}::int, 1, 1)` : sql`make_date(${year}::int - 1, 1, 1)`,
  sameDay: sql`(${asOf}::date - interval '1 year')::date`,
})

export const isOver = ({ year, asOf }: Pick<Scope, 'year' | 'asOf'>) => asOf === `${year}-12-31`
