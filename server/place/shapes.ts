import { sql } from 'kysely'
import type { z } from 'zod'
import type { shapeList } from '../../contract/place.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { ok } from '../../domain/kernel/result.ts'
import { draftOf } from '../../domain/place/draft.ts'
import { withUnits } from '../../domain/place/resident-file.ts'
import { readShapeFile } from '../../domain/place/shape.ts'
import { simplify } from '../../domain/place/simplify.ts'
import { inside } from '../db/inside.ts'
import { recordset } from '../db/recordset.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { communesAt } from './at.ts'
import type { ImportAnswer } from './import.ts'
import { loadUnits, lockUnits } from './unit-store.ts'

/** Takes the boundaries of units as they are drawn from a day. `source`: where they come from, kept beside them. */
export async function importShapes(tx: Tx, json: unknown, from: CivilDate, source: string): ImportAnswer {
  const rows = readShapeFile(json)
  if (!rows.ok) return rows
  await lockUnits(tx)
  const found = withUnits(draftOf(await loadUnits(tx)), rows.value, () => from)
  if (!found.ok) return found
  const drawn = simplify(found.value.map(({ shape }) => shape))
  const shapes = found.value.map(({ unitId }, at) => ({ unit_id: unitId, shape: drawn[at] }))
  const written = await sql`
    insert into unit_shape as s (unit_id, valid_from, shape, source)
    select x.unit_id, ${from}, jsonb_build_object('type', 'MultiPolygon', 'coordinates', x.shape), ${source}
      from ${recordset(shapes, 'unit_id int, shape jsonb')}
    on conflict (unit_id, valid_from) do update set shape = excluded.shape, source = excluded.source
     where s.shape is distinct from excluded.shape
    returning 1`.execute(tx)
  return ok({ rows: rows.value.length, added: 0, changed: 0, facts: written.rows.length })
}

type Query = z.infer<typeof shapeList.query>
type Answer = z.infer<typeof shapeList.answer>

/** The communes of a day with the shape that holds then; a commune nobody drew has none. */
export async function listShapes(tx: Tx, within: AreaPath, { on }: Query, { today }: Reader): Promise<Answer> {
  const day = (on ?? today) as CivilDate // true: the contract checked its form
  const { rows } = await sql<Answer['rows'][number]>`
    select json_build_object('id', c.commune_id, 'code', c.code, 'name', c.name) as unit, s.shape -> 'coordinates' as shape
      from ${communesAt(day)} c join unit u on u.id = c.commune_id
      left join lateral (select shape from unit_shape s
                          where s.unit_id = c.commune_id and s.valid_from <= ${day} order by s.valid_from desc limit 1) s on true
     where ${inside('u.area', within)} order by c.code, c.commune_id`.execute(tx)
  return { rows }
}
