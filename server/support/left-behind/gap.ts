import { type RawBuilder, sql } from 'kysely'
import { inside } from '../../db/inside.ts'
import { recordset } from '../../db/recordset.ts'
import { candidates, wantedBy } from '../entitlement/candidate.ts'
import { entitledTo, type ReadyRule } from '../entitlement/population.ts'
import type { StatusScope } from '../status.ts'

export const gapColumns = sql.raw(
  'why, policy, kind, household_id, member_id, whom, area, village_id, commune_id, grp, since',
)

/**
 * Chưa được hỗ trợ on a day, over the whole reach, in one statement: CTEs to stand after `with`, ending in
 *
 *   gap (why, policy, kind, household_id, member_id, whom, area, village_id, commune_id, grp, since)
 *
 * One row a person or household (`whom` is the one of the two) and kind of support: entitled by a rule, else in need as on record,
 * and nothing received. What was taken back counts for nothing; what another body gave counts as received. `which` narrows
 * the households `h`. The CTE `entitled` beside it also says of whom it is not known, `receipt` who got what.
 */
export const gapsOn = (
  scope: StatusScope,
  rules: readonly ReadyRule[],
  which: RawBuilder<unknown> = sql`true`,
  name: 'gap' | 'fresh' = 'gap',
) => sql`
  ${rules.length > 0 ? entitledTo(scope, rules, which) : nobodyEntitled(scope, which)},
  due as materialized (select x.*, row_number() over () as place from ${recordset(rules.map(dueOf), 'policy text, kind text, period text, beneficiary text')}),
  ${receipts(scope)},
  missed as (
    select e.policy, due.kind, due.place, e.household_id, e.member_id, e.area, e.village_id, e.commune_id, e.grp,
           greatest(e.since, r.until + 1) as since
      from entitled e join due on due.policy = e.policy
      left join receipt r on r.policy = e.policy and r.whom = coalesce(e.member_id, e.household_id)
     where e.state = 'entitled' and (r.until is null or r.until < ${scope.day}::date)),
  wanting as (
    select 'entitled' as why, policy, kind, place, household_id, member_id, coalesce(member_id, household_id) as whom, area, village_id,
           commune_id, grp, since
      from missed
     union all
    ${openNeeds(scope, which)}),
  -- By windows, not by a join with itself: how many there are the planner cannot know, and guesses few.
  ${sql.ref(name)} as materialized (
    select ${gapColumns}
      from (select w.*, row_number() over (partition by whom, kind order by place) as nth,
                   bool_or(why = 'entitled' and member_id is null) over (partition by household_id, kind) as household_entitled
              from wanting w) w
     where nth = 1 and (why = 'entitled' or not household_entitled))`

const dueOf = ({ policy, kind, period, beneficiary }: ReadyRule) => ({ policy, kind, period, beneficiary })

const nobodyEntitled = (scope: StatusScope, which: RawBuilder<unknown>) => sql`
  ${candidates(scope, wantedBy([]), which)},
  entitled as (select null::text as policy, household_id, null::uuid as member_id, area, village_id, commune_id, grp, 'entitled' as state,
                      null::date as since from home where false)`

/**
 * Until when each policy is fulfilled for whom. A policy of persons by what was given to the person, one of households by what
 * was given to it or to any of its people. `ours`, `elsewhere`: by whom, of what still holds.
 */
const receipts = ({ within, day }: StatusScope) => sql`
  given as (
    select d.household_id, d.member_id, due.policy, due.beneficiary, d.source, covered_until(due.period, d.on_date, d.valid_until) as until
      from delivery d join due on due.kind = d.kind
     where d.cancelled_on is null and d.on_date <= ${day}::date and ${inside('d.area', within)}
       and d.household_id in (select household_id from entitled)),
  receipt as materialized (
    select policy, case beneficiary when 'person' then member_id else household_id end as whom, max(until) as until,
           bool_or(until >= ${day}::date and source <> 'elsewhere') as ours,
           bool_or(until >= ${day}::date and source = 'elsewhere') as elsewhere
      from given where beneficiary = 'household' or member_id is not null
     group by 1, 2)`

/** Needs that nothing answered, of whoever was in the register. */
const openNeeds = ({ within, day }: StatusScope, which: RawBuilder<unknown>) => sql`
    select 'need', null, n.kind, 1000000, n.household_id, n.member_id, coalesce(n.member_id, n.household_id), h.area, h.village_id, spot.commune_id,
           coalesce(s.grp, 'neither'), n.since
      from need n join household h on h.id = n.household_id
      left join status s on s.household_id = h.id
      left join later l on l.household_id = h.id
      left join spot on spot.village_id = h.village_id
     where ${inside('n.area', within)} and n.since <= ${day}::date and (n.closed_on is null or n.closed_on > ${day}::date)
       and ${inside('h.area', within)} and (h.ended_on is null or h.ended_on > ${day}::date) and coalesce(l.account, h.account) <> 'elsewhere'
       and ${which}
       and (n.member_id is null or not exists (select from member m where m.id = n.member_id and m.left_on <= ${day}::date))
       and not exists (select from delivery d where d.household_id = n.household_id and d.kind = n.kind and d.cancelled_on is null
                          and d.on_date >= n.since and d.on_date <= ${day}::date and (n.member_id is null or d.member_id = n.member_id))`
