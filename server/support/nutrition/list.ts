import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type {
  childrenToMeasure,
  growthReference,
  measurementList,
  nutritionByCommune,
} from '../../../contract/nutrition.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { disagreement } from '../../../domain/support/growth.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'

export type Row = z.infer<typeof measurementList.answer>['rows'][number]
type Filters = Pick<z.infer<typeof measurementList.query>, 'year' | 'only'>

const inYear = (year: number) => sql`c.on_date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`
/** The plan counts children under 16 on the day. */
const under16 = sql`c.on_date < c.birth_date + interval '16 years'`
/** `disagreement` of domain/support/growth.ts, in SQL, to filter by; the words of a row come from the rule itself. */
const disagrees = sql<boolean>`(c.finding is not null and c.z_height is not null and c.finding <>
  case when abs(c.z_height) > 6 then 'implausible' when c.z_height < -3 then 'severely-stunted' when c.z_height < -2 then 'stunted' else 'normal' end)`

/** Each child once a year, by the latest measurement: of the register by its number, any other by name, sex and birth. */
const latest = (within: AreaPath, year: number) => sql`
  select distinct on (coalesce(c.member_id::text, lower(c.child) || '/' || c.sex || '/' || c.birth_date || '/' || c.unit_id)) c.*
    from child_measurement c where ${inside('c.area', within)} and ${inYear(year)} and ${under16}
   order by coalesce(c.member_id::text, lower(c.child) || '/' || c.sex || '/' || c.birth_date || '/' || c.unit_id), c.on_date desc, c.recorded_at desc`

type ByCommune = z.infer<typeof nutritionByCommune.answer>['rows'][number]

/** A row a commune of the day of measuring. Who was not judged by a station counts for no rate. */
export async function sumByCommune(
  tx: Tx,
  within: AreaPath,
  { year }: z.infer<typeof nutritionByCommune.query>,
  { today }: Reader,
) {
  const end = `${year}-12-31` < today ? `${year}-12-31` : today
  const { rows } = await sql<ByCommune>`
    with c as materialized (${latest(within, year)}),
         placed as (select c.*, case v.level when 'village' then v.parent_id else v.unit_id end as commune
                      from c join unit_version v on v.unit_id = c.unit_id and v.valid_from <= c.on_date and (v.valid_until is null or v.valid_until > c.on_date))
    select json_build_object('id', n.unit_id, 'code', n.code, 'name', n.name) as unit, count(*) as measured,
           count(c.finding) as judged, count(*) filter (where c.finding <> 'normal') as stunted,
           count(*) filter (where c.finding = 'severely-stunted') as severe, count(*) filter (where ${disagrees}) as disagreeing,
           exists (select from special_membership s where s.unit_id = n.unit_id and s.list = 'difficultCoastal' and s.valid_from <= ${end}::date
                      and (s.valid_until is null or s.valid_until > ${end}::date)) as difficult
      from placed c join lateral (select * from unit_version v where v.unit_id = c.commune
                                   order by v.valid_from <= c.on_date and (v.valid_until is null or v.valid_until > c.on_date) desc, v.valid_from desc limit 1) n on true
     group by n.unit_id, n.code, n.name order by n.code nulls last, n.name`.execute(tx)
  const known = await tx.selectFrom('growth_reference').select('age').limit(1).execute()
  return { rows, hasReference: known.length > 0 }
}

function conditions(within: AreaPath, { year, only }: Filters): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [inside('c.area', within), inYear(year)]
  if (only === 'stunted') all.push(sql`c.finding in ('stunted', 'severely-stunted')`)
  if (only === 'disagreeing') all.push(disagrees)
  if (only === 'unjudged') all.push(sql`c.finding is null`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** Measurements one by one, the newest first. */
export async function listMeasurements(tx: Tx, within: AreaPath, query: z.infer<typeof measurementList.query>) {
  const where = conditions(within, query)
  const key = textToKey(query.after, 2)
  const beyond = key ? sql`and (c.on_date, c.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql``
  const { rows } = await sql<Omit<Row, 'computed'>>`
    select c.id, c.child, c.member_id as "memberId", m.household_id as "householdId", c.sex, c.birth_date as "birthDate", c.on_date as "on",
           c.height_mm as "heightMm", c.weight_g as "weightG", c.finding, c.z_height as z,
           (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v where v.unit_id = c.unit_id
             order by v.valid_from <= c.on_date and (v.valid_until is null or v.valid_until > c.on_date) desc, v.valid_from desc limit 1) as unit
      from child_measurement c left join member m on m.id = c.member_id
     where ${where} ${beyond} order by c.on_date desc, c.id desc limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from child_measurement c where ${where}`.execute(tx)
  const told = rows.map((row) => ({ ...row, computed: disagreement(row.finding, row.z) }))
  return { ...pageOf(told, query.limit, (row) => [row.on, row.id]), count: counted.rows[0]?.n ?? 0 }
}

type Child = z.infer<typeof childrenToMeasure.answer>['rows'][number]

/** Children of the register under 16 in a place, by name of the household. Whose birth is not known stands there too: it can be asked. */
export async function listChildrenToMeasure(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof childrenToMeasure.query>,
  { today }: Reader,
) {
  const born = CivilDate.parse(
    `${Number(today.slice(0, 4)) - 16}${today.slice(4) === '-02-29' ? '-03-01' : today.slice(4)}`,
  )
  const where = sql`${inside('m.area', within)} and m.left_on is null and h.ended_on is null
    and (m.birth_date > ${born} or m.birth_date is null and m.birth_year >= ${Number(born.slice(0, 4))})`
  const key = textToKey(query.after, 3)
  const beyond = key ? sql`and (h.sort_name, m.ordinal, m.id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)` : sql``
  const { rows } = await sql<Child & { sort_name: string; ordinal: number }>`
    select m.id as "memberId", m.name as child, h.head_name as household, m.sex, m.birth_date as "birthDate", h.sort_name, m.ordinal,
           (select json_build_object('on', c.on_date, 'heightMm', c.height_mm, 'finding', c.finding) from child_measurement c
             where c.member_id = m.id order by c.on_date desc, c.recorded_at desc limit 1) as last
      from member m join household h on h.id = m.household_id
     where ${where} ${beyond} order by h.sort_name, m.ordinal, m.id limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`
    select count(*) as n from member m join household h on h.id = m.household_id where ${where}`.execute(tx)
  const page = pageOf(rows, query.limit, (row) => [row.sort_name, row.ordinal, row.memberId])
  return {
    rows: page.rows.map(({ sort_name: _, ordinal: __, ...row }) => row),
    next: page.next,
    count: counted.rows[0]?.n ?? 0,
  }
}

type Table = z.infer<typeof growthReference.answer>['rows'][number]

export async function listReference(tx: Tx) {
  const { rows } = await sql<Table>`
    select measure, sex, age_unit as "ageUnit", min(age) as from, max(age) as to, count(*) as rows, max(source) as source
      from growth_reference group by measure, sex, age_unit order by measure, sex, age_unit`.execute(tx)
  return { rows }
}
