import { sql } from 'kysely'
import { saveImportRows } from '../../../contract/review.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import type { Tx } from '../../db/types.ts'
import { giveChunks } from '../../job/give-chunks.ts'
import type { Workshop } from '../../job/work.ts'
import { recount, setImport, setNotSaved, setRefused } from './store.ts'

/** Saves the good households of a list, chunk by chunk. */
export const saveImport = (workshop: Workshop, actor: Actor, id: string): Promise<void> =>
  giveChunks(workshop, actor, id, {
    command: saveImportRows.name,
    first: firstGood,
    finish: (tx) => setImport(tx, id, { state: 'saved' }),
    refuse: setRefused,
    async leaveOut(tx, _id, no) {
      await setNotSaved(tx, id, no)
      await recount(tx, id)
    },
  })

const firstGood = async (tx: Tx, id: string) => {
  const { rows } = await sql<{ no: number | null }>`select min(no) as no from list_import_row
    where import_id = ${id} and status = 'good' and decision in ('new', 'same')`.execute(tx)
  return rows[0]?.no ?? null
}
