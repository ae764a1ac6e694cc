import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, MemberId } from '../domain/kernel/ids.ts'
import { Certainty, DeprivationCode, Dimension } from '../domain/standard/indicators.ts'
import { mostOfTable, pointsRange, ScoreArea } from '../domain/standard/point-table.ts'
import { Answers } from '../domain/survey/answers.ts'
import { deprivationStates } from '../domain/survey/deprivation.ts'
import { command } from './command.ts'
import { Reason } from './household.ts'
import { Setting, view } from './view.ts'

const Code = z.string().min(1).max(40)
const Points = z.int().min(pointsRange.from).max(pointsRange.to)

/** Điểm B1: answers of sheet B1 that the point table in force gives points, a total entered by hand and marked so, or not asked. */
export const Income = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chosen'),
    chosen: z
      .record(Code, z.array(Code).max(mostOfTable.answers))
      .refine((it) => Object.keys(it).length <= mostOfTable.items),
  }),
  z.object({ kind: z.literal('by-hand'), points: Points }),
  z.object({ kind: z.literal('not-asked') }),
])
export type Income = z.infer<typeof Income>

/** Where the phone stood, in degrees, and how many metres that may be wrong. */
export const Position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().nonnegative().max(100_000),
})
export type Position = z.infer<typeof Position>

/** A drawing of the finger: strokes of points x, y, x, y … in a field 1,000 wide and 400 high. */
const Stroke = z.array(z.int().min(0).max(1_000)).min(2).max(2_000)
/** Who gives the answers signs; who cannot, or does not want to, has a witness. */
export const Signed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signature'), strokes: z.array(Stroke).min(1).max(60) }),
  z.object({
    kind: z.literal('witness'),
    name: z.string().trim().min(2).max(120),
    why: z.enum(['cannot-sign', 'refuses', 'away']),
  }),
])
export type Signed = z.infer<typeof Signed>

/** What stands beside the answers of an interview in the house. */
export const Evidence = z.object({ position: Position.nullable(), signed: Signed.nullable() })
export type Evidence = z.infer<typeof Evidence>

/**
 * Phiếu rà soát: one interview. What follows from it is computed here: deprivations, B2, B1. It changes the household's
 * scores and never its class: only recognition moves a class.
 */
export const recordSurvey = command(
  'survey.record',
  z.object({ id: z.uuidv7(), householdId: HouseholdId, on: CivilDate, answers: Answers, income: Income }),
)

const Indicator = z.object({
  no: z.int(),
  code: DeprivationCode,
  dimension: Dimension,
  certainty: Certainty,
  state: z.enum(deprivationStates),
  /** Which answer of which member decided, or what is still to be asked (domain/survey/deprivation.ts). */
  because: z.array(Reason),
})

/** The interviews of a household, newest first, each scored by the standards of its list year, with all reasons. */
export const householdSurveys = view('/api/households/{id}/surveys', {
  query: z.object({ id: HouseholdId }),
  answer: z.object({
    /** Names for the ids in answers and reasons, also of people who have left. */
    members: z.array(z.object({ id: MemberId, name: z.string() })),
    rows: z.array(
      z.object({
        id: z.uuidv7(),
        on: z.iso.date(),
        year: z.int(),
        recordedAt: z.string(),
        answers: Answers,
        setting: Setting.nullable(),
        scoreArea: ScoreArea.nullable(),
        /** Under the standard in force in the year. */
        incomePoints: z.int().nullable(),
        pointsByHand: z.boolean(),
        pointTable: z.object({ id: z.uuidv7(), version: z.int() }).nullable(),
        /** How the B1 points add up; empty where they were entered by hand or not asked. */
        parts: z.array(
          z.object({
            item: z.string(),
            itemText: z.string(),
            answer: z.string(),
            answerText: z.string(),
            points: z.int(),
          }),
        ),
        findings: z.array(
          z.object({
            standard: z.string(),
            nameVi: z.string(),
            nameEn: z.string(),
            act: z.string(),
            provincial: z.boolean(),
            /** The standard of the year after, scored beside the one in force. */
            trial: z.boolean(),
            result: z.string(),
            because: z.array(Reason),
            /** B1 under this standard: its own sheet gives its own points. Null: not asked, or no sheet of it says. */
            incomePoints: z.int().nullable(),
            incomePointsLine: z.number().nullable(),
            deprivationPointsLine: z.number(),
            /** B2: at least, and at most if every unknown indicator turns out deprived. */
            points: z.object({ least: z.int(), most: z.int() }),
            indicators: z.array(Indicator),
          }),
        ),
      }),
    ),
  }),
})
