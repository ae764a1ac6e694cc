import { randomBytes } from 'node:crypto'
import type { Actor } from '../../domain/account/actor.ts'
import { todayInVietNam } from '../../domain/kernel/date.ts'
import { CommandId, uuid7 } from '../../domain/kernel/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { runCommand } from '../command/run.ts'
import { isUnfitData } from '../db/errors.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Tx } from '../db/types.ts'
import type { Workshop } from './work.ts'

const chunk = 500

/** An import whose rows a chunk command saves, `from` … `to`. */
export type Chunks = {
  readonly command: string
  /** The first row that waits; null: none. */
  readonly first: (tx: Tx, id: string) => Promise<number | null>
  /** All are saved. */
  readonly finish: (tx: Tx, id: string) => Promise<unknown>
  /** The command was refused: the import stops with the reason. */
  readonly refuse: (tx: Tx, id: string, refusal: Refusal) => Promise<unknown>
  /** This one row does not fit the database. */
  readonly leaveOut: (tx: Tx, id: string, no: number) => Promise<unknown>
}
type Giving = {
  readonly workshop: Workshop
  readonly actor: Actor
  readonly id: string
  readonly it: Chunks
  readonly inTurn: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly unfit: unknown[]
}

/** Gives the chunk command until no good row is left, as the person who asked. Interrupted, it goes on where it was. */
export async function giveChunks(workshop: Workshop, actor: Actor, id: string, it: Chunks): Promise<void> {
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) =>
    workshop.db.transaction().execute(async (tx) => {
      await seeWithin(tx, actor.area)
      return work(tx)
    })
  const unfit: unknown[] = []
  const first = () => inTurn((tx) => it.first(tx, id))
  for (let from = await first(); from !== null; from = await first()) {
    const given = await giveRange({ workshop, actor, id, it, inTurn, unfit }, from, from + chunk - 1)
    if (!given) return
  }
  await inTurn((tx) => it.finish(tx, id))
  // Told to who runs the server: our rules let a row through that the database does not take. The next try finds nothing left.
  if (unfit.length > 0) throw unfit[0]
}

/**
 * One chunk. Where the database does not take it, its halves are tried, down to the one row that does not fit: that one is told
 * to the officer, and the others do not wait for it. False: refused as a whole.
 */
async function giveRange(giving: Giving, from: number, to: number): Promise<boolean> {
  const { id, it, inTurn, unfit } = giving
  try {
    const verdict = await give(giving, { id, from, to })
    if (verdict.kind === 'done') return true
    await inTurn((tx) => it.refuse(tx, id, verdict.refusal))
    return false
  } catch (error) {
    if (!isUnfitData(error)) throw error
    if (from < to) {
      const middle = Math.floor((from + to) / 2)
      return (await giveRange(giving, from, middle)) && (await giveRange(giving, middle + 1, to))
    }
    unfit.push(error)
    await inTurn((tx) => it.leaveOut(tx, id, from))
    return true
  }
}

function give({ workshop, actor, it }: Giving, input: { id: string; from: number; to: number }) {
  const { planned, handlers, vault, files, now } = workshop
  const commandId = CommandId.parse(uuid7(now(), randomBytes(10)))
  const sent = { id: commandId, name: it.command, input, madeAt: new Date(now()).toISOString() }
  return runCommand(planned, handlers, { actor, commandId, today: todayInVietNam(now()), vault, files }, sent)
}
