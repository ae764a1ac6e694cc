import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId } from '../domain/kernel/ids.ts'
import { requestCodeLength, requestKinds, requestStates } from '../domain/review/request.ts'
import { command } from './command.ts'
import { CaseId } from './review-case.ts'
import { RoundId } from './review-round.ts'
import { Place, page, paging, UnitName, view } from './view.ts'

export const RequestCode = z.string().regex(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${requestCodeLength}}$`))

/** Giấy đề nghị rà soát as somebody fills it in (QĐ 24/2021, Form 01 and 04). `id` is made on the page: sent twice, taken once. */
export const ReviewRequest = z.object({
  id: z.uuidv7(),
  communeId: z.int().positive(),
  villageId: z.int().positive(),
  wants: z.enum(requestKinds),
  name: z.string().trim().min(2).max(120),
  /** A telephone number, or how else they can be reached. */
  contact: z.string().trim().min(6).max(120),
  address: z.string().trim().max(200),
  reasons: z.string().trim().min(10).max(2_000),
})
export type ReviewRequest = z.infer<typeof ReviewRequest>

/** POST, without a session: the code to take home. */
export const publicRequestPath = '/api/public/review-requests'
export const RequestTaken = z.object({ code: RequestCode })

/** Communes of today with their villages: public names and nothing of any household. */
export const publicPlaces = view('/api/public/places', {
  query: z.object({}),
  answer: z.object({
    communes: z.array(
      z.object({ id: z.int(), name: z.string(), villages: z.array(z.object({ id: z.int(), name: z.string() })) }),
    ),
  }),
})
/** What whoever has the code may know: whether the commune has decided and what it answers, and nothing of what was asked. */
export const publicRequestState = view('/api/public/review-requests/{code}', {
  query: z.object({ code: RequestCode }),
  answer: z.object({
    state: z.enum(requestStates),
    askedOn: z.iso.date(),
    decidedOn: z.iso.date().nullable(),
    /** The answer in writing with its reason, where the request was not taken up. */
    answer: z.string().nullable(),
    commune: z.string(),
  }),
})

/** At the counter: what somebody brought on paper or said, written down by the officer. */
export const enterRequest = command('review.enter-request', ReviewRequest.extend({ askedOn: CivilDate }))
/** Taken up: a household of the register becomes a case of an open round, as one that asked by itself. */
export const acceptRequest = command(
  'review.accept-request',
  z.object({ id: z.uuidv7(), caseId: CaseId, roundId: RoundId, householdId: HouseholdId, on: CivilDate }),
)
/** Not taken up: answered in writing with the reason. */
export const answerRequest = command(
  'review.answer-request',
  z.object({ id: z.uuidv7(), on: CivilDate, answer: z.string().trim().min(10).max(2_000) }),
)

const Request = z.object({
  id: z.uuidv7(),
  code: RequestCode,
  commune: UnitName,
  village: UnitName,
  wants: z.enum(requestKinds),
  name: z.string(),
  contact: z.string(),
  address: z.string(),
  reasons: z.string(),
  askedOn: z.iso.date(),
  cameBy: z.enum(['public', 'counter']),
  state: z.enum(requestStates),
  caseId: CaseId.nullable(),
  answer: z.string().nullable(),
  decidedOn: z.iso.date().nullable(),
  decidedBy: z.string().nullable(),
})
/** Open ones first, the oldest of them on top. */
export const requestList = view('/api/review-requests', {
  query: z.object({
    place: Place,
    state: z.enum(requestStates).optional(),
    q: z.string().max(100).optional(),
    ...paging,
  }),
  answer: page(Request),
})
