import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../domain/account/actor.ts'
import { reach } from '../../domain/account/may.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { newId } from '../db/new-id.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Db } from '../db/types.ts'
import type { Vault } from '../file/vault.ts'

/** A phone that lost our answer asks again; what it wrapped last is by one of these. */
const kept = 5

/** A second key for one phone in the hands of one reviewer. It is told once, here; later only against the password. */
export async function makeRecoveryKey(
  db: Db,
  vault: Vault,
  actor: Actor,
  device: string,
): Promise<Result<{ id: string; key: string }, Refusal>> {
  const within = reach.ownCases(actor)
  if (within === undefined) return refuse({ code: 'access.denied' })
  const [id, key] = [newId(), randomBytes(32)]
  await db.transaction().execute(async (tx) => {
    await seeWithin(tx, within)
    const row = { id, device_id: device, account_id: actor.id, area: within, sealed: vault.sealBytes(key) }
    await tx.insertInto('device_key').values(row).execute()
    await sql`
      delete from device_key where device_id = ${device} and account_id = ${actor.id} and id not in (
        select id from device_key where device_id = ${device} and account_id = ${actor.id} order by made_at desc, id desc limit ${kept})`.execute(
      tx,
    )
  })
  return ok({ id, key: key.toString('hex') })
}

/** The key a phone was given, for whoever has just signed in with the password of its account. */
export async function handOutKey(
  db: Db,
  vault: Vault,
  actor: Actor,
  device: string,
  id: string,
): Promise<Result<{ key: string }, Refusal>> {
  const within = reach.ownCases(actor)
  if (within === undefined) return refuse({ code: 'access.denied' })
  const found = await db.transaction().execute(async (tx) => {
    await seeWithin(tx, within)
    return tx
      .updateTable('device_key')
      .set({ handed_at: sql`now()` })
      .where('id', '=', id)
      .where('device_id', '=', device)
      .where('account_id', '=', actor.id)
      .returning('sealed')
      .executeTakeFirst()
  })
  return found ? ok({ key: vault.openBytes(found.sealed).toString('hex') }) : refuse({ code: 'device.no-key' })
}
