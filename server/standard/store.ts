import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { provinceOf } from '../../domain/kernel/ids.ts'
import { Standard } from '../../domain/standard/standard.ts'
import type { Given } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { provinceArea } from './point-tables.ts'

/** Standards as the table has them, each checked once more on its way in. Every interview asks for them: the same words are read once. */
export async function listStandards(tx: Tx): Promise<Standard[]> {
  const { rows } = await sql<{ body: string }>`select body::text as body from standard order by valid_from, id`.execute(
    tx,
  )
  const before = readBefore
  readBefore = new Map(rows.map(({ body }) => [body, before.get(body) ?? Standard.parse(JSON.parse(body))]))
  return [...readBefore.values()]
}
let readBefore: ReadonlyMap<string, Standard> = new Map()

/** Those a household is scored by on a day: in force, or coming and announced. History cannot classify. */
export const standardsToScore = (standards: readonly Standard[], today: CivilDate) =>
  standards.filter((it) => it.use === 'classify' && (it.validTo === null || it.validTo >= today))

export const findStandard = async (tx: Tx, id: string) => (await listStandards(tx)).find((it) => it.id === id)

/** A row of the table from a checked standard; `valid_until` is the first day it no longer holds. */
export const standardRow = (it: Standard) => ({
  id: it.id,
  owner_id: it.owner === 'national' ? null : it.owner.province,
  valid_from: it.validFrom,
  valid_until: it.validTo === null ? null : sql<string>`${it.validTo}::date + 1`,
  body: JSON.stringify(it),
})

export const addStandard = (tx: Tx, it: Standard) => tx.insertInto('standard').values(standardRow(it)).execute()

/** Writes a standard over the one with its code. */
export function replaceStandard(tx: Tx, it: Standard) {
  const { id, ...columns } = standardRow(it)
  return tx
    .updateTable('standard')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/**
 * The province the writer belongs to, kept still, so that its standards and its versions of point tables come one after the
 * other. Undefined for somebody of no province.
 */
export async function lockProvince(tx: Tx, { actor }: Given) {
  const id = provinceOf(actor.area)
  if (id === undefined) return undefined
  const area = provinceArea(id)
  const { rows } = await sql`
    select id from unit where id = ${id} and level = 'province' and area = ${area} for no key update`.execute(tx)
  return rows.length === 1 ? { id, area } : undefined
}
export type Province = NonNullable<Awaited<ReturnType<typeof lockProvince>>>
