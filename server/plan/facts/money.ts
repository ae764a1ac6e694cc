import { sql } from 'kysely'
import type { Source as MoneySource } from '../../../domain/money/kinds.ts'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { daysOf } from './area.ts'
import type { Scope } from './load.ts'

/** Money of a plan year by source, đồng. What is planned is the province's; what is allocated and disbursed has its commune. */
export type MoneySum = {
  readonly commune: number
  readonly source: MoneySource
  readonly lines: number
  readonly planned: number
  /** Of what is planned: no project or no capital type yet; carried over to a later year. */
  readonly unsplit: number
  readonly carried: number
  readonly allocations: number
  readonly allocated: number
  readonly disbursed: number
}

/** The lines themselves count only for the place the plan is made for: a commune has what it was given. */
export async function loadMoney(tx: Tx, scope: Scope): Promise<MoneySum[]> {
  const { rows } = await sql<MoneySum>`
    select 0 as commune, source, count(*)::int as lines, sum(amount)::float8 as planned,
           coalesce(sum(amount) filter (where project is null or capital is null), 0)::float8 as unsplit,
           coalesce(sum(amount) filter (where execution_year > plan_year), 0)::float8 as carried,
           0 as allocations, 0::float8 as allocated, 0::float8 as disbursed
      from money_line where plan_year = ${scope.year} and ${scope.book.ofProvince}::boolean group by source
    union all
    select ${communeOf('a.area')}, l.source, 0, 0, 0, 0, count(*)::int, sum(a.amount)::float8, sum(a.spent)::float8
      from allocation a join money_line l on l.id = a.line_id
     where l.plan_year = ${scope.year} and ${inside('a.area', scope.within)}
     group by 1, 2`.execute(tx)
  return rows
}

/** Contributions by commune and form, đồng: pledged for the year, received and used in it. */
export type ContributionSum = {
  readonly commune: number
  readonly form: 'money' | 'goods' | 'labour'
  readonly housing: boolean
  readonly contributions: number
  readonly pledged: number
  readonly received: number
  readonly receivedSameDay: number
  readonly receivedLastYear: number
  /** Contributions of which something came in, this year, and last year by the same day and whole. */
  readonly givers: number
  readonly giversSameDay: number
  readonly giversLastYear: number
  readonly used: number
}

export async function loadContributions(tx: Tx, scope: Scope): Promise<ContributionSum[]> {
  const { year, within } = scope
  const { first, last, lastYear, sameDay } = daysOf(scope)
  const { rows } = await sql<ContributionSum>`
    with receipt as (
      select contribution_id, sum(amount) filter (where on_date >= ${first}) as received, sum(amount) filter (where on_date < ${first}) as last_year,
             sum(amount) filter (where on_date <= ${sameDay}) as same_day
        from contribution_receipt where on_date between ${lastYear} and ${last} and ${inside('area', within)} group by 1),
    used as (
      select contribution_id, sum(amount) as used from contribution_use
       where on_date between ${first} and ${last} and ${inside('area', within)} group by 1)
    select ${communeOf('c.area')} as commune, c.form, c.purpose = 'housing' as housing,
           count(*) filter (where c.year = ${year} or r.received is not null)::int as contributions,
           coalesce(sum(c.pledged) filter (where c.year = ${year}), 0)::float8 as pledged, coalesce(sum(r.received), 0)::float8 as received,
           coalesce(sum(r.same_day), 0)::float8 as "receivedSameDay", coalesce(sum(r.last_year), 0)::float8 as "receivedLastYear",
           count(r.received)::int as givers, count(r.same_day)::int as "giversSameDay", count(r.last_year)::int as "giversLastYear",
           coalesce(sum(u.used), 0)::float8 as used
      from contribution c
      left join receipt r on r.contribution_id = c.id
      left join used u on u.contribution_id = c.id
     where ${inside('c.area', within)} and (c.year = ${year} or r.contribution_id is not null or u.contribution_id is not null)
     group by 1, 2, 3`.execute(tx)
  return rows
}
