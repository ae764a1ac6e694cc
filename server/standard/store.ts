import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { provinceOf } from '../../domain/kernel/ids.ts'
import { Standard } from '../../domain/standard/standard.ts'
import type { Given } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { provinceArea } from './point-tables.ts'

/**
 * Standards as the table has them, each checked once more on its way in. Every interview asks for them, so they are read again
 * only where PostgreSQL holds other rows, or shows others to this reader.
 */
export async function listStandards(tx: Tx): Promise<readonly Standard[]> {
  const { rows } = await sql<{ rows: string }>`
    select coalesce(string_agg(id || xmin::text || ctid::text, ' ' order by valid_from, id), '') as rows from standard`.execute(
    tx,
  )
  const [held = ''] = rows.map((it) => it.rows)
  const known = readBefore.get(held)
  if (known) return known
  const read = await readStandards(tx)
  if (readBefore.size >= mostSets) readBefore.clear()
  readBefore.set(held, read)
  return read
}

/** By the rows they were read from. Provinces see standards of their own beside the nation's. */
const readBefore = new Map<string, readonly Standard[]>()
const mostSets = 100

async function readStandards(tx: Tx): Promise<readonly Standard[]> {
  const { rows } = await sql<{ body: unknown }>`select body from standard order by valid_from, id`.execute(tx)
  return rows.map(({ body }) => Standard.parse(body))
}

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
