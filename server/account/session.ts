import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../domain/account/actor.ts'
import { Role } from '../../domain/account/actor.ts'
import { AreaPath, UserId } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Db, Tx } from '../db/types.ts'
import { hashGate, makeTurns } from './gate.ts'
import { isPassword } from './passwords.ts'

export const brake = { minutes: 15, perAccount: 5, perAddress: 100 } as const
export const sessionHours = 12

const hashOf = (token: string) => createHash('sha256').update(token).digest()

const turns = makeTurns()

/**
 * Signs in. After five wrong passwords for an account, or a hundred from one address, within a quarter of an hour
 * nobody is let in there until it has passed. Attempts for one account take turns, so that guesses sent at once are
 * counted like guesses one by one; no connection to the database is held while a password is tried.
 */
export const signIn = (db: Db, account: string, password: string, address: string): Promise<Result<string, Refusal>> =>
  turns(account, () => hashGate(() => trySignIn(db, account, password, address)))

async function trySignIn(db: Db, account: string, password: string, address: string): Promise<Result<string, Refusal>> {
  const failures = await countFailures(db, account, address)
  if (failures.account >= brake.perAccount || failures.address >= brake.perAddress)
    return refuse({ code: 'session.too-many-tries', minutes: brake.minutes })

  const found = await db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where('account', '=', account)
    .where('active', '=', true)
    .executeTakeFirst()
  const token = randomBytes(32).toString('base64url')
  const right = await isPassword(found?.password_hash, password)
  if (found && right && (await startSession(db, account, found, token))) return ok(token)
  await db.insertInto('sign_in_attempt').values({ account, address, ok: false }).execute()
  return refuse({ code: 'session.wrong-password', left: Math.max(0, brake.perAccount - failures.account - 1) })
}

/**
 * A new session, unless the account was closed or its password changed meanwhile; the failures of the account are
 * forgotten, and with them what is long over.
 */
async function startSession(db: Db, account: string, found: { id: string; password_hash: string }, token: string) {
  const { rows } = await sql`
    with cleared as (delete from sign_in_attempt where account = ${account} or at < now() - interval '1 day'),
         over as (delete from session where account_id = ${found.id} and expires_at < now())
    insert into session (token_hash, account_id, expires_at)
    select ${hashOf(token)}, id, now() + make_interval(hours => ${sessionHours})
      from account where id = ${found.id} and active and password_hash = ${found.password_hash}
    returning 1`.execute(db)
  return rows.length === 1
}

async function countFailures(db: Db, account: string, address: string) {
  const since = sql<string>`now() - make_interval(mins => ${brake.minutes})`
  const row = await db
    .selectFrom('sign_in_attempt')
    .select((eb) => [
      eb.fn.count<number>('at').filterWhere('account', '=', account).as('account'),
      eb.fn.count<number>('at').filterWhere('address', '=', address).as('address'),
    ])
    .where('ok', '=', false)
    .where('at', '>', since)
    .where((eb) => eb.or([eb('account', '=', account), eb('address', '=', address)]))
    .executeTakeFirstOrThrow()
  return row
}

/** Whose session this is, or undefined when it is unknown, over, or the account was closed. */
export async function findActor(db: Db, token: string): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.role', 'account.area', 'session.seen_at'])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', sql<string>`now()`)
    .where('account.active', '=', true)
    .executeTakeFirst()
  if (!row) return undefined
  if (Date.now() - Date.parse(row.seen_at) > 60_000) await noteSeen(db, token)
  return { id: UserId.parse(row.id), role: Role.parse(row.role), area: AreaPath.parse(row.area) }
}

const noteSeen = (db: Db, token: string) =>
  db.updateTable('session').set({ seen_at: sql`now()` }).where('token_hash', '=', hashOf(token)).execute()

/** Ends every session of an account: when it is closed, and when its password is changed. */
export const endSessions = (tx: Tx, accountId: string) =>
  tx.deleteFrom('session').where('account_id', '=', accountId).execute()

export const signOut = (db: Db, token: string) =>
  db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()

/** The actor of a job: as the account stands now, not as it stood when the job was asked for. */
export async function findActorById(db: Db, id: string): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'role', 'area'])
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return row && { id: UserId.parse(row.id), role: Role.parse(row.role), area: AreaPath.parse(row.area) }
}
