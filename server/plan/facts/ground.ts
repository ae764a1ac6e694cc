import { sql } from 'kysely'
import type { UnitName } from '../../../contract/view.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'

/**
 * A commune of today in the place, and its villages: facts keep the village they happened in, and so find their commune. The path
 * of a unit of today ends with itself; an abolished one has the path of what contains it now.
 */
export type Commune = UnitName & { readonly area: string; readonly villages: readonly number[] }

/** A commune as it was at the end of a year: it makes the list and counts the residents. */
export type DayCommune = UnitName & {
  readonly year: number
  /** Communes of today (of this place) its villages lie in. */
  readonly todays: readonly number[]
  /** It lies in this place with all its villages. Else its residents cannot be told apart. */
  readonly whole: boolean
  /** Of some village nobody knows in which commune it lies today. The place has its households, no commune of it has. */
  readonly torn: boolean
  readonly lists: readonly { readonly id: string; readonly standard: string }[]
  /** Null: not counted, or nobody has entered it. Never 0. */
  readonly residents: { readonly households: number; readonly people: number } | null
}
export type Ground = {
  readonly communes: readonly Commune[]
  readonly dayCommunes: readonly DayCommune[]
  /** Village and commune of today, pairwise, for the other statements to join on; 0: in no commune that is known. */
  readonly land: { readonly villages: readonly number[]; readonly communes: readonly number[] }
}
export type Asked = {
  readonly within: AreaPath
  readonly today: CivilDate
  readonly from: number
  readonly to: number
}

const holds = (alias: string, day: unknown) =>
  sql`${sql.ref(`${alias}.valid_from`)} <= ${day} and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > ${day})`

/**
 * The place: its communes of today, and for each year the communes of that year's last day with their recognised lists and
 * residents. One statement.
 */
export async function loadGround(tx: Tx, { within, today, from, to }: Asked): Promise<Ground> {
  const day = sql.ref('day.last')
  const { rows } = await sql<{ communes: Commune[]; strays: number[]; days: DayCommune[] }>`
    with home as materialized (
      select u.id, c.code, c.name, u.area,
             (select coalesce(array_agg(v.id), '{}') from unit v where v.level = 'village' and v.area >= u.area
                 and v.area < rtrim(u.area, '/') || '0' and ${inside('v.area', within)}) as villages
        from unit u
       cross join lateral (select code, name from unit_version where unit_id = u.id
                            order by valid_from <= ${today}::date desc, valid_from desc limit 1) c
       where u.level = 'commune' and u.area like '%/' || u.id || '/'
         and (${inside('u.area', within)} or u.area = any (${pathsAbove(within)}::text[]))),
    stray as materialized (
      select id from unit where level = 'village' and ${inside('area', within)} and id not in (select unnest(villages) from home)),
    land as materialized (select unnest(villages) as village, id as commune from home union all select id, 0 from stray),
    candidate as materialized (
      select id from unit where level = 'commune' and ${inside('area', within)}
      union select parent_id from unit_version where unit_id in (select village from land) and parent_id is not null),
    day as (select y as year, make_date(y, 12, 31) as last from generate_series(${from}::int, ${to}::int) y),
    lived as materialized (
      select day.year, x.parent_id as commune, array_agg(distinct land.commune) filter (where land.commune > 0) as todays,
             count(*) filter (where land.commune is null) as outside, bool_or(land.commune = 0) as torn
        from day
        join unit_version x on x.level = 'village' and x.parent_id in (select id from candidate) and ${holds('x', day)}
        left join land on land.village = x.unit_id
       group by 1, 2),
    resident as (select unit_id, year, sum(households)::int as households, sum(people)::int as people
                   from resident_total where year between ${from} and ${to} group by 1, 2),
    list as (select unit_id, year, json_agg(json_build_object('id', list_id, 'standard', standard_id)) as lists
               from recognised_lists(${from}, ${to}) group by 1, 2),
    past as (
      select day.year, v.unit_id as id, v.code, v.name, coalesce(l.lists, '[]') as lists,
             case when r.households is not null then json_build_object('households', r.households, 'people', r.people) end as residents,
             coalesce(w.todays, own.todays, '{}') as todays,
             case when w.commune is null then ${inside('u.area', within)} else w.outside = 0 end as whole, coalesce(w.torn, false) as torn
        from day
        join unit_version v on v.level = 'commune' and v.unit_id in (select id from candidate) and ${holds('v', day)}
        join unit u on u.id = v.unit_id
        left join lived w on w.year = day.year and w.commune = v.unit_id
        left join lateral (select array[home.id] as todays from home where w.todays is null and starts_with(u.area, home.area)) own on true
        left join resident r on r.unit_id = v.unit_id and r.year = day.year
        left join list l on l.unit_id = v.unit_id and l.year = day.year
       where ${inside('u.area', within)} or w.todays is not null or w.torn)
    select (select coalesce(json_agg(home order by code, name), '[]') from home) as communes,
           (select coalesce(json_agg(id), '[]') from stray) as strays,
           (select coalesce(json_agg(past order by year, code, name), '[]') from past) as days`.execute(tx)
  const { communes = [], strays = [], days = [] } = rows[0] ?? {}
  return {
    communes,
    dayCommunes: days,
    land: {
      villages: [...communes.flatMap((it) => it.villages), ...strays],
      communes: [...communes.flatMap((it) => it.villages.map(() => it.id)), ...strays.map(() => 0)],
    },
  }
}

/** "/1/11/111/" lies below "/1/" and "/1/11/". */
const pathsAbove = (within: AreaPath) =>
  within
    .split('/')
    .slice(1, -2)
    .map((_, at, ids) => `/${ids.slice(0, at + 1).join('/')}/`)
