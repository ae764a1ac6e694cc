import { z } from 'zod'
import { page, paging, view } from './view.ts'

/** Every command of the reader's area, newest first. Numbers and passwords are masked. */
export const commandLog = view('/api/log', {
  query: z.object({
    name: z.string().max(80).optional(),
    actor: z.uuidv7().optional(),
    verdict: z.enum(['done', 'refused']).optional(),
    household: z.uuidv7().optional(),
    ...paging,
  }),
  answer: page(
    z.object({
      seq: z.int(),
      id: z.string(),
      actor: z.string(),
      actorName: z.string(),
      name: z.string(),
      input: z.unknown(),
      receivedAt: z.string(),
      madeAt: z.string(),
      verdict: z.looseObject({ kind: z.string() }),
      sealedIn: z.int().nullable(),
    }),
  ),
})

/** Every bulk reading, export and revealed number of the reader's area, newest first. */
export const readLog = view('/api/reads', {
  query: z.object({ ...paging }),
  answer: page(
    z.object({
      seq: z.int(),
      actorName: z.string(),
      view: z.string(),
      query: z.unknown(),
      rows: z.int(),
      at: z.string(),
    }),
  ),
})

export const logSeal = view('/api/log/seal', {
  query: z.object({}),
  answer: z.object({
    blocks: z.int(),
    sealedRows: z.int(),
    waitingRows: z.int(),
    lastHash: z.string().nullable(),
    lastSealedAt: z.string().nullable(),
  }),
})
