import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { PartQuery } from '../../../contract/photo.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { reach } from '../../../domain/account/may.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { mostOfPhoto } from '../../../domain/review/photo.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Db, Tx } from '../../db/types.ts'
import type { Vault } from '../../file/vault.ts'

/** Photos under way of one phone; what is older was given up, or is held by a phone that starts it anew. */
const mostUnderWay = 20

/** How much of a photo of one's own is here: its parts without a gap, or the whole where it is joined to a case already. */
export async function haveOf(tx: Tx, accountId: string, digest: string): Promise<number> {
  const whole = await tx
    .selectFrom('photo')
    .select('bytes')
    .where('account_id', '=', accountId)
    .where('digest', '=', digest)
    .executeTakeFirst()
  if (whole) return whole.bytes
  const parts = await tx
    .selectFrom('photo_part')
    .select((eb) => eb.fn.max('ends_at').as('have'))
    .where('account_id', '=', accountId)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return parts?.have ?? 0
}

/**
 * Takes one part in where it follows what is here; a part that came before, or too early, changes nothing. Answers where sending
 * goes on.
 */
export async function putPart(
  db: Db,
  vault: Vault,
  actor: Actor,
  { digest, from, size }: z.infer<typeof PartQuery>,
  bytes: Uint8Array,
): Promise<Result<{ have: number }, Refusal>> {
  const within = reach.ownCases(actor)
  if (within === undefined) return refuse({ code: 'access.denied' })
  if (size > mostOfPhoto.bytes) return refuse({ code: 'photo.too-large', most: mostOfPhoto.bytes })
  const to = from + bytes.length
  if (bytes.length === 0 || to > size) return refuse({ code: 'input.invalid', path: 'from' })
  const have = await db.transaction().execute(async (tx) => {
    await seeWithin(tx, within)
    // One part at a time of one photo: two tabs of a phone may send the same.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.id} ${digest}`}, 0))`.execute(tx)
    const now = await haveOf(tx, actor.id, digest)
    if (from !== now) return now
    if (from === 0) await forgetOld(tx, actor.id)
    const sealed = vault.sealBytes(bytes)
    const row = { account_id: actor.id, digest, starts_at: from, ends_at: to, area: within, sealed }
    await tx.insertInto('photo_part').values(row).execute()
    return to
  })
  return ok({ have })
}

const forgetOld = (tx: Tx, accountId: string) =>
  sql`
    delete from photo_part where account_id = ${accountId} and digest not in (
      select digest from photo_part where account_id = ${accountId} group by digest order by max(received_at) desc limit ${mostUnderWay - 1})`.execute(
    tx,
  )

/** The photo in one piece; undefined where parts are still missing. `damaged`: it is not what its name says. */
export async function joinParts(
  tx: Tx,
  vault: Vault,
  accountId: string,
  { digest, size }: { readonly digest: string; readonly size: number },
): Promise<Uint8Array | 'damaged' | undefined> {
  const parts = await tx
    .selectFrom('photo_part')
    .select('sealed')
    .where('account_id', '=', accountId)
    .where('digest', '=', digest)
    .orderBy('starts_at')
    .execute()
  const bytes = Buffer.concat(parts.map(({ sealed }) => vault.openBytes(sealed)))
  if (bytes.length < size) return undefined
  return bytes.length === size && createHash('sha256').update(bytes).digest('hex') === digest ? bytes : 'damaged'
}

export const forgetParts = (tx: Tx, accountId: string, digest: string) =>
  tx.deleteFrom('photo_part').where('account_id', '=', accountId).where('digest', '=', digest).execute()
