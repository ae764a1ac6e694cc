import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { ActivityRow, activityList, activityProjects, activitySummary } from '../../../contract/activity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { activitiesOfRow, type PlanRow, type RowPart } from '../../../domain/support/activity-rows.ts'
import { activityShapes } from '../../../domain/support/activity-shapes.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'

export type Row = z.infer<typeof ActivityRow>
export type Filters = Omit<z.infer<typeof activityList.query>, 'limit' | 'after'>

/** Trễ: by the activity's own plan. Of an inspection that is over: what it asked for is not remedied in time. */
export const isLate = (today: CivilDate) => sql<boolean>`coalesce(
  a.state = 'planned' and a.starts_on < ${today}::date or a.state = 'running' and a.ends_on < ${today}::date
  or a.state in ('planned', 'running') and exists
     (select from activity_stage s where s.activity_id = a.id and s.done_on is null and s.planned_on < ${today}::date)
  or a.state = 'done' and a.details ->> 'remedyBy' < ${today}::text and a.details ->> 'remediedOn' is null, false)`

/** The activities that show a row of the plan; none for a row they do not show. */
function ofRow(row: string): RawBuilder<boolean> {
  const parts: readonly RowPart[] = activitiesOfRow[row as PlanRow] ?? [] // true or undefined: any other name finds nothing
  if (parts.length === 0) return sql<boolean>`false`
  const each = parts.map(({ kind, topics, audience }) => {
    const all = [sql`a.kind = ${kind}`]
    if (topics) all.push(sql`a.topic = any(${[...topics]}::text[])`)
    if (audience) all.push(sql`a.audience = ${audience}`)
    return sql`(${sql.join(all, sql` and `)})`
  })
  return sql<boolean>`(${sql.join(each, sql` or `)})`
}

const kindsOf = (group: string) =>
  Object.entries(activityShapes).flatMap(([kind, shape]) => (shape.group === group ? [kind] : []))

/** Every condition of the list, its sums and its file, in one place. `a` is the activity. */
export function conditions(within: AreaPath, it: Filters, today: CivilDate): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [inside('a.area', within)]
  if (it.year) all.push(sql`a.year = ${it.year}`)
  if (it.kind) all.push(sql`a.kind = ${it.kind}`)
  if (it.group) all.push(sql`a.kind = any(${kindsOf(it.group)}::text[])`)
  if (it.state) all.push(sql`a.state = ${it.state}`)
  if (it.project) all.push(sql`(a.project = ${it.project} or starts_with(a.project, ${`${it.project}.`}))`)
  if (it.row) all.push(ofRow(it.row))
  if (it.late) all.push(isLate(today))
  const words = foldText(it.q ?? '').replace(/[\\%_]/g, '\\$&')
  if (words !== '') all.push(sql`lower(unaccent(a.name || ' ' || a.responsible)) like ${`%${words}%`}`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** The unit by the name it had when the activity began. */
export const unitName = sql`
  (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v where v.unit_id = a.unit_id
    order by v.valid_from <= a.starts_on and (v.valid_until is null or v.valid_until > a.starts_on) desc, v.valid_from desc limit 1)`

/** Null where nothing was booked: not the same as nothing spent. */
const cost = sql`json_build_object('planned', a.planned_cost,
  'disbursed', (select sum(d.amount) from disbursement d where d.activity_id = a.id),
  'contributed', (select sum(u.amount) from contribution_use u where u.activity_id = a.id))`

export const rowColumns = (today: CivilDate) => sql`
  a.id, a.kind, a.topic, a.audience, a.name, a.year, a.responsible, a.state, a.starts_on as "startsOn", a.ends_on as "endsOn",
  ${isLate(today)} as late, ${unitName} as unit, ${cost} as cost,
  (select json_build_object('code', p.code, 'no', p.no, 'nameVi', p.name_vi, 'nameEn', p.name_en) from project p where p.code = a.project) as project,
  (select count(*) from activity_participant p where p.activity_id = a.id) as participants,
  (select count(*) from activity_participant p where p.activity_id = a.id and p.outcome = 'finished') as finished`

/** Hoạt động, the newest first: one page and the exact count. */
export async function listActivities(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof activityList.query>,
  { today }: Reader,
) {
  const where = conditions(within, query, today)
  const key = textToKey(query.after, 2)
  const beyond = key ? sql`and (a.starts_on, a.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql``
  const { rows } = await sql<Row>`
    with page as (select * from activity a where ${where} ${beyond} order by a.starts_on desc, a.id desc limit ${query.limit + 1})
    select ${rowColumns(today)} from page a order by a.starts_on desc, a.id desc`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from activity a where ${where}`.execute(tx)
  return { ...pageOf(rows, query.limit, (row) => [row.startsOn, row.id]), count: counted.rows[0]?.n ?? 0 }
}

type Summary = z.infer<typeof activitySummary.answer>['rows'][number]

/** How many of each kind stand where. A kind nobody has planned is not in it. */
export async function sumActivities(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof activitySummary.query>,
  { today }: Reader,
) {
  const state = (name: string) => sql`count(*) filter (where a.state = ${name})`
  // Each table is summed by activity once and joined: asked kind by kind, it would be read thirty times.
  const { rows } = await sql<Summary>`
    with a as materialized (select a.*, ${isLate(today)} as late from activity a where ${conditions(within, query, today)}),
         part as materialized (select activity_id, count(*) as n from activity_participant where outcome = 'finished' group by activity_id),
         spent as materialized (select activity_id, sum(amount) as n from disbursement where activity_id is not null group by activity_id),
         given as materialized (select activity_id, sum(amount) as n from contribution_use where activity_id is not null group by activity_id)
    select a.kind, ${state('planned')} as planned, ${state('running')} as running, ${state('done')} as done, ${state('cancelled')} as cancelled,
           count(*) filter (where a.late) as late, coalesce(sum(part.n), 0)::bigint as finished,
           json_build_object('planned', sum(a.planned_cost) filter (where a.state <> 'cancelled'), 'disbursed', sum(spent.n),
                             'contributed', sum(given.n)) as cost
      from a left join part on part.activity_id = a.id left join spent on spent.activity_id = a.id left join given on given.activity_id = a.id
     group by a.kind`.execute(tx)
  return { rows }
}

type Project = z.infer<typeof activityProjects.answer>['rows'][number]

export async function listProjects(tx: Tx, _within: AreaPath, { year }: z.infer<typeof activityProjects.query>) {
  const { rows } = await sql<Project>`
    select code, no, name_vi as "nameVi", name_en as "nameEn", parent from project
     where valid_from <= ${`${year}-12-31`}::date and (valid_until is null or valid_until > ${`${year}-01-01`}::date)
     order by programme, ordinal`.execute(tx)
  return { rows }
}
