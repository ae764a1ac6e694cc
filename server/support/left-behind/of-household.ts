import { sql } from 'kysely'
import type { z } from 'zod'
import type { householdGaps } from '../../../contract/left-behind.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { dayAsked, readGaps } from './list.ts'
import { groundOf } from './scope.ts'
import { findServing } from './serving.ts'

/** What one household and its people have not got: support first, then what it lacks. */
export async function findGaps(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof householdGaps.query>,
  { actor, today }: Reader,
): Promise<z.infer<typeof householdGaps.answer> | undefined> {
  const household = tx.selectFrom('household').select('id').where('id', '=', query.id).where(inside('area', within))
  if (!(await household.executeTakeFirst())) return undefined
  const on = dayAsked(query.on, today)
  const ground = await groundOf(tx, within, on, today)
  const which = sql`h.id = ${query.id}`
  const support = await readGaps(tx, { of: 'support' }, ground, { which })
  const lacks = await readGaps(tx, { of: 'deprivation' }, ground, { which })
  const rows = [...support.rows, ...lacks.rows]
  const serving = await findServing(tx, within, on, rows, actor)
  return { on, rows: rows.map(({ sortCode: _, ...row }) => ({ ...row, serving: serving(row) })) }
}
