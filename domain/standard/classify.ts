import { z } from 'zod'
import type { Setting, Standard } from './standard.ts'

/** Phân loại hộ. */
export const povertyClasses = ['poor', 'near-poor', 'neither'] as const
export const PovertyClass = z.enum(povertyClasses)
export type PovertyClass = z.infer<typeof PovertyClass>

/** `cannot`: a score or a line is not known. It is no class: a household with it stays what it was until somebody answers. */
export type Outcome = PovertyClass | 'cannot'

/** The same as numbers for columns of many households. 1 and 2 are also what officers' Excel lists write. */
export const outcomeOf = ['cannot', 'poor', 'near-poor', 'neither'] as const satisfies readonly Outcome[]
export const codeOf = { cannot: 0, poor: 1, 'near-poor': 2, neither: 3 } as const satisfies Record<Outcome, number>

/** "Not known" in a column of numbers; no score and no income is negative. */
export const notKnown = -1
export const settingCode = { rural: 0, urban: 1 } as const satisfies Record<Setting, number>
/** Urban or rural not known, in a column. */
export const settingNotKnown = 255

/**
 * The whole comparison, for one household and for a million, in points and in đồng (TT 07/2021; NĐ 07/2021 art. 3).
 * Income at or under its line AND deprivations at or over theirs is poor; under the income line alone is near-poor; over it
 * is neither, whatever the deprivations. The two scores are never added.
 */
function compare(income: number, incomeLine: number, deprivation: number, deprivationLine: number): 0 | 1 | 2 | 3 {
  if (income < 0 || incomeLine < 0) return 0
  if (income > incomeLine) return 3
  if (deprivation < 0) return 0
  return deprivation >= deprivationLine ? 1 : 2
}

/** Điểm B1, B2 of one household. Null is not known. */
export type Scores = {
  readonly setting: Setting | null
  /** B1. Higher is richer. */
  readonly incomePoints: number | null
  /** B2. Higher is more deprived. */
  readonly deprivationPoints: number | null
}
/** The same where income is known in đồng per person and month, and deprivations as a count. */
export type Incomes = {
  readonly setting: Setting | null
  readonly income: number | null
  readonly deprivations: number | null
}

type Measure = 'income-points' | 'deprivation-points' | 'income' | 'deprivations'
/** Why: a value beside its line, or what is not known. `met`: on the poor side of the line. */
export type Reason =
  | { readonly kind: Measure; readonly value: number; readonly line: number; readonly met: boolean }
  | { readonly kind: 'not-known'; readonly what: Measure | 'setting' | 'income-points-line'; readonly standard: string }
  | { readonly kind: 'standard-is-history'; readonly standard: string }
export type Finding = { readonly result: Outcome; readonly because: readonly Reason[] }

export const deprivationPointsLine = (standard: Standard) => standard.deprivationsMin * standard.pointsPerDeprivation

/** Phân loại theo điểm, with the reasons an officer can read out to the household. */
export function classify(scores: Scores, standard: Standard): Finding {
  return find(
    standard,
    scores.setting,
    { kind: 'income-points', value: scores.incomePoints, line: standard.incomePointsLine },
    { kind: 'deprivation-points', value: scores.deprivationPoints, line: deprivationPointsLine(standard) },
  )
}

/** Phân loại theo thu nhập thực tế, where only the income is known. The count of deprivations, not their points, has the line. */
export function classifyByIncome(incomes: Incomes, standard: Standard): Finding {
  return find(
    standard,
    incomes.setting,
    { kind: 'income', value: incomes.income, line: standard.incomeLine },
    { kind: 'deprivations', value: incomes.deprivations, line: standard.deprivationsMin },
  )
}

function find(
  standard: Standard,
  setting: Setting | null,
  income: { kind: Measure; value: number | null; line: Standard['incomePointsLine'] },
  deprivation: { kind: Measure; value: number | null; line: number },
): Finding {
  if (standard.use === 'history')
    return { result: 'cannot', because: [{ kind: 'standard-is-history', standard: standard.id }] }
  const line = setting === null ? null : (income.line?.[setting] ?? null)
  const outcome = compare(income.value ?? notKnown, line ?? notKnown, deprivation.value ?? notKnown, deprivation.line)

  const because: Reason[] = []
  const missing = (what: Extract<Reason, { kind: 'not-known' }>['what']) =>
    because.push({ kind: 'not-known', what, standard: standard.id })
  if (setting === null) missing('setting')
  if (income.line === null) missing('income-points-line')
  if (income.value === null) missing(income.kind)
  else if (line !== null) because.push({ kind: income.kind, value: income.value, line, met: income.value <= line })
  if (deprivation.value !== null)
    because.push({
      kind: deprivation.kind,
      value: deprivation.value,
      line: deprivation.line,
      met: deprivation.value >= deprivation.line,
    })
  else if (outcome === codeOf.cannot) missing(deprivation.kind)
  return { result: outcomeOf[outcome], because }
}

/** Scores of many households, one place each. `notKnown` where a score is not known, `settingNotKnown` for the setting. */
export type ScoreColumns = {
  readonly setting: Uint8Array
  readonly incomePoints: Int16Array
  readonly deprivationPoints: Int16Array
}

/** `classify` over columns: codes of `outcomeOf`, in the same order. */
export function classifyMany(columns: ScoreColumns, standard: Standard): Uint8Array {
  const { setting, incomePoints, deprivationPoints } = columns
  const outcomes = new Uint8Array(setting.length)
  const line = standard.incomePointsLine
  if (standard.use === 'history' || line === null) return outcomes

  const deprivationLine = deprivationPointsLine(standard)
  // One place for every value a byte can have: an unknown setting finds an unknown line.
  const lines = new Int32Array(256).fill(notKnown)
  lines[settingCode.rural] = line.rural
  lines[settingCode.urban] = line.urban
  for (let i = 0; i < outcomes.length; i++)
    outcomes[i] = compare(
      incomePoints[i] ?? notKnown,
      lines[setting[i] ?? settingNotKnown] ?? notKnown,
      deprivationPoints[i] ?? notKnown,
      deprivationLine,
    )
  return outcomes
}

/**
 * Hộ có mức sống trung bình by income of the 12 months before: over the income line, up to and including its own line.
 * Null: the line is not known (from 2027), or the setting is not.
 */
export function isAverageLiving(setting: Setting | null, income: number, standard: Standard): boolean | null {
  if (setting === null || standard.averageLivingLine === null) return null
  return income > standard.incomeLine[setting] && income <= standard.averageLivingLine[setting]
}
