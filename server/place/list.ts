import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { placeList, residentList } from '../../contract/place.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { foldText } from '../../domain/kernel/text.ts'
import { inside } from '../db/inside.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'

type Query = z.infer<typeof placeList.query>
type Unit = z.infer<typeof placeList.answer>['rows'][number]

/** Does version `alias` hold on a day? `day` may be a column as well as a value. */
export const holds = (alias: string, day: string | RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.valid_from`)} <= ${day} and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > ${day}))`

/** The columns of a unit as the contract has them, from `v` (its version) and `p` (its parent's). */
export const unitColumns = sql<Unit>`
  v.unit_id as id, v.code, v.name, v.level, v.kind, v.setting, v.score_area as "scoreArea",
  case when p.unit_id is not null then json_build_object('id', p.unit_id, 'code', p.code, 'name', p.name) end as parent,
  v.valid_from as "validFrom", v.valid_until as "validUntil"`

/** Units of a day inside the reader's area, in official order: by code, villages by name. */
export async function listPlaces(tx: Tx, within: AreaPath, query: Query, { today }: Reader) {
  const on = query.on ?? today
  const all = [inside('u.area', within), holds('v', on)]
  if (query.level) all.push(sql`v.level = ${query.level}`)
  if (query.parent) all.push(sql`v.parent_id = ${query.parent}`)
  const words = foldText(query.q ?? '').replace(/[\\%_]/g, '\\$&')
  if (words !== '') all.push(sql`(lower(unaccent(v.name)) like ${`%${words}%`} or v.code like ${`${words}%`})`)
  const where = sql.join(all, sql` and `)
  const key = textToKey(query.after, 3)
  const beyond = key
    ? sql`and (coalesce(v.code, ''), v.name, v.unit_id) > (${key[0]}, ${key[1]}, ${key[2]}::int)`
    : sql``
  const { rows } = await sql<Unit>`
    select ${unitColumns}
      from unit_version v join unit u on u.id = v.unit_id
      left join unit_version p on p.unit_id = v.parent_id and ${holds('p', on)}
     where ${where} ${beyond}
     order by coalesce(v.code, ''), v.name, v.unit_id limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`
    select count(*) as n from unit_version v join unit u on u.id = v.unit_id where ${where}`.execute(tx)
  return {
    ...pageOf(rows, query.limit, ({ code, name, id }) => [code ?? '', name, id]),
    count: counted.rows[0]?.n ?? 0,
  }
}

type Residents = z.infer<typeof residentList.answer>['rows'][number]

/**
 * Resident totals of a year by the communes of its last day (of today, in the year that runs). A commune that was not
 * counted has nulls; one that was counted and then abolished in the course of the year stands there too.
 */
export async function listResidents(
  tx: Tx,
  within: AreaPath,
  { year }: z.infer<typeof residentList.query>,
  { today }: Reader,
) {
  const lastDay = CivilDate.parse(`${year}-12-31`)
  const day = lastDay < today ? lastDay : today
  const { rows } = await sql<Residents>`
    with shown as (
      select c.commune_id as id, c.code, c.name, c.setting from commune_at(${day}::date) c
       union
      select v.unit_id, v.code, v.name, v.setting
        from resident_total r join unit_version v on v.unit_id = r.unit_id and ${holds('v', sql`r.counted_on`)}
       where r.year = ${year} and r.unit_id not in (select commune_id from commune_at(${day}::date)))
    select json_build_object('id', s.id, 'code', s.code, 'name', s.name) as unit, coalesce(r.setting, s.setting) as setting,
           r.households, r.people, r.minority_households as "minorityHouseholds", r.minority_people as "minorityPeople",
           r.counted_on as "countedOn"
      from shown s join unit u on u.id = s.id
      left join resident_total r on r.unit_id = s.id and r.year = ${year}
     where ${inside('u.area', within)}
     order by s.code, s.id, setting desc`.execute(tx)
  return { rows }
}
