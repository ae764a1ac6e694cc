import { type RawBuilder, sql } from 'kysely'
import { dueSpan } from '../../../domain/support/due.ts'
import { inside } from '../../db/inside.ts'
import type { StatusScope } from '../status.ts'
import type { ReadyRule } from './population.ts'

/**
 * What was given by a day and still counts on it, as the CTE `receipt` (whom, given_on, until, elsewhere): to the person, where the
 * policy is for persons, else to the household or any of its people. A delivery counts to the end of its own validity, else to
 * the end of the period it was given in; what is due once, for good. What was taken back counts for nothing. `which` narrows the
 * deliveries `d`.
 */
export function receiptsOf(
  rule: Pick<ReadyRule, 'kind' | 'beneficiary' | 'period'>,
  { within, day }: StatusScope,
  which: RawBuilder<unknown> = sql`true`,
) {
  const { from, until } = dueSpan(rule.period, day)
  const counts: RawBuilder<unknown> =
    from === null ? sql`true` : sql`coalesce(d.valid_until >= ${day}::date, d.on_date >= ${from}::date)`
  const whom = rule.beneficiary === 'person' ? sql`d.member_id` : sql`d.household_id`
  return sql`
    receipt as materialized (
      select ${whom} as whom, max(d.on_date) as given_on, max(coalesce(d.valid_until, ${until}::date)) as until, bool_and(d.source = 'elsewhere') as elsewhere
        from delivery d
       where d.kind = ${rule.kind} and d.cancelled_on is null and d.on_date <= ${day}::date and ${counts} and ${inside('d.area', within)}
         and ${whom} is not null and ${which}
       group by 1)`
}

/** A row of `receipt` as the contract has it. */
export const receivedColumn = sql`
  case when r.whom is not null then json_build_object('on', r.given_on, 'until', r.until, 'elsewhere', r.elsewhere) end`
