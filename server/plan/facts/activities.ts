import { sql } from 'kysely'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { daysOf, isOver } from './area.ts'
import type { Scope } from './load.ts'

/** Activities of a year's programme by commune, kind, topic and audience. Cancelled ones are no activities. */
export type ActivitySum = {
  readonly commune: number
  readonly kind: string
  readonly topic: string
  readonly audience: string
  /** Running or done by the day; of these done. */
  readonly begun: number
  readonly done: number
  readonly planned: number
  /** Its last day has passed and it is not done. */
  readonly overdue: number
  readonly begunSameDay: number
  readonly begunLastYear: number
  /** Awards: days from the result to the decision, over those of which both are known. */
  readonly waited: number
  readonly waitedKnown: number
  /** Inspections: recommendations whose day has passed and that are not carried out. */
  readonly unremedied: number
}

/** Begun by the day: the state says so, and its first day is not ahead. */
export const isBegun = sql`(a.state in ('running', 'done') and a.starts_on <= any_day.last)`

const waited = sql`((a.details ->> 'decidedOn')::date - (a.details ->> 'resultOn')::date)`

export async function loadActivities(tx: Tx, scope: Scope): Promise<ActivitySum[]> {
  const { year, within } = scope
  const { last, sameDay } = daysOf(scope)
  const { rows } = await sql<ActivitySum>`
    with any_day as (select ${last} as last),
    a as materialized (
      select id, ${communeOf('area')} as commune, kind, topic, audience, year, state, starts_on, ends_on, details
        from activity where year between ${isOver(scope) ? year : year - 1} and ${year} and state <> 'cancelled' and ${inside('area', within)})
    select a.commune, a.kind, a.topic, a.audience,
           count(*) filter (where a.year = ${year} and ${isBegun})::int as begun,
           count(*) filter (where a.year = ${year} and ${isBegun} and a.state = 'done')::int as done,
           count(*) filter (where a.year = ${year} and not ${isBegun})::int as planned,
           count(*) filter (where a.year = ${year} and a.state <> 'done' and a.ends_on < any_day.last)::int as overdue,
           count(*) filter (where a.year < ${year} and a.state <> 'planned' and a.starts_on <= ${sameDay})::int as "begunSameDay",
           count(*) filter (where a.year < ${year} and a.state <> 'planned')::int as "begunLastYear",
           coalesce(sum(${waited}) filter (where a.year = ${year} and a.kind = 'award'), 0)::int as waited,
           count(${waited}) filter (where a.year = ${year} and a.kind = 'award')::int as "waitedKnown",
           count(*) filter (where a.year = ${year} and a.kind = 'inspection' and a.details ? 'remedyBy' and not a.details ? 'remediedOn'
                              and (a.details ->> 'remedyBy')::date < any_day.last)::int as unremedied
      from a cross join any_day
     group by 1, 2, 3, 4`.execute(tx)
  return rows
}

/** What activities of the year cost and whom they reached: stands beside, and is asked for on the page of one row only. */
export type ActivityCost = {
  readonly commune: number
  readonly kind: string
  readonly topic: string
  readonly audience: string
  /** Taking part, by name; reached, by the reports. */
  readonly participants: number
  readonly reached: number
  /** Đồng, as planned and as disbursed or used from contributions. */
  readonly plannedCost: number
  readonly spent: number
}

export async function loadActivityCosts(tx: Tx, scope: Scope): Promise<ActivityCost[]> {
  const { year, within } = scope
  const { last } = daysOf(scope)
  const { rows } = await sql<ActivityCost>`
    with a as materialized (
      select id, ${communeOf('area')} as commune, kind, topic, audience, planned_cost
        from activity where year = ${year} and state <> 'cancelled' and ${inside('area', within)}),
    cost as (select activity_id, disbursed + contributed as spent
               from spent_on(array(select id from a), date '1900-01-01', ${last})),
    taking_part as (select activity_id, count(*) as n from activity_participant where activity_id in (select id from a) group by 1),
    reach as (select activity_id, sum(people) as n from activity_reach where activity_id in (select id from a) group by 1)
    select a.commune, a.kind, a.topic, a.audience, coalesce(sum(p.n), 0)::int as participants, coalesce(sum(r.n), 0)::int as reached,
           coalesce(sum(a.planned_cost), 0)::float8 as "plannedCost", coalesce(sum(c.spent), 0)::float8 as spent
      from a
      left join cost c on c.activity_id = a.id
      left join taking_part p on p.activity_id = a.id
      left join reach r on r.activity_id = a.id
     group by 1, 2, 3, 4`.execute(tx)
  return rows
}
