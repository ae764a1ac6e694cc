import { z } from 'zod'
import type { Actor } from '../../../domain/account/actor.ts'
import { findActorById } from '../../account/session.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Job, Task, Workshop } from '../../job/work.ts'
import { readImport } from './read.ts'
import { saveImport } from './save-all.ts'
import { stopReading, stopSaving } from './store.ts'

const Payload = z.object({ actor: z.uuid(), id: z.uuid() })

/** Works as the person who asked; not at all once the account is closed. */
const asWhoAsked =
  (work: (workshop: Workshop, actor: Actor, id: string) => Promise<unknown>): Task =>
  async (workshop, payload) => {
    const { actor: asked, id } = Payload.parse(payload)
    const actor = await findActorById(workshop.db, asked)
    if (actor) await work(workshop, actor, id)
  }

const inReach = (stop: typeof stopSaving): Task =>
  asWhoAsked(({ db }, actor, id) =>
    db.transaction().execute(async (tx) => {
      await seeWithin(tx, actor.area)
      await stop(tx, id)
    }),
  )

export const readImportJob: Job = {
  run: asWhoAsked((workshop, actor, id) => readImport(workshop, id, actor.area)),
  giveUp: inReach(stopReading),
}

export const saveImportJob: Job = { run: asWhoAsked(saveImport), giveUp: inReach(stopSaving) }
