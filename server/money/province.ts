import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Given } from '../command/on.ts'
import type { Tx } from '../db/types.ts'

export type Province = { readonly area: AreaPath }

/** Lines are a province's: who reaches less than a whole province has none to decide. */
export async function ownProvince(tx: Tx, _input: unknown, { actor }: Given): Promise<Province | undefined> {
  const id = Number(actor.area.split('/').filter(Boolean).at(-1) ?? 0)
  if (id === 0) return { area: actor.area }
  const unit = await tx.selectFrom('unit').select('level').where('id', '=', id).executeTakeFirst()
  return unit?.level === 'province' ? { area: actor.area } : undefined
}

/** The province as a unit; undefined where there is none yet. */
export const findProvince = (tx: Tx) =>
  tx.selectFrom('unit').select(['id', 'area']).where('level', '=', 'province').orderBy('id').executeTakeFirst()

/** Does this reach take in the whole province? */
export async function seesAll(tx: Tx, within: AreaPath): Promise<boolean> {
  const province = await findProvince(tx)
  return province === undefined || province.area.startsWith(within)
}
