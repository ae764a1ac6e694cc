import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { checkDelivery } from '../../../domain/support/delivery.ts'
import type { Tx } from '../../db/types.ts'
import { findScenes } from '../delivery/scene.ts'
import { addDeliveries } from '../delivery/store.ts'
import { type Ready, refusedWith } from './stage.ts'
import type { Import } from './store.ts'

type Row = { readonly no: number; readonly delivery: Ready }

/**
 * Saves the good rows of a chunk. Much may have changed since they were read: each is judged again, and what is refused now is
 * marked and not written. What was saved before is not taken again, so the chunk can be repeated.
 */
export async function saveRows(
  tx: Tx,
  it: Import,
  span: readonly [number, number],
  commandId: string,
  today: CivilDate,
) {
  const { rows } = await sql<Row>`
    select no, delivery from delivery_import_row
     where import_id = ${it.id} and no between ${span[0]} and ${span[1]} and status = 'good' and delivery is not null
     order by no for update`.execute(tx)
  if (rows.length === 0) return
  const scenes = await findScenes(
    tx,
    rows.map(({ delivery }) => delivery),
  )
  const source = it.elsewhere ? 'elsewhere' : 'list'
  const judged = rows.map(({ no, delivery }, at) => {
    const scene = scenes[at]
    const gone = { code: 'household.member-unknown' } as const
    const checked = scene?.area ? checkDelivery(delivery, { ...scene, area: scene.area }, today) : undefined
    return { no, delivery, refusal: checked === undefined ? gone : checked.ok ? undefined : checked.error }
  })
  const good = judged.filter(({ refusal }) => refusal === undefined)
  await addDeliveries(
    tx,
    good.map(({ delivery: { on, ...rest } }) => ({ ...rest, onDate: on, source })),
    commandId,
  )
  await setStatus(tx, it.id, good, 'saved')
  for (const { no, refusal } of judged)
    if (refusal)
      await sql`update delivery_import_row set status = 'wrong', findings = findings || ${JSON.stringify([{ ...refusedWith(refusal), address: `A${no}` }])}::jsonb
                 where import_id = ${it.id} and no = ${no}`.execute(tx)
}

const setStatus = (tx: Tx, id: string, rows: readonly { readonly no: number }[], status: 'saved') =>
  sql`update delivery_import_row set status = ${status}
       where import_id = ${id} and no = any(${rows.map(({ no }) => no)}::int[])`.execute(tx)
