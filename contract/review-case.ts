import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, MemberId, UserId } from '../domain/kernel/ids.ts'
import { stepNames } from '../domain/review/season/steps.ts'
import { StandardId } from '../domain/standard/standard.ts'
import { Answers } from '../domain/survey/answers.ts'
import { OwnInterview } from '../domain/survey/own/answers.ts'
import { command } from './command.ts'
import { MemberCame, MemberLeft } from './household.ts'
import { CaseState, Round, RoundId } from './review-round.ts'
import { Evidence, Income } from './survey.ts'
import { Place, PovertyClass, page, paging, UnitName, view } from './view.ts'

export const CaseId = z.uuidv7().brand<'CaseId'>()
const Step = z.enum(stepNames as [(typeof stepNames)[number]]) // true: never empty
const Reason = z.string().trim().min(10).max(500)
/** Up to 500 cases at once, each as it was seen: a case somebody moved meanwhile stops the whole. */
export const Cases = z
  .array(z.object({ id: CaseId, seenVersion: z.int().positive() }))
  .min(1)
  .max(500)

/** Lập danh sách cần rà soát: all on the lists of the commune become cases; again, it adds those that came since. */
export const buildReviewList = command(
  'review.build-list',
  z.object({ roundId: RoundId, communeId: z.int().positive(), on: CivilDate }),
)
/** Đề nghị rà soát (Form 01, 04), or proposed by the village. A household nobody knew is registered first. */
export const addCase = command(
  'review.add-case',
  z.object({
    id: CaseId,
    roundId: RoundId,
    householdId: HouseholdId,
    source: z.enum(['asked', 'proposed']),
    on: CivilDate,
  }),
)
export const assignCases = command('review.assign', z.object({ cases: Cases, to: UserId, on: CivilDate }))
/** Biến động nhân khẩu found in the house: who came and who left until the day of the interview, and who is head where the head left. */
export const MemberChanges = z.object({
  came: z.array(MemberCame).max(20),
  left: z.array(MemberLeft).max(20),
  newHead: MemberId.nullable(),
})
export type MemberChanges = z.infer<typeof MemberChanges>

/** Rà soát: one interview, scored by every standard of the round. */
export const interviewCase = command(
  'review.interview',
  z.object({
    id: CaseId,
    seenVersion: z.int().positive(),
    surveyId: z.uuidv7(),
    on: CivilDate,
    answers: Answers,
    income: Income,
    /** Of an interview on a phone; what the office enters from paper has none. */
    evidence: Evidence.optional(),
    /** Booked with the interview, or neither is: the answers are of those who live there now. */
    members: MemberChanges.optional(),
    /** Answers to the province's own questions; they touch no score. */
    own: OwnInterview.optional(),
  }),
)
export const checkCases = command('review.check', z.object({ cases: Cases, on: CivilDate }))
export const returnCases = command(
  'review.return',
  z.object({ cases: Cases, on: CivilDate, comment: z.string().trim().min(5).max(500) }),
)
/** Thay đổi kết quả phân loại: by name, with the reason, on the log; from then on it is what the meeting and the posting see. */
export const changeClass = command(
  'review.change-class',
  z.object({
    id: CaseId,
    seenVersion: z.int().positive(),
    standard: StandardId,
    class: PovertyClass,
    reason: Reason,
    on: CivilDate,
  }),
)
export const objectTo = command(
  'review.object',
  z.object({
    id: z.uuidv7(),
    caseId: CaseId,
    seenVersion: z.int().positive(),
    receivedOn: CivilDate,
    byName: z.string().trim().min(2).max(120),
    content: z.string().trim().min(5).max(2_000),
  }),
)
/** Phúc tra: surveyed again by the same procedure, and answered. */
export const recheckCase = command(
  'review.recheck',
  z.object({
    id: CaseId,
    seenVersion: z.int().positive(),
    surveyId: z.uuidv7(),
    on: CivilDate,
    answers: Answers,
    income: Income,
    own: OwnInterview.optional(),
    reply: z.string().trim().min(10).max(2_000),
  }),
)
export const closeCase = command(
  'review.close-case',
  z.object({ id: CaseId, seenVersion: z.int().positive(), on: CivilDate, reason: Reason }),
)

const Finding = z.object({
  standard: z.string(),
  class: PovertyClass.nullable(),
  scoredClass: PovertyClass.nullable(),
  incomePoints: z.int().nullable(),
  deprivationPoints: z.int().nullable(),
  deprived: z.int(),
  known: z.int(),
  changedBecause: z.string().nullable(),
})
const Case = z.object({
  id: CaseId,
  householdId: HouseholdId,
  head: z.string(),
  address: z.string(),
  village: UnitName,
  commune: UnitName,
  source: z.enum(['listed', 'asked', 'proposed']),
  was: PovertyClass,
  state: CaseState,
  reviewer: z.object({ id: UserId, name: z.string() }).nullable(),
  rechecked: z.boolean(),
  note: z.string(),
  due: z.iso.date().nullable(),
  clock: z.iso.date().nullable(),
  findings: z.array(Finding),
  version: z.int(),
})
export type ReviewCase = z.infer<typeof Case>
export const caseList = view('/api/rounds/{id}/cases', {
  query: z.object({
    id: RoundId,
    place: Place,
    state: CaseState.optional(),
    late: z.literal('true').optional(),
    source: z.enum(['listed', 'asked', 'proposed']).optional(),
    q: z.string().max(200).optional(),
    ...paging,
  }),
  answer: page(Case),
})
export const caseDetail = view('/api/cases/{id}', {
  query: z.object({ id: CaseId }),
  answer: Case.extend({
    round: Round.omit({ cases: true, over: true, late: true }),
    surveyId: z.uuid().nullable(),
    /** What was answered to the province's own questions. */
    own: OwnInterview.extend({ on: CivilDate }).nullable(),
    steps: z.array(
      z.object({
        step: z.string(),
        from: z.string(),
        to: z.string(),
        on: z.iso.date(),
        by: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
        recordedAt: z.string(),
      }),
    ),
    objections: z.array(
      z.object({
        id: z.uuid(),
        receivedOn: z.iso.date(),
        byName: z.string(),
        content: z.string(),
        dueOn: z.iso.date(),
        answeredOn: z.iso.date().nullable(),
        changed: z.boolean().nullable(),
        reply: z.string().nullable(),
      }),
    ),
    /** What the reader may do next. */
    may: z.array(Step),
  }),
})
/** Who can be given a case: reviewers of the villages and communes in reach. */
export const reviewerList = view('/api/reviewers', {
  query: z.object({ place: Place }),
  answer: z.object({
    rows: z.array(z.object({ id: UserId, name: z.string(), unit: UnitName.nullable(), open: z.int() })),
  }),
})
