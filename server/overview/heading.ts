import { sql } from 'kysely'
import type { UnitName } from '../../contract/view.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'

/** The name of the place by today's names, and the years that have a recognised list or a plan. One statement. */
export async function findHeading(tx: Tx, within: AreaPath, today: CivilDate) {
  const id = Number(within.split('/').filter(Boolean).at(-1) ?? 0)
  const { rows } = await sql<{ place: UnitName | null; years: number[] }>`
    select (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name)
              from unit_version v
             where (v.unit_id = ${id} or ${id} = 0 and v.level = 'province')
               and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today})
             order by v.unit_id limit 1) as place,
           (select coalesce(array_agg(year order by year), '{}')
              from (select year::int from recognised_lists(1990, 2100) union select year::int from plan) y) as years`.execute(
    tx,
  )
  return rows[0]
}
