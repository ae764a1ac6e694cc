import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, MemberId, UnitId } from '../domain/kernel/ids.ts'
import { PointTableBody, ScoreArea } from '../domain/standard/point-table.ts'
import { Setting, Standard, StandardId } from '../domain/standard/standard.ts'
import { Answers, Born } from '../domain/survey/answers.ts'
import { OwnInterview } from '../domain/survey/own/answers.ts'
import { OwnForm } from '../domain/survey/own/form.ts'
import { SpokenSheet } from '../domain/survey/sheet/words.ts'
import { CaseId } from './review-case.ts'
import { CaseState, RoundId } from './review-round.ts'
import { Income } from './survey.ts'
import { PovertyClass, view } from './view.ts'

const Member = z.object({
  id: MemberId,
  name: z.string(),
  relation: z.string(),
  born: Born.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  ethnicity: z.string(),
})

/** What a reviewer carries of one household: who lives there, what was answered last, and what came back. */
const PhoneCase = z.object({
  id: CaseId,
  roundId: RoundId,
  householdId: HouseholdId,
  villageId: UnitId,
  head: z.string(),
  /** By the given name, as lists are sorted. */
  sort: z.string(),
  address: z.string(),
  was: PovertyClass,
  state: CaseState,
  /** What the commune wrote when it sent the case back. */
  note: z.string(),
  due: CivilDate.nullable(),
  version: z.int().positive(),
  members: z.array(Member),
  /** The last interview, to ask for what changed. `here`: of this round, corrected rather than asked again. */
  last: z
    .object({ on: CivilDate, here: z.boolean(), answers: Answers, income: Income, own: OwnInterview.nullish() })
    .nullable(),
})
export type PhoneCase = z.infer<typeof PhoneCase>

/** What the cases are scored by: the same for every case of a round or a village. */
const Ground = z.object({
  rounds: z.array(
    z.object({
      id: RoundId,
      kind: z.enum(['periodic', 'regular']),
      year: z.int(),
      opensOn: CivilDate,
      interviewBy: CivilDate,
      closesOn: CivilDate,
      /** The first is in force in the year. */
      standards: z.array(StandardId),
    }),
  ),
  villages: z.array(
    z.object({ id: UnitId, name: z.string(), setting: Setting.nullable(), scoreArea: ScoreArea.nullable() }),
  ),
  standards: z.array(Standard),
  /** Bảng điểm B1 of the standards, each from its first to before its last day. */
  pointTables: z.array(
    z.object({ standard: StandardId, from: CivilDate, until: CivilDate.nullable(), body: PointTableBody }),
  ),
  /** The province's own questions, each version from its first to before its last day. A phone may still carry ground from before. */
  ownForms: z
    .array(z.object({ id: z.uuidv7(), from: CivilDate, until: CivilDate.nullable(), form: OwnForm }))
    .optional(),
  sheetWords: z.array(SpokenSheet).optional(),
})
export type Ground = z.infer<typeof Ground>

/**
 * The change feed of a reviewer's phone: the cases in their hands that changed since `after`, and those that left. `after` is
 * what the reading before gave as `next`: a digest of the ground and the snapshot it was read under, so that a row committed
 * late is never skipped. Without it, or where the ground or the reach changed since, everything comes again.
 */
export const phonePull = view('/api/phone/pull', {
  query: z.object({
    after: z
      .string()
      .regex(/^[0-9a-f]{16}~\d{1,20}:\d{1,20}:[\d,]{0,4000}$/)
      .optional(),
  }),
  answer: z.object({
    next: z.string(),
    /** In place of everything the phone has; otherwise on top of it. */
    whole: z.boolean(),
    /** Null: as the phone has it. */
    ground: Ground.nullable(),
    cases: z.array(PhoneCase),
    gone: z.array(CaseId),
    /** Today in the province: the clock of the device may be wrong. */
    today: CivilDate,
  }),
})
export type Pulled = z.infer<typeof phonePull.answer>
