import { type RawBuilder, sql } from 'kysely'
import { yearOf } from '../../../domain/kernel/date.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { type Beneficiary, type ConditionKind, conditionsIn, type RuleBody } from '../../../domain/support/rule.ts'
import { inside } from '../../db/inside.ts'
import { type StatusScope, statusOn } from '../status.ts'

/** Which facts are read: an interview or a list of places nobody asks about is not looked up. */
export type Wanted = {
  readonly groups: readonly StatusGroup[]
  readonly answers: boolean
  readonly deprivations: boolean
  readonly flags: boolean
}
export const everything: Wanted = {
  groups: ['poor', 'near-poor', 'newly-escaped', 'newly-escaped-near-poor', 'neither'],
  answers: true,
  deprivations: true,
  flags: true,
}

const fromAnswers: readonly ConditionKind[] = ['studying', 'disabled', 'able-to-work', 'allowance', 'insured']

export function wantedBy(bodies: readonly RuleBody[]): Wanted {
  const cases = bodies.flatMap((body) => body.cases)
  const kinds = cases.flatMap(conditionsIn).map(({ kind }) => kind)
  return {
    groups: [...new Set(cases.flatMap(({ groups }) => groups))],
    answers: kinds.some((it) => fromAnswers.includes(it)),
    deprivations: kinds.includes('deprived'),
    flags: kinds.includes('merit') || kinds.includes('no-labour'),
  }
}

/**
 * Households of the wanted groups with their facts of the day, as the CTEs `status` (server/support/status.ts), `home` (one row a
 * household) and `person` (one row a member born and present that day). `which` narrows the households `h` further, `whose` the
 * homes `c` whose people are looked at.
 */
export function candidates(
  scope: StatusScope,
  wanted: Wanted,
  which: RawBuilder<unknown> = sql`true`,
  whose: RawBuilder<unknown> = sql`true`,
) {
  const { within, day } = scope
  // As a condition whose outcome nobody guesses: of `grp`, which no statistics know, the planner expects one row in two hundred, and
  // was seen to choose plans for fifty homes where there are ten thousand.
  const ofGroup = sql`coalesce(s.grp = any (${wanted.groups}::text[]), false)`
  const interviewed = wanted.answers || wanted.deprivations
  return sql`
    ${statusOn(scope, sql`${onOrOffLists(scope, wanted)} and ${which}`)},
    spot as materialized (select village_id, commune_id, setting from village_at(${day}::date)),
    listed as materialized (select village_id, list from listed_villages(${day}::date)),
    home as (
      select s.household_id, s.area, s.village_id, s.head_name, s.grp, s.ethnicity, s.headcount,
             case s.grp when 'newly-escaped' then s.poor_until when 'newly-escaped-near-poor' then s.near_poor_until end as escaped_on,
             spot.commune_id, spot.setting, ${wanted.flags ? sql`hh.merit, hh.no_labour` : sql`null::boolean as merit, null::boolean as no_labour`},
             ${interviewed ? sql`i.survey_id, i.on_date as interviewed_on` : sql`null::uuid as survey_id, null::date as interviewed_on`},
             ${
               wanted.deprivations
                 ? sql`coalesce(i.deprived, l.deprived)::int as deprived, coalesce(i.known, l.known)::int as known`
                 : sql`null::int as deprived, null::int as known`
             }
        from status s
        left join spot on spot.village_id = s.village_id
        ${wanted.flags ? sql`join household hh on hh.id = s.household_id` : sql``}
        ${interviewed ? latestInterview(scope) : sql``}
        ${wanted.deprivations ? latestList(scope) : sql``}
       where ${ofGroup}),
    ${wanted.answers ? answers : sql``}
    person as (
      select c.household_id, m.id as member_id, m.area, c.village_id, c.head_name, c.grp, m.ethnicity, c.headcount, c.escaped_on, c.commune_id,
             c.setting, c.merit, c.no_labour, c.survey_id, c.interviewed_on, c.deprived, c.known, m.ethnicity <> '01' as minority,
             m.ordinal, m.name, m.relation, m.sex, m.birth_date, m.joined_on, m.joined_by,
             case when m.birth_year between 1890 and 2200 then m.birth_year::int end as birth_year,
             ${
               wanted.answers
                 ? sql`a.studying, a.disabled, a.able_to_work, a.allowance, a.insured`
                 : sql`null::text as studying, null::boolean as disabled, null::boolean as able_to_work,
                       null::boolean as allowance, null::boolean as insured`
             }
        from home c
        join member m on m.household_id = c.household_id and ${inside('m.area', within)}
         and (m.left_on is null or m.left_on > ${day}::date)
         and (m.joined_on is null or m.joined_on <= ${day}::date or m.joined_by in ('recorded', 'list'))
         and coalesce(m.birth_date <= ${day}::date, m.birth_year <= ${yearOf(day)}, true)
        ${wanted.answers ? sql`left join answer a on a.survey_id = c.survey_id and a.id = m.id` : sql``}
       where ${whose})`
}

/** Where nobody asks about the others, only who is on a list, or left one lately, is looked at. */
const onOrOffLists = ({ escapedSince, escapedNearSince }: StatusScope, { groups }: Wanted) =>
  groups.includes('neither')
    ? sql`true`
    : sql`(coalesce(later.account, h.account) in ('poor', 'near-poor')
           or h.escaped_on >= ${escapedSince}::date or h.escaped_near_on >= ${escapedNearSince}::date)`

/** The latest interview up to the day. What it does not say is not known, even where an older one said it. */
const latestInterview = ({ within, day }: StatusScope) => sql`
  left join lateral (
    select sv.id as survey_id, sv.on_date, sv.deprived, sv.known from survey sv
     where sv.household_id = s.household_id and sv.on_date <= ${day}::date and ${inside('sv.area', within)}
     order by sv.on_date desc, sv.id desc limit 1) i on true`

/** Households of before the first interview have their deprivations from the list. */
const latestList = ({ within, day }: StatusScope) => sql`
  left join lateral (
    select e.deprived, e.known from poverty_list_entry e join poverty_list pl on pl.id = e.list_id
     where e.household_id = s.household_id and i.survey_id is null and pl.state = 'recognised' and pl.decision_date <= ${day}::date
       and e.deprived is not null and ${inside('e.area', within)}
     order by e.year desc, pl.standard_id limit 1) l on true`

/** Answers as they were given, one row a person. */
const answers = sql`
    answer as materialized (
      select c.survey_id, a.id, a.studying, a.disabled, a."ableToWork" as able_to_work, a."monthlyAllowance" as allowance,
             (a.insurance ->> 'has')::boolean as insured
        from (select survey_id from home where survey_id is not null) c
        join survey sv on sv.id = c.survey_id
       cross join lateral jsonb_to_recordset(sv.answers -> 'members')
             as a (id uuid, studying text, disabled boolean, "ableToWork" boolean, "monthlyAllowance" boolean, insurance jsonb)),`

/** The rows a policy is asked of, as `candidate`'s columns: people, or households with what a person lacks left null. */
export const rowsOf = (of: Beneficiary): RawBuilder<unknown> =>
  of === 'person'
    ? sql`select * from person`
    : sql`select *, null::uuid as member_id, ethnicity <> '01' as minority, null::date as birth_date, null::int as birth_year,
                 null::date as joined_on, null::text as joined_by from home`
