import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { mostOfPhoto } from '../domain/review/photo.ts'
import { command } from './command.ts'
import { CaseId } from './review-case.ts'
import { Position, Signed } from './survey.ts'
import { view } from './view.ts'

export type { Position } from './survey.ts'

/** SHA-256 of the content. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * How much of a file of one's own lies on the server: where sending goes on. A part is sent by PUT to the same address with
 * `?from=<first byte>&size=<bytes of the whole>` and answers the same; a part that came before, or does not follow, changes nothing.
 */
export const photoParts = view('/api/phone/parts/{digest}', {
  query: z.object({ digest: Digest }),
  answer: z.object({ have: z.int().nonnegative() }),
})
export const PartQuery = z.object({
  digest: Digest,
  from: z.coerce.number().int().nonnegative(),
  size: z.coerce.number().int().positive(),
})

/** Ảnh nhà ở: joins a photo, whose parts lie on the server, to the case. */
export const attachPhoto = command(
  'review.attach-photo',
  z.object({
    id: z.uuidv7(),
    caseId: CaseId,
    digest: Digest,
    size: z.int().positive().max(mostOfPhoto.bytes),
    takenOn: CivilDate,
    position: Position.nullable(),
  }),
)

/** Rút lại ảnh: a photo already sent is shown no more. Its sender's, until the case is checked; that it was here stays. */
export const takeBackPhoto = command('review.take-back-photo', z.object({ id: z.uuidv7() }))

/** What was brought from the house beside the answers. */
export const caseEvidence = view('/api/cases/{id}/evidence', {
  query: z.object({ id: CaseId }),
  answer: z.object({
    photos: z.array(
      z.object({
        id: z.uuid(),
        takenOn: z.iso.date(),
        by: z.string(),
        width: z.int(),
        height: z.int(),
        position: Position.nullable(),
        /** Taken back by its sender: named, and not shown. */
        takenBackAt: z.string().nullable(),
      }),
    ),
    interviews: z.array(
      z.object({ surveyId: z.uuid(), on: z.iso.date(), position: Position.nullable(), signed: Signed.nullable() }),
    ),
  }),
})
export const casePhoto = {
  path: '/api/photos/{id}.jpg',
  query: z.object({ id: z.uuid() }),
  mediaType: 'image/jpeg',
} as const
