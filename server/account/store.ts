import { sql } from 'kysely'
import type { Me } from '../../contract/account.ts'
import { type CivilDate, yearOf } from '../../domain/kernel/date.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'

/** Who is signed in, with the units above them by today's names. */
export async function getMe(tx: Tx, { actor, today, demo, publicAddress }: Reader): Promise<Me> {
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
  const plan = await tx
    .selectFrom('plan')
    .select((eb) => eb.fn.max('year').as('year'))
    .where('year', '<=', yearOf(today))
    .executeTakeFirst()
  return {
    ...actor,
    ...account,
    units: rows,
    demo,
    publicAddress: publicAddress ?? null,
    today,
    lastYear: last?.year ?? null,
    planYear: plan?.year ?? null,
  }
}

/**
 * Gives accounts the path their unit has today. Somebody whose unit was abolished keeps the old path and sees nothing,
 * until an administrator says which unit is theirs now: nobody's reach grows by a merger.
 */
export const followUnits = (tx: Tx, today: CivilDate) =>
  sql`
    update account set area = u.area, version = account.version + 1
      from unit u join unit_version v on v.unit_id = u.id and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today})
     where u.id = substring(account.area, '([0-9]+)/$')::integer and u.area like '%/' || u.id || '/' and account.area <> u.area`.execute(
    tx,
  )
