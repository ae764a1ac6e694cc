import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Ground } from './ground.ts'
import { listIds } from './scores.ts'

export type Group = 'poor' | 'near-poor' | 'newly-escaped' | 'newly-escaped-near-poor'

/** What the latest interviews of a year say, by commune of today and group of households. */
export type SurveySum = {
  readonly commune: number
  readonly group: Group
  readonly households: number
  readonly surveyed: number
  readonly water: number
  readonly waterKnown: number
  readonly cleanWater: number
  readonly cleanWaterKnown: number
  readonly latrine: number
  readonly latrineKnown: number
  readonly needKnown: number
  readonly need: number
  /** Of those in need: use is known; in use. */
  readonly accessKnown: number
  readonly access: number
  /** People by the interview, or by the list where there was none. */
  readonly people: number
  readonly insuredKnown: number
  readonly insured: number
  readonly supportedKnown: number
  readonly supported: number
  readonly children: number
  readonly rightAgeKnown: number
  readonly rightAge: number
}
export type SurveyScope = {
  readonly within: AreaPath
  readonly ground: Ground
  readonly year: number
  readonly standard: string
  /** The day the groups are taken on: the last of the year, or today while it runs. */
  readonly asOf: CivilDate
  readonly nearPoorMonths: number
}

/**
 * Who is asked about, as `population` (household_id, class, people, commune), and their latest interview of the year as
 * `latest`. Hộ nghèo and hộ cận nghèo of the year's recognised lists; hộ mới thoát nghèo and mới thoát cận nghèo by the ledger
 * and the register, on neither list again and not off the books. A household stands in one group only.
 */
export const population = ({ within, ground, year, standard, asOf, nearPoorMonths }: SurveyScope) => {
  const since = sql`${asOf}::date - make_interval(months => legal_number_at('newly-escaped-months', ${asOf}::date)::int)`
  const sinceNear = sql`${asOf}::date - make_interval(months => ${nearPoorMonths})`
  return sql`
    land as (select * from unnest(${ground.land.villages}::int[], ${ground.land.communes}::int[]) as t (village, commune)),
    listed as materialized (
      select e.household_id, e.class, e.headcount::int as people, e.head_name, e.village_id, e.deprived, e.known, e.deprivation_points
        from poverty_list_entry e
       where e.year = ${year} and e.class <> 'neither' and e.list_id = any (${listIds(ground, year, standard)}::uuid[])
         and ${inside('e.area', within)}),
    escape as (
      select household_id, max(poor_on) as poor_on, max(near_on) as near_on from (
        select household_id, case when from_account = 'poor' then on_date end as poor_on,
               case when from_account = 'near-poor' then on_date end as near_on
          from movement
         where year between ${year - 10} and ${year} and cause = 'recognition' and ${inside('area', within)}
           and on_date between least(${since}, ${sinceNear}) and ${asOf}::date
           and (from_account = 'poor' and to_account in ('near-poor', 'once-poor')
                or from_account = 'near-poor' and to_account in ('once-poor', 'once-near-poor'))
        union all
        select id, escaped_on, null from household
         where escaped_on between ${since} and ${asOf}::date and ${inside('area', within)}
        union all
        select id, null, escaped_near_on from household
         where escaped_near_on between ${sinceNear} and ${asOf}::date and ${inside('area', within)}) e
       group by 1),
    population as materialized (
      select household_id, class, people, head_name, village_id from listed
      union all
      select h.id, case when e.poor_on >= ${since} then 'newly-escaped' else 'newly-escaped-near-poor' end, h.headcount, h.head_name, h.village_id
        from escape e
        join household h on h.id = e.household_id
       where (e.poor_on >= ${since} or e.near_on >= ${sinceNear})
         and (h.ended_on is null or h.ended_on > ${asOf}::date)
         and not exists (select from listed where listed.household_id = e.household_id)),
    latest as materialized (
      select distinct on (household_id) id, household_id, hygienic_water, hygienic_latrine, internet_need, internet_access, deprived, known
        from survey where year = ${year} and on_date <= ${asOf}::date and ${inside('area', within)}
       order by household_id, on_date desc, id desc)`
}

/** One pass over the interviews of the year and the people in them. `waterNo`: clean water's number in the standard. */
export async function loadSurveys(tx: Tx, scope: SurveyScope, waterNo: number): Promise<SurveySum[]> {
  const bit = 1 << (waterNo - 1)
  const { rows } = await sql<SurveySum>`
    with ${population(scope)},
    said as (
      select survey_id, count(*)::int as people, count(insured)::int as insured_known, count(*) filter (where insured)::int as insured,
             count(*) filter (where not insured or supported is not null)::int as supported_known,
             count(*) filter (where insured and supported)::int as supported,
             count(*) filter (where school_age)::int as children,
             count(right_age) filter (where school_age)::int as right_age_known,
             count(*) filter (where school_age and right_age)::int as right_age
        from survey_member where survey_id in (select id from latest) and ${inside('area', scope.within)}
       group by 1)
    select land.commune, p.class as group, count(*)::int as households, count(s.id)::int as surveyed,
           count(*) filter (where hygienic_water)::int as water, count(hygienic_water)::int as "waterKnown",
           count(*) filter (where s.known & ${bit} > 0 and s.deprived & ${bit} = 0)::int as "cleanWater",
           count(*) filter (where s.known & ${bit} > 0)::int as "cleanWaterKnown",
           count(*) filter (where hygienic_latrine)::int as latrine, count(hygienic_latrine)::int as "latrineKnown",
           count(internet_need)::int as "needKnown", count(*) filter (where internet_need)::int as need,
           count(internet_access) filter (where internet_need)::int as "accessKnown",
           count(*) filter (where internet_need and internet_access)::int as access,
           sum(coalesce(said.people, p.people))::int as people,
           coalesce(sum(said.insured_known), 0)::int as "insuredKnown", coalesce(sum(said.insured), 0)::int as insured,
           coalesce(sum(said.supported_known), 0)::int as "supportedKnown", coalesce(sum(said.supported), 0)::int as supported,
           coalesce(sum(said.children), 0)::int as children, coalesce(sum(said.right_age_known), 0)::int as "rightAgeKnown",
           coalesce(sum(said.right_age), 0)::int as "rightAge"
      from population p
      join land on land.village = p.village_id
      left join latest s on s.household_id = p.household_id
      left join said on said.survey_id = s.id
     group by 1, 2`.execute(tx)
  return rows
}
