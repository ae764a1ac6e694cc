import { sql } from 'kysely'
import type { z } from 'zod'
import type { partList } from '../../contract/plan.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'

type Parts = z.infer<typeof partList.answer>

/** Communes of the last day of the year, wherever they lie today, with their part of the target. One statement. */
export async function listParts(
  tx: Tx,
  within: AreaPath,
  { year, code }: { readonly year: number; readonly code: string },
): Promise<Parts | undefined> {
  const { rows } = await sql<Parts>`
    select t.name_vi as name, t.name_en as "nameEn", t.unit, t.direction, t.goal,
           (select coalesce(json_agg(json_build_object('unit', json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name), 'goal', c.goal)
                             order by v.code, v.name), '[]')
              from unit_version v
              join unit u on u.id = v.unit_id and ${inside('u.area', within)}
              left join plan_cascade c on c.unit_id = v.unit_id and c.year = t.year and c.code = t.code
             where v.level = 'commune' and v.valid_from <= make_date(${year}::int, 12, 31)
               and (v.valid_until is null or v.valid_until > make_date(${year}::int, 12, 31))) as rows
      from plan_target t where t.year = ${year} and t.code = ${code}`.execute(tx)
  return rows[0]
}
