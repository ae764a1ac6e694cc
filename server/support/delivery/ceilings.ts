import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { Prices } from '../../../domain/support/benefit.ts'
import { ceilingOf, highestOf } from '../../../domain/support/ceiling.ts'
import { type DuePeriod, RuleBody } from '../../../domain/support/rule.ts'
import type { Tx } from '../../db/types.ts'

/** The most a rule gives from one day to before another; `most` null: not known. */
export type Ceiling = {
  readonly policy: string
  readonly kind: string
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly most: number | null
}
type Rule = Omit<Ceiling, 'most'> & { readonly period: DuePeriod; readonly body: unknown }
type Price = Prices & { readonly from: CivilDate }

/** The ceilings of all rules there ever were, cut where a price they are computed from changes. */
export async function listCeilings(tx: Tx): Promise<readonly Ceiling[]> {
  const rules = await sql<Rule>`
    select p.code as policy, p.kind, p.period, r.valid_from as "from", r.valid_until as "until", r.body
      from policy p join entitlement_rule r on r.policy = p.code`.execute(tx)
  const prices = await sql<Price>`
    select d.valid_from as "from", legal_number_at('electricity-tier-1-price', d.valid_from) as electricity,
           legal_number_at('health-insurance-premium', d.valid_from) as premium
      from (select distinct valid_from from legal_number where code in ('electricity-tier-1-price', 'health-insurance-premium')) d
     order by d.valid_from`.execute(tx)
  return rules.rows.flatMap((rule) => cut(rule, prices.rows))
}

function cut({ policy, kind, period, from, until, body }: Rule, prices: readonly Price[]): Ceiling[] {
  const { cases } = RuleBody.parse(body)
  const changes = prices.filter((it) => it.from > from && (until === null || it.from < until))
  const atStart = prices.findLast((it) => it.from <= from) ?? { electricity: null, premium: null }
  const parts = [{ ...atStart, from }, ...changes]
  return parts.map((part, at) => ({
    policy,
    kind,
    from: part.from,
    until: parts[at + 1]?.from ?? until,
    most: highestOf(cases.map(({ benefit }) => ceilingOf(benefit, part, period))),
  }))
}

/** The ceiling of `x` (kind, policy, on_date, amount): null where a rule of the day has none. Stands beside a CTE `ceiling`. */
export const ceilingCte = (ceilings: readonly Ceiling[]) => sql`
  ceiling as materialized (select * from jsonb_to_recordset(${JSON.stringify(ceilings)}::jsonb)
    as c (policy text, kind text, "from" date, until date, most bigint))`
export const ceilingOn = sql`
  (select case when bool_and(c.most is not null) then max(c.most) end from ceiling c
    where c.kind = x.kind and (x.policy is null or c.policy = x.policy) and c."from" <= x.on_date and (c.until is null or c.until > x.on_date))`
