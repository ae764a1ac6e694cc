import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { StaffRow, staffFile, staffList } from '../../contract/people.ts'
import { type CivilDate, yearOf } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { foldText } from '../../domain/kernel/text.ts'
import { courseOfField } from '../../domain/people/staff.ts'
import { inside } from '../db/inside.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'

export type Row = z.infer<typeof StaffRow>
type Asked = Omit<z.infer<typeof staffFile.query>, 'lang'>

/** Courses of a field, as PostgreSQL compares them with `s.field`. */
const kindOfField = sql`case s.field ${sql.join(
  Object.entries(courseOfField).map(([field, kind]) => sql`when ${field} then ${kind}`),
  sql` `,
)} end`

/** What a member of staff finished in a year: courses of their own field (plan T08, M10). */
const coursesIn = (year: number) => sql`
  from activity_participant p join activity a on a.id = p.activity_id
 where p.staff_id = s.id and p.outcome = 'finished' and a.kind = ${kindOfField}
   and p.finished_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`

function conditions(within: AreaPath, it: Asked, today: CivilDate): RawBuilder<boolean> {
  const year = it.year ?? yearOf(today)
  const all: RawBuilder<unknown>[] = [
    inside('s.area', within),
    sql`s.since <= ${`${year}-12-31`}::date and (s.until is null or s.until > ${`${year}-01-01`}::date)`,
  ]
  if (it.level) all.push(sql`s.level = ${it.level}`)
  if (it.field) all.push(sql`s.field = ${it.field}`)
  if (it.trained) all.push(sql`exists (select 1 ${coursesIn(year)}) = ${it.trained === 'true'}`)
  const words = foldText(it.q ?? '').replace(/[\\%_]/g, '\\$&')
  if (words !== '') all.push(sql`lower(unaccent(s.name || ' ' || s.post)) like ${`%${words}%`}`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

const rowColumns = (year: number) => sql`
  s.id, s.name, s.level, s.post, s.field, s.since, s.until,
  (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v where v.unit_id = s.unit_id
    order by v.valid_from desc limit 1) as unit,
  (select coalesce(json_agg(json_build_object('activityId', a.id, 'name', a.name, 'topic', a.topic, 'on', p.finished_on) order by p.finished_on), '[]')
     ${coursesIn(year)}) as courses`

/** By area and name; `trained` counts those of the filters who finished a course. */
export async function listStaff(tx: Tx, within: AreaPath, query: z.infer<typeof staffList.query>, { today }: Reader) {
  const where = conditions(within, query, today)
  const year = query.year ?? yearOf(today)
  const key = textToKey(query.after, 3)
  const beyond = key ? sql`and (s.area, s.name, s.id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)` : sql``
  const { rows } = await sql<Row & { area: string }>`
    select ${rowColumns(year)}, s.area from staff s where ${where} ${beyond} order by s.area, s.name, s.id limit ${query.limit + 1}`.execute(
    tx,
  )
  const counted = await sql<{ n: number; trained: number }>`
    select count(*) as n, count(*) filter (where exists (select 1 ${coursesIn(year)})) as trained from staff s where ${where}`.execute(
    tx,
  )
  const page = pageOf(rows, query.limit, (row) => [row.area, row.name, row.id])
  return {
    rows: page.rows.map(({ area: _, ...row }) => row),
    next: page.next,
    count: counted.rows[0]?.n ?? 0,
    trained: counted.rows[0]?.trained ?? 0,
  }
}

/** All of them, for a file. */
export async function everyStaff(tx: Tx, within: AreaPath, query: Asked, today: CivilDate) {
  const { rows } = await sql<Row>`
    select ${rowColumns(query.year ?? yearOf(today))} from staff s where ${conditions(within, query, today)}
     order by s.area, s.name, s.id limit 20000`.execute(tx)
  return rows
}
