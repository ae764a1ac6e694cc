import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { saveImportRows } from '../../../contract/review.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { todayInVietNam } from '../../../domain/kernel/date.ts'
import { CommandId, uuid7 } from '../../../domain/kernel/ids.ts'
import { runCommand } from '../../command/run.ts'
import { isUnfitData } from '../../db/errors.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Tx } from '../../db/types.ts'
import type { Workshop } from '../../job/work.ts'
import { recount, setImport, setNotSaved, setRefused } from './store.ts'

const chunk = 500

/** Gives the chunk command until nothing good is left, as the person who asked. Interrupted, it goes on where it was. */
export async function saveImport(workshop: Workshop, actor: Actor, id: string): Promise<void> {
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) =>
    workshop.db.transaction().execute(async (tx) => {
      await seeWithin(tx, actor.area)
      return work(tx)
    })
  const unfit: unknown[] = []
  for (
    let from = await inTurn((tx) => firstGood(tx, id));
    from !== null;
    from = await inTurn((tx) => firstGood(tx, id))
  ) {
    const saved = await saveRange({ workshop, actor, id, inTurn, unfit }, from, from + chunk - 1)
    if (!saved) return
  }
  await inTurn((tx) => setImport(tx, id, { state: 'saved' }))
  // Told to who runs the server: our rules let a household through that the database does not take. The next try finds nothing left.
  if (unfit.length > 0) throw unfit[0]
}

const firstGood = async (tx: Tx, id: string) => {
  const { rows } = await sql<{ no: number | null }>`select min(no) as no from list_import_row
    where import_id = ${id} and status = 'good' and decision in ('new', 'same')`.execute(tx)
  return rows[0]?.no ?? null
}

type Saving = {
  readonly workshop: Workshop
  readonly actor: Actor
  readonly id: string
  readonly inTurn: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly unfit: unknown[]
}

/**
 * One chunk. Where the database does not take it, its halves are tried, down to the one household that does not fit: that one
 * is told to the officer, and the others do not wait for it. False: refused as a whole.
 */
async function saveRange(saving: Saving, from: number, to: number): Promise<boolean> {
  const { workshop, actor, id, inTurn, unfit } = saving
  try {
    const verdict = await give(workshop, actor, { id, from, to })
    if (verdict.kind === 'done') return true
    await inTurn((tx) => setRefused(tx, id, verdict.refusal))
    return false
  } catch (error) {
    if (!isUnfitData(error)) throw error
    if (from < to) {
      const middle = Math.floor((from + to) / 2)
      return (await saveRange(saving, from, middle)) && (await saveRange(saving, middle + 1, to))
    }
    unfit.push(error)
    await inTurn(async (tx) => {
      await setNotSaved(tx, id, from)
      await recount(tx, id)
    })
    return true
  }
}

function give(
  { db, handlers, vault, files, now }: Workshop,
  actor: Actor,
  input: { id: string; from: number; to: number },
) {
  const commandId = CommandId.parse(uuid7(now(), randomBytes(10)))
  const sent = { id: commandId, name: saveImportRows.name, input, madeAt: new Date(now()).toISOString() }
  return runCommand(db, handlers, { actor, commandId, today: todayInVietNam(now()), vault, files }, sent)
}
