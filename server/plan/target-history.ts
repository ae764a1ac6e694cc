import { sql } from 'kysely'
import type { z } from 'zod'
import type { targetDetail } from '../../contract/plan.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { communeOf } from '../db/commune-of.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { PlanTarget } from './book.ts'
import type { Scope } from './facts/load.ts'
import type { Source } from './indicators/source.ts'
import { rowsWithPlace } from './target-rows.ts'

type Detail = z.infer<typeof targetDetail.answer>

const nameOf = (unit: string, day: string) => sql`
  (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v where v.unit_id = ${sql.ref(unit)}
    order by v.valid_from <= ${day}::date desc, v.valid_from desc limit 1)`

/** What was handed down, what was adjusted and what was reported of one target. One statement. */
export async function loadHistory(
  tx: Tx,
  { within, year, asOf }: { readonly within: AreaPath; readonly year: number; readonly asOf: string },
  { code, indicator }: PlanTarget,
): Promise<Pick<Detail, 'parts' | 'history' | 'reports'>> {
  const here = (unit: string) =>
    sql`exists (select from unit u where u.id = ${sql.ref(unit)} and ${inside('u.area', within)})`
  const { rows } = await sql<Pick<Detail, 'parts' | 'history' | 'reports'>>`
    select (select coalesce(json_agg(json_build_object('unit', ${nameOf('c.unit_id', asOf)}, 'goal', c.goal, 'commune', ${communeOf('u.area')}) order by c.unit_id), '[]')
              from plan_cascade c join unit u on u.id = c.unit_id and u.level = 'commune'
             where c.year = ${year} and c.code = ${code} and ${inside('u.area', within)}) as parts,
           (select coalesce(json_agg(json_build_object('unit', case when g.unit_id is not null then ${nameOf('g.unit_id', asOf)} end,
                     'was', g.was, 'goal', g.goal, 'decisionNo', g.decision_no, 'decisionDate', g.decision_date, 'reason', g.reason,
                     'recordedAt', to_char(g.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by g.id desc), '[]')
              from (select * from plan_goal_change where year = ${year} and code = ${code} order by id desc limit 300) g
             where g.unit_id is null or ${here('g.unit_id')}) as history,
           (select coalesce(json_agg(json_build_object('unit', ${nameOf('r.unit_id', asOf)}, 'on', r.on_date, 'numerator', r.numerator,
                     'denominator', r.denominator, 'sampleSize', r.sample_size, 'reportedBy', r.reported_by, 'evidence', r.evidence)
                     order by r.unit_id), '[]')
              from (select distinct on (unit_id) * from reported_value where indicator = ${indicator ?? ''} and year = ${year}
                       and ${inside('area', within)} order by unit_id, on_date desc, recorded_at desc) r) as reports`.execute(
    tx,
  )
  return rows[0] ?? { parts: [], history: [], reports: [] }
}

/** Records behind the value month by month. One statement, none where its rows have no day. */
export async function loadMonths(tx: Tx, scope: Scope, source: Source | undefined): Promise<Detail['byMonth']> {
  if (!source?.dated) return []
  const value = source.code === 'contributions' ? sql`sum(amount)` : sql`count(*)`
  const { rows } = await sql<Detail['byMonth'][number]>`${rowsWithPlace(scope, source.rows(scope, 'counted'))}
    select to_char(on_date, 'YYYY-MM') as month, (${value})::float8 as value from row where on_date is not null group by 1 order by 1`.execute(
    tx,
  )
  return rows
}
