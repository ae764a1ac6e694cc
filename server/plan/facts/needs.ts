import { sql } from 'kysely'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { statusThen } from '../../support/status.ts'
import { daysOf } from './area.ts'
import type { Scope } from './load.ts'

/** Needs a rate is made of: what answers them, and whose they are. */
export const answered = {
  'production-support': { by: ['production-support'], groups: ['poor', 'near-poor'] },
  'job-counselling': { by: ['job-counselling', 'job-placement'], groups: ['poor', 'near-poor', 'newly-escaped'] },
  'vocational-training': { by: ['vocational-training'], groups: ['poor', 'near-poor', 'newly-escaped'] },
} as const satisfies Record<string, { readonly by: readonly string[]; readonly groups: readonly StatusGroup[] }>
export type AnsweredNeed = keyof typeof answered

/** People in need of one kind, by commune: those of the groups, of these able to work, and supported. */
export type NeedSum = {
  readonly commune: number
  readonly kind: AnsweredNeed
  /** In the groups that count. */
  readonly people: number
  readonly supported: number
  readonly able: number
  readonly ableSupported: number
  /** Nobody has asked whether they are able to work. */
  readonly abilityUnknown: number
  /** In need, of a household that is in none of the groups. */
  readonly others: number
}

/**
 * Who needed what in the year, as the CTE `needy` (member_id, household_id, area, kind, grp, counts, able, given_on): a need open
 * on some day of the year, a person and kind once. The group is that of the day of support; of who got nothing that of the day
 * the need began to count, the first of the year or the day it was recorded (Q14).
 */
export function needy(scope: Scope, kinds: readonly AnsweredNeed[]) {
  const { first, last } = daysOf(scope)
  const { groupDay, needs } = scope.answers
  const services = kinds.flatMap((kind) => answered[kind].by.map((by) => ({ kind, by })))
  const groups = kinds.flatMap((kind) => answered[kind].groups.map((grp) => ({ kind, grp })))
  const endOfYear = groupDay === 'end-of-year'
  return sql`
    service as (select * from unnest(${services.map((it) => it.kind)}::text[], ${services.map((it) => it.by)}::text[]) as t (kind, by)),
    counting as (select * from unnest(${groups.map((it) => it.kind)}::text[], ${groups.map((it) => it.grp)}::text[]) as t (kind, grp)),
    wanted as materialized (
      select distinct on (n.member_id, n.kind) n.member_id, n.household_id, n.area, n.kind,
             ${endOfYear ? last : sql`greatest(n.since, ${first})`} as day
        from need n
       where n.kind = any (${kinds}::text[]) and n.member_id is not null and n.since <= ${last}
         and (n.closed_on is null or n.closed_on >= ${first}) and ${inside('n.area', scope.within)}
         and ${needs === 'at-review' ? sql`n.source = 'interview'` : sql`true`}
       order by n.member_id, n.kind, n.since, n.id),
    delivered as materialized (
      select d.id, d.member_id, s.kind, d.status_then, d.on_date, c.grp is not null as counts
        from delivery d
        join service s on s.by = d.kind
        left join counting c on c.kind = s.kind and c.grp = d.status_then
       where d.kind = any (${services.map((it) => it.by)}::text[]) and d.cancelled_on is null and d.member_id is not null
         and d.on_date between ${first} and ${last} and ${inside('d.area', scope.within)}),
    given as materialized (
      select distinct on (d.member_id, d.kind) d.member_id, d.kind, d.status_then as grp, d.on_date
        from delivered d join wanted w using (member_id, kind)
       order by d.member_id, d.kind, d.counts desc, d.on_date, d.id),
    ability as materialized (
      select distinct on (m.member_id) m.member_id, m.able_to_work as able
        from wanted w
        join survey_latest l on l.household_id = w.household_id and l.year <= ${scope.year}
        join survey_member m on m.survey_id = l.survey_id and m.member_id = w.member_id
       where w.kind = 'production-support' and m.able_to_work is not null
       order by m.member_id, l.year desc),
    asked as materialized (
      select w.household_id, w.day from wanted w left join given g using (member_id, kind)
       where ${endOfYear ? sql`true` : sql`g.member_id is null`}),
    ${statusThen},
    needy as materialized (
      select w.member_id, w.household_id, w.area, w.kind, t.grp, g.on_date as given_on, c.grp is not null as counts, a.able
        from wanted w
        left join given g using (member_id, kind)
        left join status_then s on s.household_id = w.household_id and s.day = w.day
        left join ability a on a.member_id = w.member_id
       cross join lateral (select ${endOfYear ? sql`s.grp` : sql`coalesce(g.grp, s.grp)`} as grp) t
        left join counting c on c.kind = w.kind and c.grp = t.grp)`
}

export async function loadNeeds(tx: Tx, scope: Scope): Promise<NeedSum[]> {
  const kinds = Object.keys(answered) as AnsweredNeed[] // the keys of a constant
  const { rows } = await sql<NeedSum>`
    with ${needy(scope, kinds)}
    select ${communeOf('area')} as commune, kind, count(*) filter (where counts)::int as people,
           count(given_on) filter (where counts)::int as supported, count(*) filter (where counts and able)::int as able,
           count(given_on) filter (where counts and able)::int as "ableSupported",
           count(*) filter (where counts and able is null)::int as "abilityUnknown",
           count(*) filter (where not counts)::int as others
      from needy group by 1, 2`.execute(tx)
  return rows
}
