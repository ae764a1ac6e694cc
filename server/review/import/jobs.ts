import { z } from 'zod'
import { findActorById } from '../../account/session.ts'
import type { Task } from '../../job/work.ts'
import { readImport } from './read.ts'
import { saveImport } from './save-all.ts'

const Payload = z.object({ actor: z.uuid(), id: z.uuid() })

export const readImportTask: Task = async (workshop, payload) => {
  const { actor: asked, id } = Payload.parse(payload)
  const actor = await findActorById(workshop.db, asked)
  if (actor) await readImport(workshop, id, actor.area)
}

export const saveImportTask: Task = async (workshop, payload) => {
  const { actor: asked, id } = Payload.parse(payload)
  const actor = await findActorById(workshop.db, asked)
  if (actor) await saveImport(workshop, actor, id)
}
