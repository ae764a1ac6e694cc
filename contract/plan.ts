import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { Dimension } from '../domain/standard/indicators.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view, Year } from './view.ts'

export const Direction = z.enum(['at-least', 'at-most', 'below', 'about', 'exactly', 'none'])
/** `unknown`: the records are not there. `no-goal`: a value with nothing promised for this place to judge it by. */
export const Status = z.enum(['reached', 'on-track', 'at-risk', 'missed', 'nearly', 'unknown', 'no-goal'])

/** What stands in the way of a value: communes that have not reported, or records that are not there. Never counted as 0. */
export const Missing = z.object({
  kind: z.enum(['list', 'residents', 'survey', 'needs', 'report', 'records']),
  unit: UnitName.nullable(),
  vi: z.string(),
  en: z.string(),
  /** People or households without an answer, where they can be counted. */
  count: z.int().nullable(),
})

/** What is expected at the year's end, and by which method (domain/plan/forecast.ts). */
export const Forecast = z.object({
  value: z.number().nullable(),
  method: z.enum(['final', 'last-result', 'last-year', 'pace', 'none']),
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
  /** Indicator from records, in the unit of the goal, unrounded; null when the records are not there. */
  achieved: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  missing: z.array(Missing),
  forecast: Forecast,
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
        /** What was handed down to the commune. */
        goal: z.number().nullable(),
      }),
    ),
    /** Records of the year by month, adding up to the numerator; empty where rows have no day. */
    byMonth: z.array(z.object({ month: z.string(), value: z.number() })),
    byYear: z.array(z.object({ year: z.int(), achieved: z.number().nullable(), standard: z.string() })),
    /** Which indicator it is, and whether a sector reports it (domain/plan). */
    indicator: z.string().nullable(),
    /** Giao chỉ tiêu: parts handed down to units in the place; `difference` is what they lack of the whole, null where they need not add up. */
    parts: z.array(
      z.object({ unit: UnitName, goal: z.number(), /** Of today, in which the unit lies. */ commune: z.int() }),
    ),
    difference: z.number().nullable(),
    /** Every adjustment of the goal, of the province (unit null) and of units in the place, the latest first. */
    history: z.array(
      z.object({
        unit: UnitName.nullable(),
        was: z.number().nullable(),
        goal: z.number().nullable(),
        decisionNo: z.string(),
        decisionDate: z.iso.date().nullable(),
        reason: z.string(),
        recordedAt: z.iso.datetime(),
      }),
    ),
    /** The latest value each unit reported. */
    reports: z.array(
      z.object({
        unit: UnitName,
        on: z.iso.date(),
        numerator: z.number(),
        denominator: z.number().nullable(),
        sampleSize: z.int().nullable(),
        reportedBy: z.string(),
        evidence: z.string(),
      }),
    ),
    /** Further figures shown beside, e.g. clean water of indicator 9 beside T16, relapses beside G02. */
    beside: z.array(z.object({ vi: z.string(), en: z.string(), value: z.number().nullable(), unit: z.string() })),
  }),
})

/** A row behind a value: somebody or something, where, when, how much, and why it stands there. */
export const TargetRow = z.object({
  kind: z.enum([
    'household',
    'member',
    'child',
    'staff',
    'activity',
    'commune',
    'money-line',
    'allocation',
    'contribution',
  ]),
  id: z.string(),
  /** Whose page opens, for a household and its people. */
  householdId: z.uuid().nullable(),
  name: z.string(),
  /** The head of the household, the responsible body, the post; for a budget line its source and capital ("central/investment"). */
  beside: z.string(),
  unit: UnitName.nullable(),
  commune: UnitName.nullable(),
  class: z.string().nullable(),
  on: z.iso.date().nullable(),
  amount: z.number().nullable(),
  amountUnit: z.string(),
  noteVi: z.string(),
  noteEn: z.string(),
})

const rowsQuery = {
  year: Year,
  code: z.string().regex(/^[TMBG]\d{2}$/),
  place: Place,
  part: z.enum(['counted', 'rest', 'unknown']).default('rest'),
}

/** The rows behind a value, in the reader's area: who counts, who does not, about whom nothing is known. */
export const targetRows = view('/api/plans/{year}/targets/{code}/rows', {
  query: z.object({ ...rowsQuery, ...paging }),
  answer: page(TargetRow),
})

/** Giao chỉ tiêu: the communes of the year of the plan, with what each was given. */
export const partList = view('/api/plans/{year}/targets/{code}/parts', {
  query: z.object({ year: Year, code: z.string().regex(/^[TMBG]\d{2}$/), place: Place }),
  answer: z.object({
    name: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    direction: Direction,
    goal: z.number().nullable(),
    rows: z.array(z.object({ unit: UnitName, goal: z.number().nullable() })),
  }),
})

/** The same rows as CSV, with the purpose they are taken for. */
export const targetRowsFile = fileView('/api/plans/{year}/targets/{code}/rows.csv', {
  query: z.object({ ...rowsQuery, purpose: z.string().trim().min(3).max(200) }),
  mediaType: mediaTypes.csv,
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
const decision = {
  decisionNo: z.string().trim().min(1).max(80),
  decisionDate: CivilDate.nullable().default(null),
  reason: z.string().trim().max(500).default(''),
}

/** Adjusts a promised value by a decision; the old one stays in the history of the goal. */
export const setGoal = command(
  'plan.set-goal',
  z.object({ year: z.int(), code: z.string().regex(/^[TMBG]\d{2}$/), goal: z.number().nullable(), ...decision }),
)

/** Giao chỉ tiêu cho xã (for a commune: cho thôn): all parts at once; a unit left out is asked for nothing any more. */
export const cascade = command(
  'plan.cascade',
  z.object({
    year: z.int(),
    code: z.string().regex(/^[TMBG]\d{2}$/),
    /** The commune whose villages these are; null: communes of the province. */
    of: z.int().positive().nullable().default(null),
    parts: z.array(z.object({ unitId: z.int().positive(), goal: z.number() })).max(500),
    /** The decision itself says that the parts do not add up to the whole. */
    mayDiffer: z.boolean().default(false),
    ...decision,
  }),
)

/** A value another sector counted, with who reported it and the evidence. A checklist of services says yes or no to each dimension. */
export const reportValue = command(
  'plan.report-value',
  z.object({
    id: z.uuidv7(),
    indicator: z.string().max(60),
    year: z.int().min(2016).max(2100),
    unitId: z.int().positive(),
    onDate: CivilDate,
    numerator: z.number().min(0).max(1e12).default(0),
    denominator: z.number().positive().max(1e12).nullable().default(null),
    sampleSize: z.int().positive().nullable().default(null),
    checklist: z.partialRecord(Dimension, z.boolean()).nullable().default(null),
    reportedBy: z.string().trim().min(2).max(200),
    evidence: z.string().trim().min(2).max(500),
  }),
)

export const PeriodRow = z.object({
  code: z.string().trim().min(1).max(12),
  nameVi: z.string().min(3),
  nameEn: z.string().min(3),
  unit: z.string(),
  direction: Direction,
  goal: z.number().nullable(),
  indicator: z.string().nullable(),
  act: z.string().default(''),
})

/** A plan of several years (2021–2025, 2026–2030): its targets stand beside those of the years in it. */
export const adoptPeriod = command(
  'plan.adopt-period',
  z.object({
    fromYear: z.int().min(2011).max(2100),
    untilYear: z.int().min(2011).max(2100),
    titleVi: z.string().min(3),
    titleEn: z.string().min(3),
    documentNo: z.string().min(1),
    documentDate: CivilDate.nullable(),
    rows: z.array(PeriodRow).min(1).max(100),
  }),
)

export const periodList = view('/api/period-plans', {
  query: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({ fromYear: z.int(), untilYear: z.int(), titleVi: z.string(), titleEn: z.string(), targets: z.int() }),
    ),
  }),
})

/** What a period plan promises beside what the records of its years say. */
export const periodTargets = view('/api/period-plans/{from}/targets', {
  query: z.object({ from: Year, place: Place }),
  answer: z.object({
    plan: z.object({
      fromYear: z.int(),
      untilYear: z.int(),
      titleVi: z.string(),
      titleEn: z.string(),
      documentNo: z.string(),
      documentDate: z.iso.date().nullable(),
    }),
    asOf: z.iso.date(),
    rows: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        unit: z.string(),
        direction: Direction,
        goal: z.number().nullable(),
        act: z.string(),
        /** `sum`: of the years so far. `latest`: of the last year that has a value. `none`: nobody computes it here. */
        basis: z.enum(['sum', 'latest', 'none']),
        achieved: z.number().nullable(),
        status: Status,
        byYear: z.array(z.object({ year: z.int(), achieved: z.number().nullable() })),
      }),
    ),
  }),
})
export const answerQuestion = command(
  'plan.answer-question',
  z.object({ year: z.int(), question: z.string().regex(/^Q\d{2}$/), value: z.unknown() }),
)
