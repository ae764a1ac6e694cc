import { sql } from 'kysely'
import type { Me } from '../../contract/account.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'

/** Who is signed in, with the units above them by today's names. */
export async function getMe(tx: Tx, { actor, today, demo }: Reader): Promise<Me> {
  const account = await tx
    .selectFrom('account')
    .select(['account', 'name', 'title'])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const ids = actor.area.split('/').filter(Boolean).map(Number)
  const { rows } = await sql<Me['units'][number]>`
    select v.unit_id as id, v.code, v.name, v.level
      from unnest(${ids}::int[]) with ordinality as path (id, depth)
      join unit_version v on v.unit_id = path.id and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today})
     order by path.depth`.execute(tx)
  const last = await tx
    .selectFrom('poverty_list')
    .select((eb) => eb.fn.max('year').as('year'))
    .where('state', '=', 'recognised')
    .where(inside('area', actor.area))
    .executeTakeFirst()
  return { ...actor, ...account, units: rows, demo, today, lastYear: last?.year ?? null }
}
