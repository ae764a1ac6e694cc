import { sql } from 'kysely'
import type { Sent, Verdict } from '../../contract/command.ts'
import { refuse } from '../../domain/kernel/result.ts'
import { refusalFrom } from '../db/errors.ts'
import { seeWithin } from '../db/see-within.ts'
import { takeTurns } from '../db/take-turns.ts'
import type { Db, Tx } from '../db/types.ts'
import { addToLog, findVerdict } from './log.ts'
import type { Given, Handle } from './on.ts'

export type Handlers = ReadonlyMap<string, Handle>

/** Judges a command once. Sent again, by a phone that lost our reply, it gets the first verdict back. */
export const runCommand = (db: Db, handlers: Handlers, given: Given, sent: Sent): Promise<Verdict> =>
  db.transaction().execute(async (tx) => {
    await seeWithin(tx, given.actor.area)
    await takeTurns(tx, sent.id)
    const earlier = await findVerdict(tx, given, sent)
    if (earlier) return earlier

    const verdict = await judge(tx, handlers, given, sent)
    await addToLog(tx, given, sent, verdict)
    return verdict
  })

async function judge(tx: Tx, handlers: Handlers, given: Given, sent: Sent): Promise<Verdict> {
  const handle = handlers.get(sent.name)
  if (!handle) return { kind: 'refused', refusal: { code: 'input.invalid', path: 'name' } }

  await sql`savepoint work`.execute(tx)
  const answer = await handle(tx, given, sent.input).catch((error: unknown) => refuse(refusalFrom(error)))
  if (answer.ok) return { kind: 'done' }

  await sql`rollback to savepoint work`.execute(tx)
  return { kind: 'refused', refusal: answer.error }
}
