import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, UserId } from '../domain/kernel/ids.ts'
import { OpinionFrom, RoundKind } from '../domain/review/season/round.ts'
import { caseStates, stepNames } from '../domain/review/season/steps.ts'
import { StandardId } from '../domain/standard/standard.ts'
import { Answers } from '../domain/survey/answers.ts'
import { command } from './command.ts'
import { Income } from './survey.ts'
import { Place, PovertyClass, page, paging, UnitName, view, Year } from './view.ts'

export const RoundId = z.uuidv7().brand<'RoundId'>()
export const CaseId = z.uuidv7().brand<'CaseId'>()
export const MeetingId = z.uuidv7().brand<'MeetingId'>()
export const CaseState = z.enum(caseStates)
const Step = z.enum(stepNames as [(typeof stepNames)[number]]) // true: never empty
const Text = (most: number) => z.string().trim().min(2).max(most)
const Reason = z.string().trim().min(10).max(500)
/** Up to 500 cases at once, each as it was seen: a case somebody moved meanwhile stops the whole. */
const Cases = z
  .array(z.object({ id: CaseId, seenVersion: z.int().positive() }))
  .min(1)
  .max(500)

/* Calendar and rounds. */

export const calendarDays = view('/api/calendar', {
  query: z.object({ year: Year }),
  answer: z.object({
    rows: z.array(
      z.object({ day: z.iso.date(), kind: z.enum(['holiday', 'make-up']), name: z.string(), act: z.string() }),
    ),
    years: z.array(z.int()),
  }),
})
/** Lịch nghỉ của một năm: the whole year at once, replacing what was there. */
export const setCalendar = command(
  'review.set-calendar',
  z.object({
    year: z.int().min(2016).max(2100),
    days: z
      .array(
        z.object({
          day: CivilDate,
          kind: z.enum(['holiday', 'make-up']),
          name: Text(120),
          act: z.string().trim().max(120).default(''),
        }),
      )
      .max(120)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length),
  }),
)

const roundDays = {
  opensOn: CivilDate,
  listBy: CivilDate,
  interviewBy: CivilDate,
  meetingBy: CivilDate,
  postBy: CivilDate,
  closesOn: CivilDate,
}
export const openRound = command(
  'review.open-round',
  z.object({
    id: RoundId,
    kind: RoundKind,
    year: z.int().min(2021).max(2100),
    ...roundDays,
    /** The first is the standard in force in the year. */
    standards: z.array(StandardId).min(1).max(4),
    opinion: OpinionFrom,
  }),
)
/** Closing stops new cases; every case must be over. */
export const closeRound = command('review.close-round', z.object({ id: RoundId, seenVersion: z.int().positive() }))

const Round = z.object({
  id: RoundId,
  kind: RoundKind,
  year: z.int(),
  opensOn: z.iso.date(),
  listBy: z.iso.date(),
  interviewBy: z.iso.date(),
  meetingBy: z.iso.date(),
  postBy: z.iso.date(),
  closesOn: z.iso.date(),
  standards: z.array(z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string() })),
  opinion: OpinionFrom,
  state: z.enum(['open', 'closed']),
  version: z.int(),
  cases: z.int(),
  over: z.int(),
  late: z.int(),
})
export type Round = z.infer<typeof Round>
export const roundList = view('/api/rounds', { query: z.object({}), answer: z.object({ rows: z.array(Round) }) })

/** What a new round would look like: the window of the law on that day, a calendar spread over it, the standards of the year. */
export const roundProposal = view('/api/rounds/proposal', {
  query: z.object({ kind: RoundKind, year: Year, month: z.coerce.number().int().min(1).max(12) }),
  answer: z.object({
    days: z
      .object({
        opensOn: z.iso.date(),
        listBy: z.iso.date(),
        interviewBy: z.iso.date(),
        meetingBy: z.iso.date(),
        postBy: z.iso.date(),
        closesOn: z.iso.date(),
      })
      .nullable(),
    standards: z.array(z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string(), trial: z.boolean() })),
    /** No holiday of the year is typed in yet: clocks count every weekday. */
    calendarMissing: z.boolean(),
  }),
})

const Count = z.object({ state: CaseState, cases: z.int(), late: z.int() })
/** Bảng theo dõi: which commune is where, how many, what is late, who holds it. Villages, where a commune looks. */
export const roundBoard = view('/api/rounds/{id}/board', {
  query: z.object({ id: RoundId, place: Place }),
  answer: Round.extend({
    counts: z.array(Count),
    units: z.array(
      z.object({
        unit: UnitName,
        cases: z.int(),
        late: z.int(),
        /** The earliest day something is due. */
        due: z.iso.date().nullable(),
        counts: z.array(Count),
      }),
    ),
    /** Communes without a single case: nobody made their list. */
    missing: z.array(UnitName),
  }),
})

/** What the province looks into: villages where all leave, scores just beside a line, interviews crowding on one place or minute. */
export const roundOutliers = view('/api/rounds/{id}/outliers', {
  query: z.object({ id: RoundId, place: Place }),
  answer: z.object({
    allLeave: z.array(z.object({ village: UnitName, commune: UnitName.nullable(), listed: z.int(), leaving: z.int() })),
    beside: z.array(
      z.object({
        commune: UnitName,
        standard: z.string(),
        line: z.int(),
        under: z.int(),
        over: z.int(),
        interviewed: z.int(),
      }),
    ),
    changed: z.array(z.object({ commune: UnitName, changed: z.int(), scored: z.int() })),
  }),
})

/* Cases. */

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
export const objectTo = command(
  'review.object',
  z.object({
    id: z.uuidv7(),
    caseId: CaseId,
    seenVersion: z.int().positive(),
    receivedOn: CivilDate,
    byName: Text(120),
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
    reply: z.string().trim().min(10).max(2_000),
  }),
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
export const closeCase = command(
  'review.close-case',
  z.object({ id: CaseId, seenVersion: z.int().positive(), on: CivilDate, reason: Reason }),
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
/** Who can be given a case: reviewers of the villages and communes in reach. */
export const reviewerList = view('/api/reviewers', {
  query: z.object({ place: Place }),
  answer: z.object({
    rows: z.array(z.object({ id: UserId, name: z.string(), unit: UnitName.nullable(), open: z.int() })),
  }),
})
