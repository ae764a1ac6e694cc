import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { command } from './command.ts'
import { CaseId, Cases } from './review-case.ts'
import { RoundId } from './review-round.ts'
import { Place, UnitName, view } from './view.ts'

export const MeetingId = z.uuidv7().brand<'MeetingId'>()
const Text = (most: number) => z.string().trim().min(2).max(most)

export const holdMeeting = command(
  'review.hold-meeting',
  z.object({
    id: MeetingId,
    roundId: RoundId,
    villageId: z.int().positive(),
    on: CivilDate,
    place: Text(200),
    chair: Text(120),
    secretary: Text(120),
    present: z.int().positive().max(100_000),
    frontPresent: z.boolean(),
    opinions: z.string().trim().max(4_000).default(''),
    votes: z
      .array(z.object({ caseId: CaseId, agreed: z.int().min(0).max(100_000) }))
      .min(1)
      .max(500)
      .refine((votes) => new Set(votes.map(({ caseId }) => caseId)).size === votes.length),
  }),
)
export const postResults = command(
  'review.post',
  z.object({ id: z.uuidv7(), cases: Cases, unitId: z.int().positive(), places: Text(300), on: CivilDate }),
)
export const repostResults = command(
  'review.repost',
  z.object({ id: z.uuidv7(), cases: Cases, unitId: z.int().positive(), places: Text(300), on: CivilDate }),
)
export const referCommune = command(
  'review.refer',
  z.object({ id: z.uuidv7(), roundId: RoundId, communeId: z.int().positive(), on: CivilDate }),
)
export const answerOpinion = command(
  'review.answer-opinion',
  z.object({ id: z.uuidv7(), on: CivilDate, agrees: z.boolean(), comment: z.string().trim().max(2_000).default('') }),
)
/**
 * Công nhận: the whole commune at once. The cases become the year's list under the standard in force, which freezes; households
 * move to their class and the ledger is booked. Impossible to run twice.
 */
export const recogniseCommune = command(
  'review.recognise-commune',
  z.object({
    listId: z.uuidv7(),
    roundId: RoundId,
    communeId: z.int().positive(),
    decisionNo: Text(80),
    decisionDate: CivilDate,
    escapedDecisionNo: z.string().trim().max(80).nullable().default(null),
    escapedDecisionDate: CivilDate.nullable().default(null),
    signer: Text(120),
    nobody: z.boolean().default(false),
  }),
)
export type RecogniseCommune = z.infer<typeof recogniseCommune.input>

export const meetingList = view('/api/rounds/{id}/meetings', {
  query: z.object({ id: RoundId, place: Place }),
  answer: z.object({
    /** The share of those present a result needs, by the number in force today; null where none is. */
    agreePercent: z.number().nullable(),
    rows: z.array(
      z.object({
        id: MeetingId,
        village: UnitName,
        no: z.int(),
        on: z.iso.date(),
        place: z.string(),
        chair: z.string(),
        secretary: z.string(),
        present: z.int(),
        frontPresent: z.boolean(),
        opinions: z.string(),
        passed: z.int(),
        failed: z.int(),
      }),
    ),
  }),
})
export const postingList = view('/api/rounds/{id}/postings', {
  query: z.object({ id: RoundId, place: Place }),
  answer: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        unit: UnitName,
        recheck: z.boolean(),
        places: z.string(),
        on: z.iso.date(),
        until: z.iso.date(),
        cases: z.int(),
      }),
    ),
  }),
})
export const opinionList = view('/api/rounds/{id}/opinions', {
  query: z.object({ id: RoundId, place: Place }),
  answer: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        commune: UnitName,
        sentOn: z.iso.date(),
        dueOn: z.iso.date(),
        answeredOn: z.iso.date().nullable(),
        agrees: z.boolean().nullable(),
        comment: z.string().nullable(),
      }),
    ),
  }),
})
