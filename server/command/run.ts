import type { Sent, Verdict } from '../../contract/command.ts'
import { refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refusalFrom } from '../db/errors.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Db, Tx } from '../db/types.ts'
import { addToLog, findVerdicts } from './log.ts'
import type { Answer, Given, Handle } from './on.ts'

export type Handlers = ReadonlyMap<string, Handle>

/** Judges commands of one person in their order, each for itself: a verdict for each. */
export async function runCommands(
  db: Db,
  handlers: Handlers,
  given: Helpers,
  sent: readonly Sent[],
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const bundle of bundlesOf(handlers, sent)) verdicts.push(...(await runBundle(db, handlers, given, bundle)))
  return verdicts
}

/** Judges a command once. Sent again, by a phone that lost our reply, it gets the first verdict back. */
export async function runCommand(db: Db, handlers: Handlers, given: Given, sent: Sent): Promise<Verdict> {
  const [verdict] = await runBundle(db, handlers, given, [sent])
  return verdict ?? foreign
}

/** What every command of a request is given. */
type Helpers = Omit<Given, 'commandId'>
type Bundle = readonly [Sent, ...Sent[]]

/** Commands that follow each other and can be carried out together; any other stands alone, and so does one that comes twice. */
function bundlesOf(handlers: Handlers, sent: readonly Sent[]): readonly Bundle[] {
  const bundles: [Sent, ...Sent[]][] = []
  for (const one of sent) {
    const last = bundles.at(-1)
    const joins =
      last?.[0].name === one.name && handlers.get(one.name)?.together && !last.some(({ id }) => id === one.id)
    if (last && joins) last.push(one)
    else bundles.push([one])
  }
  return bundles
}

/**
 * All of a bundle in one transaction. Where one is refused, or breaks, nothing has happened, and each alone gets its own verdict:
 * what one of them breaks keeps back none that was sent before it.
 */
async function runBundle(db: Db, handlers: Handlers, given: Helpers, bundle: Bundle): Promise<readonly Verdict[]> {
  try {
    return await once(db, given, bundle, { kind: 'done' }, async (tx, fresh) => {
      const answer = await carriedOut(carryOut(tx, handlers, given, fresh))
      if (!answer.ok) throw new Refused(answer.error)
    })
  } catch (error) {
    if (bundle.length > 1) {
      const verdicts: Verdict[] = []
      for (const one of bundle) verdicts.push(...(await runBundle(db, handlers, given, [one])))
      return verdicts
    }
    if (!(error instanceof Refused)) throw error
    return once(db, given, bundle, { kind: 'refused', refusal: error.refusal }, async () => {})
  }
}

/** Takes everything the commands have written back with it; only the verdict is kept, in a transaction of its own. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Commands stand on the log with their verdict before their work begins, and both are there or neither. Whoever sends the same
 * one meanwhile waits at that row, and finds the verdict. `work` gets those that were not judged before.
 */
const once = (
  db: Db,
  given: Helpers,
  bundle: Bundle,
  verdict: Verdict,
  work: (tx: Tx, fresh: readonly Sent[]) => Promise<void>,
): Promise<readonly Verdict[]> =>
  db.transaction().execute(async (tx) => {
    const [, added] = await Promise.all([seeWithin(tx, given.actor.area), addToLog(tx, given, bundle, verdict)])
    const [fresh, before] = [bundle.filter(({ id }) => added.has(id)), bundle.filter(({ id }) => !added.has(id))]
    const earlier = before.length > 0 ? await findVerdicts(tx, given, before) : new Map<string, Verdict>()
    if (fresh.length > 0) await work(tx, fresh)
    return bundle.map(({ id }) => (added.has(id) ? verdict : (earlier.get(id) ?? foreign)))
  })

/** A command id of somebody else's: whoever uses it learns nothing of it. */
const foreign: Verdict = { kind: 'refused', refusal: { code: 'input.invalid', path: 'id' } }

function carryOut(tx: Tx, handlers: Handlers, given: Helpers, sent: readonly Sent[]): Answer {
  const [asked, handle] = [
    sent.map(({ id, input }) => ({ given: { ...given, commandId: id }, input })),
    handlers.get(sent[0]?.name ?? ''),
  ]
  const [first] = asked
  if (!handle || !first) return Promise.resolve(refuse({ code: 'input.invalid', path: 'name' }))
  return handle.together ? handle.together(tx, asked) : handle(tx, first.given, first.input)
}

const carriedOut = (answer: Answer) => answer.catch((error: unknown) => refuse(refusalFrom(error)))
