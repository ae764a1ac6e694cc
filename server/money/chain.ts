import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { Tx } from '../db/types.ts'

/** A payment with its corrections, each of the one before: what it is worth now, and which row is the last. */
export type Chain = {
  readonly on: CivilDate
  readonly now: number
  readonly last: string
  readonly activityId: string | null
}

/** From any row of it; undefined where there is none the actor may see. */
export async function chainOf(
  tx: Tx,
  table: 'disbursement' | 'contribution_use',
  id: string,
): Promise<Chain | undefined> {
  const { rows } = await sql<Chain>`
    with recursive up as (
      select id, corrects from ${sql.table(table)} where id = ${id}
      union all select p.id, p.corrects from ${sql.table(table)} p join up on up.corrects = p.id),
    down as (
      select t.id, t.on_date, t.amount, t.activity_id, 1 as step from ${sql.table(table)} t where t.id = (select id from up where corrects is null)
      union all select n.id, n.on_date, n.amount, n.activity_id, down.step + 1 from ${sql.table(table)} n join down on n.corrects = down.id)
    select min(on_date) filter (where step = 1) as on, sum(amount)::bigint as now, (array_agg(id order by step desc))[1] as last,
           (array_agg(activity_id order by step))[1] as "activityId"
      from down having count(*) > 0`.execute(tx)
  return rows[0]
}
