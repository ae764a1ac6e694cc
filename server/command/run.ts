import type { Sent, Verdict } from '../../contract/command.ts'
import { refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refusalFrom } from '../db/errors.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Db, Tx } from '../db/types.ts'
import { addToLog, findVerdict } from './log.ts'
import type { Answer, Given, Handle } from './on.ts'

export type Handlers = ReadonlyMap<string, Handle>

/** Judges a command once. Sent again, by a phone that lost our reply, it gets the first verdict back. */
export async function runCommand(db: Db, handlers: Handlers, given: Given, sent: Sent): Promise<Verdict> {
  const handle = handlers.get(sent.name)
  const unknown: Refusal = { code: 'input.invalid', path: 'name' }
  try {
    return await once(db, given, sent, { kind: 'done' }, async (tx) => {
      const answer = handle ? await carriedOut(handle(tx, given, sent.input)) : refuse(unknown)
      if (!answer.ok) throw new Refused(answer.error)
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return once(db, given, sent, { kind: 'refused', refusal: error.refusal }, async () => {})
  }
}

/** Takes everything the command has written back with it; only the verdict is kept, in a transaction of its own. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * The command stands on the log with its verdict before its work begins, and both are there or neither. Whoever sends the same
 * command meanwhile waits at that row, and finds the verdict.
 */
const once = (db: Db, given: Given, sent: Sent, verdict: Verdict, work: (tx: Tx) => Promise<void>): Promise<Verdict> =>
  db.transaction().execute(async (tx) => {
    const [, added] = await Promise.all([seeWithin(tx, given.actor.area), addToLog(tx, given, sent, verdict)])
    if (!added) return findVerdict(tx, given, sent)
    await work(tx)
    return verdict
  })

const carriedOut = (answer: Answer) => answer.catch((error: unknown) => refuse(refusalFrom(error)))
