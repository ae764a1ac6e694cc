import { sql } from 'kysely'
import type { z } from 'zod'
import type { activityDetail } from '../../../contract/activity.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { rowsOf } from '../../../domain/support/activity-rows.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { rowColumns } from './list.ts'

type Detail = z.infer<typeof activityDetail.answer>

const list = (query: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(it), '[]') from (${query}) it)`

const stages = sql`
  select id, ordinal, name, planned_on as "plannedOn", done_on as "doneOn", cost, photo, note
    from activity_stage where activity_id = a.id order by ordinal`
const outputs = sql`select kind, amount, unit from activity_output where activity_id = a.id order by kind`
const files = sql`select file, name, added_on as "addedOn" from activity_file where activity_id = a.id order by added_on, name`
const reached = sql`
  select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as unit, r.on_date as "on", r.households, r.people
    from activity_reach r
    join lateral (select * from unit_version v where v.unit_id = r.unit_id
                   order by v.valid_from <= r.on_date and (v.valid_until is null or v.valid_until > r.on_date) desc, v.valid_from desc limit 1) v on true
   where r.activity_id = a.id order by v.code nulls last, v.name, r.unit_id`
const outcomes = sql`
  (select json_build_object('open', count(*) filter (where outcome is null), 'finished', count(*) filter (where outcome = 'finished'),
                            'dropped', count(*) filter (where outcome = 'dropped'))
     from activity_participant where activity_id = a.id)`

/** Everything of an activity but who took part by name. One statement. */
export async function findActivity(
  tx: Tx,
  within: AreaPath,
  { id }: z.infer<typeof activityDetail.query>,
  { today }: Reader,
): Promise<Detail | undefined> {
  const { rows } = await sql<Omit<Detail, 'planRows'>>`
    select ${rowColumns(today)}, a.area, a.document_no as "documentNo", a.details, a.version, ${outcomes} as outcomes,
           (select count(*) from delivery d where d.activity_id = a.id and d.cancelled_on is null) as deliveries,
           ${list(stages)} as stages, ${list(outputs)} as outputs, ${list(reached)} as reached, ${list(files)} as files
      from activity a where a.id = ${id} and ${inside('a.area', within)}`.execute(tx)
  const it = rows[0]
  return it && { ...it, planRows: [...rowsOf(it)] }
}
