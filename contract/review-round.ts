import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { OpinionFrom, RoundKind } from '../domain/review/season/round.ts'
import { caseStates } from '../domain/review/season/steps.ts'
import { StandardId } from '../domain/standard/standard.ts'
import { command } from './command.ts'
import { Place, UnitName, view, Year } from './view.ts'

export const RoundId = z.uuidv7().brand<'RoundId'>()
export const CaseState = z.enum(caseStates)
const Text = (most: number) => z.string().trim().min(2).max(most)

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

export const Round = z.object({
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
    /** The last decision of what is looked at; null while nothing is recognised. */
    decision: z.object({ on: z.iso.date(), signer: z.string().nullable() }).nullable(),
  }),
})

/** What the province looks into: villages where all leave, scores just beside a line, classes changed after scoring. */
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
