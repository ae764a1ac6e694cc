import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, ListId } from '../domain/kernel/ids.ts'
import { paperKinds } from '../domain/review/paper.ts'
import { command } from './command.ts'
import { MeetingId } from './review-commune.ts'
import { RoundId } from './review-round.ts'
import { fileView, mediaTypes, Place, view } from './view.ts'

const Kind = z.enum(paperKinds)
const mediaType = mediaTypes.docx

/** Giấy mời họp dân: to every household whose result comes before the meeting of its village, one a page. */
export const invitationPaper = fileView('/api/papers/invitation.docx', {
  query: z.object({
    round: RoundId,
    place: z.coerce.number().int().positive(),
    on: CivilDate,
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    venue: z.string().trim().min(2).max(200),
    chair: z.string().trim().max(120).default(''),
  }),
  mediaType,
})
/** Biên bản họp dân, two copies each (QĐ 24/2021 art. 4): of one meeting, or of all of a round in a place. */
export const minutesPaper = fileView('/api/papers/minutes.docx', {
  query: z.object({ round: RoundId, place: Place, meeting: MeetingId.optional() }),
  mediaType,
})
export const postingPaper = fileView('/api/papers/posting.docx', {
  query: z.object({ round: RoundId, place: Place, posting: z.uuid().optional() }),
  mediaType,
})
/** Quyết định công nhận, with its list: a draft to be signed once every case is posted, the same with its number afterwards. */
export const decisionPaper = fileView('/api/papers/decision.docx', {
  query: z.object({ round: RoundId, place: z.coerce.number().int().positive(), of: z.enum(['recognised', 'escaped']) }),
  mediaType,
})
export const objectionPaper = fileView('/api/papers/objection-reply.docx', {
  query: z.object({ round: RoundId, place: Place, objection: z.uuid().optional() }),
  mediaType,
})

/** Certificates of a list or of a round, narrowed to a village or one household. */
const certificates = z.object({
  list: ListId.optional(),
  round: RoundId.optional(),
  place: Place,
  household: HouseholdId.optional(),
})
export const certificatePaper = fileView('/api/papers/certificates.docx', { query: certificates, mediaType })
export const certificatePdf = fileView('/api/papers/certificates.pdf', {
  query: certificates,
  mediaType: mediaTypes.pdf,
})

/** Mẫu giấy tờ của tỉnh: from a day on a file of the province, or (no file) the template that comes with the product. */
export const setPaperTemplate = command(
  'review.set-paper-template',
  z.object({
    id: z.uuidv7(),
    kind: Kind,
    from: CivilDate,
    file: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    fileName: z.string().trim().max(200).default(''),
  }),
)
export const paperTemplates = view('/api/paper-templates', {
  query: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({
        kind: Kind,
        /** What is in force today: null is the template of the product. */
        current: z.uuid().nullable(),
        history: z.array(
          z.object({
            id: z.uuid(),
            from: z.iso.date(),
            own: z.boolean(),
            fileName: z.string(),
            by: z.string(),
          }),
        ),
      }),
    ),
  }),
})
/** One version of a template; without `id` the one that comes with the product. */
export const paperTemplateFile = fileView('/api/paper-templates/{kind}.docx', {
  query: z.object({ kind: Kind, id: z.uuid().optional() }),
  mediaType,
})
