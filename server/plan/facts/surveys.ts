import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { listIds } from './entries.ts'
import type { Ground } from './ground.ts'

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
  /** Recognised on this day or later, an escape is a new one. */
  readonly escapedSince: CivilDate
  readonly escapedNearSince: CivilDate
}

/**
 * Who is asked about, as `population` (household_id, class, people, village_id), and their latest interview of the year as
 * `latest`. Hộ nghèo and hộ cận nghèo of the year's recognised lists; hộ mới thoát nghèo and mới thoát cận nghèo by the
 * register, on neither list again and not off the books. A household stands in one group only. The register has the latest
 * escape; of who escaped once more after the day, the ledger tells the one before it.
 */
export const population = (scope: SurveyScope) => {
  const { within, ground, year, standard, asOf, escapedSince, escapedNearSince } = scope
  const recent = sql`(escaped_on between ${escapedSince}::date and ${asOf}::date or escaped_near_on between ${escapedNearSince}::date and ${asOf}::date)`
  const later = sql`(escaped_on > ${asOf}::date or escaped_near_on > ${asOf}::date)`
  return sql`
    land as (select * from unnest(${ground.land.villages}::int[], ${ground.land.communes}::int[]) as t (village, commune)),
    listed as materialized (
      select e.household_id, e.class, e.headcount::int as people, e.head_name, e.village_id, e.deprived, e.known, e.deprivation_points
        from poverty_list_entry e
       where e.year = ${year} and e.class <> 'neither' and e.list_id = any (${listIds(ground, year, standard)}::uuid[])
         and ${inside('e.area', within)}),
    escape as (
      select id, case when escaped_on <= ${asOf}::date then escaped_on end as poor_on,
             case when escaped_near_on <= ${asOf}::date then escaped_near_on end as near_on, headcount, head_name, village_id
        from household
       where ${recent} and (ended_on is null or ended_on > ${asOf}::date) and ${inside('area', within)}
      union all
      select h.id, max(m.on_date) filter (where m.from_account = 'poor'),
             max(m.on_date) filter (where m.from_account = 'near-poor' and m.to_account <> 'poor'), h.headcount, h.head_name, h.village_id
        from household h
        join movement m on m.household_id = h.id and m.on_date <= ${asOf}::date and m.cause = 'recognition'
       where ${later}
         and (ended_on is null or ended_on > ${asOf}::date) and ${inside('h.area', within)}
       group by h.id),
    newly as (
      select id, bool_or(poor_on >= ${escapedSince}::date) as from_poor, headcount, head_name, village_id
        from escape group by id, headcount, head_name, village_id
      having bool_or(poor_on >= ${escapedSince}::date or near_on >= ${escapedNearSince}::date)),
    population as materialized (
      select household_id, class::text as class, people, head_name, village_id from listed
      union all
      select id, case when from_poor then 'newly-escaped' else 'newly-escaped-near-poor' end, headcount, head_name, village_id
        from newly where not exists (select from poverty_list_entry e where e.household_id = newly.id and e.year = ${year}
                                        and e.class <> 'neither' and e.list_id = any (${listIds(ground, year, standard)}::uuid[]))),
    latest as materialized (
      select distinct on (household_id) id, household_id, hygienic_water, hygienic_latrine, internet_need, internet_access, deprived, known
        from survey where year = ${year} and on_date <= ${asOf}::date and ${inside('area', within)}
       order by household_id, on_date desc, id desc)`
}

/** One pass over the interviews of the year; the people in them are counted as they are written (survey_latest). `waterNo`: clean water's number in the standard. */
export async function loadSurveys(tx: Tx, scope: SurveyScope, waterNo: number): Promise<SurveySum[]> {
  const bit = 1 << (waterNo - 1)
  const { rows } = await sql<SurveySum>`
    with ${population(scope)},
    answered as (select * from survey_latest where year = ${scope.year})
    select land.commune, p.class as group, count(*)::int as households, count(s.survey_id)::int as surveyed,
           count(*) filter (where hygienic_water)::int as water, count(hygienic_water)::int as "waterKnown",
           count(*) filter (where s.known & ${bit} > 0 and s.deprived & ${bit} = 0)::int as "cleanWater",
           count(*) filter (where s.known & ${bit} > 0)::int as "cleanWaterKnown",
           count(*) filter (where hygienic_latrine)::int as latrine, count(hygienic_latrine)::int as "latrineKnown",
           count(internet_need)::int as "needKnown", count(*) filter (where internet_need)::int as need,
           count(internet_access) filter (where internet_need)::int as "accessKnown",
           count(*) filter (where internet_need and internet_access)::int as access,
           sum(coalesce(nullif(s.people, 0), p.people))::int as people,
           coalesce(sum(s.insured_known), 0)::int as "insuredKnown", coalesce(sum(s.insured), 0)::int as insured,
           coalesce(sum(s.supported_known), 0)::int as "supportedKnown", coalesce(sum(s.supported), 0)::int as supported,
           coalesce(sum(s.children), 0)::int as children, coalesce(sum(s.right_age_known), 0)::int as "rightAgeKnown",
           coalesce(sum(s.right_age), 0)::int as "rightAge"
      from population p
      join land on land.village = p.village_id
      left join answered s on s.household_id = p.household_id
     group by 1, 2`.execute(tx)
  return rows
}
