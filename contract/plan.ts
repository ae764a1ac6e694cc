import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { command } from './command.ts'
import { Place, page, paging, UnitName, view, Year } from './view.ts'

export const Direction = z.enum(['at-least', 'at-most', 'below', 'about', 'exactly', 'none'])
/** `unknown`: the records are not there. `no-goal`: a value with nothing promised for this place to judge it by. */
export const Status = z.enum(['reached', 'on-track', 'at-risk', 'missed', 'nearly', 'unknown', 'no-goal'])

/** What stands in the way of a value: communes that have not reported, or records nobody keeps yet. Never counted as 0. */
export const Missing = z.object({
  kind: z.enum(['list', 'residents', 'survey', 'needs', 'records']),
  unit: UnitName.nullable(),
  vi: z.string(),
  en: z.string(),
  /** People or households without an answer, where they can be counted. */
  count: z.int().nullable(),
})

export const TargetValue = z.object({
  code: z.string(),
  /** Vietnamese, the plan's language; `nameEn` beside it. */
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(['target', 'measure', 'budget', 'objective']),
  paragraph: z.string(),
  /** `domain/plan/indicator.ts`: `%`, `points`, `households`, `people`, `communes`, `million-dong`, `deprivations`, `times`. */
  unit: z.string(),
  direction: Direction,
  goal: z.number().nullable(),
  /** Computed from records, in the unit of the goal, unrounded; null when the records are not there. */
  achieved: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  missing: z.array(Missing),
  status: Status,
  project: z.string(),
})
export type TargetValue = z.infer<typeof TargetValue>

export const planList = view('/api/plans', {
  query: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({
        year: z.int(),
        titleVi: z.string(),
        titleEn: z.string(),
        documentNo: z.string(),
        documentDate: z.iso.date().nullable(),
        targets: z.int(),
      }),
    ),
  }),
})

export const targetList = view('/api/plans/{year}/targets', {
  query: z.object({ year: Year, place: Place }),
  answer: z.object({
    rows: z.array(TargetValue),
    plan: z.object({
      titleVi: z.string(),
      titleEn: z.string(),
      documentNo: z.string(),
      documentDate: z.iso.date().nullable(),
    }),
    /** The day the values speak of, and the standard they were classified by. */
    asOf: z.iso.date(),
  }),
})

export const targetDetail = view('/api/plans/{year}/targets/{code}', {
  query: z.object({ year: Year, code: z.string().regex(/^[TMBG]\d{2}$/), place: Place }),
  answer: TargetValue.extend({
    wording: z.string(),
    populationVi: z.string(),
    populationEn: z.string(),
    numeratorVi: z.string(),
    numeratorEn: z.string(),
    denominatorVi: z.string().nullable(),
    denominatorEn: z.string().nullable(),
    law: z.string(),
    question: z
      .object({
        id: z.string(),
        vi: z.string(),
        en: z.string(),
        value: z.unknown(),
        /** The answer in words; null where it is a number of the province's own. */
        answerVi: z.string().nullable(),
        answerEn: z.string().nullable(),
        isDefault: z.boolean(),
        choices: z.array(z.object({ value: z.unknown(), vi: z.string(), en: z.string() })),
      })
      .nullable(),
    byUnit: z.array(
      z.object({
        unit: UnitName,
        achieved: z.number().nullable(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        unknown: z.int().nullable(),
      }),
    ),
    byYear: z.array(z.object({ year: z.int(), achieved: z.number().nullable(), standard: z.string() })),
    /** Further figures shown beside, e.g. clean water of indicator 9 beside T16, relapses beside G02. */
    beside: z.array(z.object({ vi: z.string(), en: z.string(), value: z.number().nullable(), unit: z.string() })),
  }),
})

/** The rows behind a value, in the reader's area: who counts, who does not, about whom nothing is known. */
export const targetRows = view('/api/plans/{year}/targets/{code}/rows', {
  query: z.object({
    year: Year,
    code: z.string().regex(/^[TMBG]\d{2}$/),
    place: Place,
    part: z.enum(['counted', 'rest', 'unknown']).default('rest'),
    ...paging,
  }),
  answer: page(
    z.object({
      householdId: z.uuidv7(),
      memberId: z.uuidv7().nullable(),
      name: z.string(),
      head: z.string(),
      village: UnitName,
      commune: UnitName,
      class: z.string(),
      noteVi: z.string(),
      noteEn: z.string(),
    }),
  ),
})

export const PlanRow = z.object({
  code: z.string().regex(/^[TMBG]\d{2}$/),
  paragraph: z.string(),
  nameVi: z.string().min(3),
  nameEn: z.string().min(3),
  wording: z.string(),
  unit: z.string(),
  direction: Direction,
  goal: z.number().nullable(),
  populationVi: z.string().default(''),
  populationEn: z.string().default(''),
  indicator: z.string().nullable(),
  project: z.string().default(''),
})
export type PlanRow = z.infer<typeof PlanRow>

export const adoptPlan = command(
  'plan.adopt',
  z.object({
    year: z.int().min(2016).max(2100),
    titleVi: z.string().min(3),
    titleEn: z.string().min(3),
    documentNo: z.string().min(1),
    documentDate: CivilDate.nullable(),
    adoptedOn: CivilDate,
    rows: z.array(PlanRow).min(1).max(300),
  }),
)
/** Adjusts a promised value by a decision; the log keeps the old one. */
export const setGoal = command(
  'plan.set-goal',
  z.object({
    year: z.int(),
    code: z.string().regex(/^[TMBG]\d{2}$/),
    goal: z.number().nullable(),
    decisionNo: z.string().trim().min(1).max(80),
  }),
)
export const answerQuestion = command(
  'plan.answer-question',
  z.object({ year: z.int(), question: z.string().regex(/^Q\d{2}$/), value: z.unknown() }),
)
