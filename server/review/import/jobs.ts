import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { saveImportRows } from '../../../contract/review.ts'
import { todayInVietNam } from '../../../domain/kernel/date.ts'
import { CommandId, uuid7 } from '../../../domain/kernel/ids.ts'
import { findActorById } from '../../account/session.ts'
import { runCommand } from '../../command/run.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Tx } from '../../db/types.ts'
import type { Task } from '../../job/work.ts'
import { readImport } from './read.ts'
import { setImport, setRefused } from './store.ts'

const Payload = z.object({ actor: z.uuid(), id: z.uuid() })
const chunk = 500

export const readImportTask: Task = async (workshop, payload) => {
  const { actor: asked, id } = Payload.parse(payload)
  const actor = await findActorById(workshop.db, asked)
  if (actor) await readImport(workshop, id, actor.area)
}

/** Gives the chunk command until nothing good is left, as the person who asked. Interrupted, it goes on where it was. */
export const saveImportTask: Task = async (workshop, payload) => {
  const { actor: asked, id } = Payload.parse(payload)
  const { db, handlers, vault, files, now } = workshop
  const actor = await findActorById(db, asked)
  if (!actor) return
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction().execute(async (tx) => {
      await seeWithin(tx, actor.area)
      return work(tx)
    })
  for (;;) {
    const from = await inTurn(async (tx) => {
      const { rows } = await sql<{ no: number | null }>`select min(no) as no from list_import_row
        where import_id = ${id} and status = 'good' and decision in ('new', 'same')`.execute(tx)
      return rows[0]?.no ?? null
    })
    if (from === null) break
    const commandId = CommandId.parse(uuid7(now(), randomBytes(10)))
    const sent = {
      id: commandId,
      name: saveImportRows.name,
      input: { id, from, to: from + chunk - 1 },
      madeAt: new Date(now()).toISOString(),
    }
    const verdict = await runCommand(
      db,
      handlers,
      { actor, commandId, today: todayInVietNam(now()), vault, files },
      sent,
    )
    if (verdict.kind === 'refused') {
      await inTurn((tx) => setRefused(tx, id, verdict.refusal))
      return
    }
  }
  await inTurn((tx) => setImport(tx, id, { state: 'saved' }))
}
