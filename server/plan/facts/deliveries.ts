import { sql } from 'kysely'
import { newWays } from '../../../domain/plan/catalogue/new-ways.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { statusThen } from '../../support/status.ts'
import { daysOf } from './area.ts'
import type { Scope } from './load.ts'

/** Deliveries counted by who got them: each person or household once a year. `needs` counts what answers a need. */
export const counted = {
  'job-placement': ['poor', 'near-poor', 'newly-escaped'],
  housing: ['poor', 'near-poor'],
  'production-support': ['poor', 'near-poor'],
  'job-counselling': ['poor', 'near-poor', 'newly-escaped'],
  'vocational-training': ['poor', 'near-poor', 'newly-escaped'],
} as const satisfies Record<string, readonly StatusGroup[]>
export type CountedKind = keyof typeof counted

export type DeliverySum = {
  readonly commune: number
  readonly kind: CountedKind
  /** Deliveries of any group. */
  readonly given: number
  /** Different people, or households where it is for them, of the groups. */
  readonly reached: number
  readonly reachedSameDay: number
  readonly reachedLastYear: number
  /** Of these by the ways of G04; helped from contributions; whose house is known to be sound afterwards, and is not deprived. */
  readonly newWays: number
  readonly newWaysSameDay: number
  readonly newWaysLastYear: number
  readonly contributed: number
  readonly houseKnown: number
  readonly houseSound: number
}

/**
 * What was given in this year and the one before, as the CTE `given` (id, kind, household_id, member_id, who, area, on_date, year,
 * grp, counts, new_way, activity_id, contribution_id).
 */
export function given(scope: Scope, kinds: readonly CountedKind[]) {
  const { last, lastYear } = daysOf(scope)
  const groups = kinds.flatMap((kind) => counted[kind].map((grp) => ({ kind, grp })))
  const endOfYear = scope.answers.groupDay === 'end-of-year'
  const raw = sql`
    counting as (select * from unnest(${groups.map((it) => it.kind)}::text[], ${groups.map((it) => it.grp)}::text[]) as t (kind, grp)),
    raw as materialized (
      select d.id, d.kind, d.household_id, d.member_id, coalesce(d.member_id, d.household_id) as who, d.area, d.on_date,
             extract(year from d.on_date)::int as year, d.status_then, d.contribution_id, d.activity_id, d.topic,
             a.kind = any (${newWays}::text[]) as new_way,
             least(make_date(extract(year from d.on_date)::int, 12, 31), ${last}) as day
        from delivery d left join activity a on a.id = d.activity_id
       where d.cancelled_on is null and d.kind = any (${kinds}::text[]) and d.on_date between ${lastYear} and ${last}
         and ${inside('d.area', scope.within)})`
  // Q14: the group of the day of support is kept with it; that of the year's end is looked up.
  const groupThen = endOfYear
    ? sql`, asked as (select household_id, day from raw), ${statusThen}, grouped as (
        select raw.*, s.grp from raw left join status_then s on s.household_id = raw.household_id and s.day = raw.day)`
    : sql`, grouped as (select raw.*, status_then as grp from raw)`
  return sql`${raw} ${groupThen}, given as materialized (
    select g.*, c.grp is not null as counts from grouped g left join counting c on c.kind = g.kind and c.grp = g.grp)`
}

/** Bits of the two indicators a house is judged by, as the standard numbers them. */
export const houseBits = ({ standards, standard }: Scope) =>
  (standards.find((it) => it.id === standard)?.indicators ?? [])
    .filter(({ code }) => code === 'housing-quality' || code === 'housing-area')
    .reduce((bits, { no }) => bits | (1 << (no - 1)), 0)

/** Houses of the year by the first interview that knows both indicators afterwards, as the CTE `house` (who, sound: null is not known). */
export const houses = (scope: Scope) => {
  const bits = houseBits(scope)
  return sql`house as materialized (
    select distinct on (g.who) g.who, g.household_id, g.area, g.on_date, s.sound
      from given g
      left join lateral (select s.deprived & ${bits} = 0 as sound from survey s
        where s.household_id = g.household_id and s.on_date >= g.on_date and s.on_date <= ${scope.asOf}::date
          and s.known & ${bits} = ${bits} and ${bits} > 0
        order by s.on_date desc, s.id desc limit 1) s on true
     where g.kind = 'housing' and g.year = ${scope.year} and g.counts
     order by g.who, g.on_date desc)`
}

export async function loadDeliveries(tx: Tx, scope: Scope): Promise<DeliverySum[]> {
  const { year } = scope
  const { sameDay } = daysOf(scope)
  const kinds = Object.keys(counted) as CountedKind[] // the keys of a constant
  const { rows } = await sql<DeliverySum>`
    with ${given(scope, kinds)}, ${houses(scope)}
    select ${communeOf('g.area')} as commune, g.kind, count(*) filter (where g.year = ${year})::int as given,
           count(distinct g.who) filter (where g.counts and g.year = ${year})::int as reached,
           count(distinct g.who) filter (where g.counts and g.year < ${year} and g.on_date <= ${sameDay})::int as "reachedSameDay",
           count(distinct g.who) filter (where g.counts and g.year < ${year})::int as "reachedLastYear",
           count(distinct g.who) filter (where g.counts and g.year = ${year} and g.new_way and g.member_id is not null)::int as "newWays",
           count(distinct g.who) filter (where g.counts and g.year < ${year} and g.new_way and g.member_id is not null and g.on_date <= ${sameDay})::int as "newWaysSameDay",
           count(distinct g.who) filter (where g.counts and g.year < ${year} and g.new_way and g.member_id is not null)::int as "newWaysLastYear",
           count(distinct g.who) filter (where g.counts and g.year = ${year} and g.contribution_id is not null)::int as contributed,
           count(distinct h.who) filter (where h.sound is not null)::int as "houseKnown",
           count(distinct h.who) filter (where h.sound)::int as "houseSound"
      from given g left join house h on h.who = g.who and g.kind = 'housing' and g.year = ${year}
     group by 1, 2`.execute(tx)
  return rows
}
