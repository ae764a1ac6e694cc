import { sql } from 'kysely'
import { essentialTopics } from '../../../domain/plan/catalogue/measures.ts'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { daysOf } from './area.ts'
import type { Scope } from './load.ts'

/** One commune of the list of especially difficult coastal and island communes, as a unit of that year. */
export type CoastalCommune = {
  readonly commune: number
  readonly unit: number
  readonly code: string | null
  readonly name: string
  /** Hộ dân cư of the year; null is not known. */
  readonly residents: number | null
  /** Infrastructure works recorded, begun and finished in the year, and what was disbursed for works in it, đồng. */
  readonly works: number
  readonly begun: number
  readonly finished: number
  readonly disbursed: number
  readonly essential: number
  readonly essentialPlanned: number
  readonly essentialSameDay: number
  readonly essentialLastYear: number
  /** Bảng kiểm: every dimension confirmed; null where the commune has not reported. */
  readonly services: boolean | null
  /** Reported by the health sector. */
  readonly stuntedReported: number | null
  readonly childrenReported: number | null
  readonly sample: number | null
  /** Measured child by child, each by the last finding of the year. */
  readonly stunted: number
  readonly children: number
  /** Households delivered to, at most once each; null where nothing is recorded. */
  readonly reached: number | null
  /** Of a survey of reach. */
  readonly noticed: number | null
  readonly asked: number | null
}

/**
 * Communes of the list on some day of the year that were still there on the last, as the CTE `coast` (unit, area), and the units
 * in them as `coast_unit` (unit, id). A commune that was merged away in the year counts as what it became, where that is on the list.
 */
export function coast(scope: Scope) {
  const { first, last } = daysOf(scope)
  return sql`
    coast as materialized (
      select distinct m.unit_id as unit, u.area
        from special_membership m
        join unit u on u.id = m.unit_id
       where m.list = 'difficultCoastal' and m.valid_from <= ${last} and (m.valid_until is null or m.valid_until > ${first})
         and ${inside('u.area', scope.within)}
         and exists (select from unit_version v where v.unit_id = m.unit_id and v.level = 'commune' and v.valid_from <= ${last}
                        and (v.valid_until is null or v.valid_until > ${last}))),
    coast_unit as materialized (
      select unit, unit as id from coast
      union
      select c.unit, v.unit_id from coast c join unit_version v on v.parent_id = c.unit and v.level = 'village'
         and v.valid_from <= ${last} and (v.valid_until is null or v.valid_until > ${first}))`
}

/** The area holds a commune of the list. */
export const liesOnCoast = ({ coast: communes }: { readonly coast: readonly CoastalCommune[] }) => communes.length > 0

/** The latest value a sector reported of a unit, as a lateral row. */
export const latestReport = (indicator: string, scope: Scope, unit = 'c.unit') => sql`
  select r.numerator, r.denominator, r.sample_size, r.on_date, r.reported_by, r.details from reported_value r
   where r.indicator = ${indicator} and r.year = ${scope.year} and r.unit_id = ${sql.ref(unit)} and r.on_date <= ${scope.asOf}::date
   order by r.on_date desc, r.recorded_at desc limit 1`

/** Works in these communes and what was disbursed for each in the year, as the CTE `work` (unit, id, year, topic, state, …). */
export const works = (scope: Scope) => {
  const { first, last } = daysOf(scope)
  return sql`
    built as materialized (
      select u.unit, a.id, a.year, a.topic, a.name, a.responsible, a.unit_id, a.state, a.starts_on, a.ends_on
        from activity a join coast_unit u on u.id = a.unit_id
       where a.kind = 'infrastructure-work' and a.state <> 'cancelled'),
    work as materialized (
      select built.*, coalesce(s.disbursed, 0)::float8 as disbursed
        from built left join spent_on(array(select id from built), ${first}, ${last}) s on s.activity_id = built.id)`
}

/** Children under 16 measured in the year, each by the last finding, as the CTE `measured` (unit, child, stunted, …). */
export const measured = (scope: Scope) => {
  const { first, last } = daysOf(scope)
  return sql`
    measured as materialized (
      select distinct on (u.unit, coalesce(m.member_id::text, m.child || m.birth_date || m.sex)) u.unit, m.id, m.member_id, m.child,
             m.unit_id, m.on_date, m.finding in ('stunted', 'severely-stunted') as stunted
        from child_measurement m join coast_unit u on u.id = m.unit_id
       where m.on_date between ${first} and ${last} and m.finding is not null
         and m.birth_date + interval '16 years' > m.on_date
       order by u.unit, coalesce(m.member_id::text, m.child || m.birth_date || m.sex), m.on_date desc, m.id desc)`
}

/**
 * Households delivered to, as the CTE `reached` (unit, households): of one place the product that went to most counts, because
 * the same households get the next one; villages add up, and no commune has more than its residents (Q12).
 */
export const reached = (scope: Scope) => {
  const { first, last } = daysOf(scope)
  return sql`
    most as (
      select u.unit, r.unit_id, max(r.households) as households
        from activity_reach r
        join activity a on a.id = r.activity_id and a.kind in ('media-product', 'outreach-event') and a.state <> 'cancelled'
        join coast_unit u on u.id = r.unit_id
       where r.on_date between ${first} and ${last} and r.households is not null
       group by 1, 2),
    reached as materialized (
      select unit, greatest(coalesce(max(households) filter (where unit_id = unit), 0),
                            coalesce(sum(households) filter (where unit_id <> unit), 0))::int as households
        from most group by 1)`
}

export async function loadCoast(tx: Tx, scope: Scope): Promise<CoastalCommune[]> {
  const { year } = scope
  const { first, last, lastYear, sameDay } = daysOf(scope)
  const essential = sql`w.topic = any (${essentialTopics}::text[]) and w.state <> 'planned'`
  const { rows } = await sql<CoastalCommune>`
    with ${coast(scope)}, ${works(scope)}, ${measured(scope)}, ${reached(scope)},
    work_sum as (
      select w.unit, count(*) filter (where w.year = ${year})::int as works,
             count(*) filter (where w.state <> 'planned' and w.starts_on between ${first} and ${last})::int as begun,
             count(*) filter (where w.state = 'done' and w.ends_on between ${first} and ${last})::int as finished,
             sum(w.disbursed)::float8 as disbursed,
             count(*) filter (where ${essential} and w.year = ${year} and w.starts_on <= ${last})::int as essential,
             count(*) filter (where w.topic = any (${essentialTopics}::text[]) and w.year = ${year} and (w.state = 'planned' or w.starts_on > ${last}))::int as planned,
             count(*) filter (where ${essential} and w.starts_on between ${lastYear} and ${sameDay})::int as same_day,
             count(*) filter (where ${essential} and w.year = ${year - 1})::int as last_year
        from work w group by 1)
    select ${communeOf('c.area')} as commune, c.unit, v.code, v.name,
           (select sum(t.households)::int from resident_total t where t.unit_id = c.unit and t.year = ${year}) as residents,
           coalesce(b.works, 0) as works, coalesce(b.begun, 0) as begun, coalesce(b.finished, 0) as finished, coalesce(b.disbursed, 0) as disbursed,
           coalesce(b.essential, 0) as essential, coalesce(b.planned, 0) as "essentialPlanned", coalesce(b.same_day, 0) as "essentialSameDay",
           coalesce(b.last_year, 0) as "essentialLastYear",
           s.numerator = s.denominator as services, h.numerator as "stuntedReported", h.denominator as "childrenReported", h.sample_size as sample,
           coalesce(k.stunted, 0) as stunted, coalesce(k.children, 0) as children, r.households as reached, n.numerator as noticed, n.denominator as asked
      from coast c
      join lateral (select code, name from unit_version where unit_id = c.unit order by valid_from <= ${last} desc, valid_from desc limit 1) v on true
      left join work_sum b on b.unit = c.unit
      left join (select unit, count(*)::int as children, count(*) filter (where stunted)::int as stunted from measured group by 1) k on k.unit = c.unit
      left join reached r on r.unit = c.unit
      left join lateral (${latestReport('coastal-services', scope)}) s on true
      left join lateral (${latestReport('child-stunting', scope)}) h on true
      left join lateral (${latestReport('information-reach', scope)}) n on true
     order by v.name, c.unit`.execute(tx)
  return rows
}
