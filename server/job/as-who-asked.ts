import { z } from 'zod'
import type { Actor } from '../../domain/account/actor.ts'
import { findActorById } from '../account/session.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Tx } from '../db/types.ts'
import type { Task, Workshop } from './work.ts'

const Payload = z.object({ actor: z.uuid(), id: z.uuid() })

/** Works as the person who asked; not at all once the account is closed. */
export const asWhoAsked =
  (work: (workshop: Workshop, actor: Actor, id: string) => Promise<unknown>): Task =>
  async (workshop, payload) => {
    const { actor: asked, id } = Payload.parse(payload)
    const actor = await findActorById(workshop.db, asked)
    if (actor) await work(workshop, actor, id)
  }

/** The same for something done in one transaction. */
export const inReach = (stop: (tx: Tx, id: string) => Promise<unknown>): Task =>
  asWhoAsked(({ db }, actor, id) =>
    db.transaction().execute(async (tx) => {
      await seeWithin(tx, actor.area)
      await stop(tx, id)
    }),
  )
