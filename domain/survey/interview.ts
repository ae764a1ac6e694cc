import type { CivilDate } from '../kernel/date.ts'
import { yearOf } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { PovertyClass } from '../standard/classify.ts'
import { type Chosen, incomePoints, type PointTableBody, type ScoreArea } from '../standard/point-table.ts'
import type { StandardRefusal } from '../standard/refusal.ts'
import type { Setting, Standard } from '../standard/standard.ts'
import type { Answers } from './answers.ts'
import { type DeprivationMask, knownPoints, toMask } from './deprivation-mask.ts'
import { type SurveyFinding, surveyFinding } from './findings.ts'
import { type Present, withEveryMember } from './members.ts'
import type { SurveyRefusal } from './refusal.ts'

/** Điểm B1 as an interview has it: answers of the sheet, a total entered by hand, or not asked. */
export type IncomeAnswers =
  | { readonly kind: 'chosen'; readonly chosen: Chosen }
  | { readonly kind: 'by-hand'; readonly points: number }
  | { readonly kind: 'not-asked' }

export type Interview = { readonly on: CivilDate; readonly answers: Answers; readonly income: IncomeAnswers }

/** Who lived in the household on the day, and where that was. */
export type Scene = {
  readonly present: readonly Present[]
  readonly setting: Setting | null
  readonly scoreArea: ScoreArea | null
}

/** The standards of a round, the one in force in its year first, and the sheet B1 that each has on the day. */
export type Standards = {
  readonly standards: readonly [Standard, ...Standard[]]
  readonly tableOf: (standard: Standard) => PointTableBody | undefined
}

/** What an interview says under one standard. `trial`: of a year to come. */
export type UnderStandard = {
  readonly standard: Standard
  readonly trial: boolean
  readonly incomePoints: number | null
  readonly finding: SurveyFinding
}

export type ScoredInterview = {
  /** With every member of the day. */
  readonly answers: Answers
  readonly under: readonly [UnderStandard, ...UnderStandard[]]
  /** Why the server would not take it as it is. An interview under way is scored all the same, as far as it goes. */
  readonly refusal: SurveyRefusal | StandardRefusal | null
}

/** One interview under every standard of its round. The phone shows this, and the server keeps this: nothing else scores. */
export function scoreInterview(interview: Interview, scene: Scene, { standards, tableOf }: Standards): ScoredInterview {
  const { on, income } = interview
  const whole = withEveryMember(interview.answers, scene.present)
  const answers = whole.ok ? whole.value : interview.answers
  const [inForce, ...others] = standards
  const points = pointsInForce(interview, scene, inForce, tableOf(inForce))
  const under = (standard: Standard, b1: number | null): UnderStandard => ({
    standard,
    trial: yearOf(standard.validFrom) > yearOf(on),
    incomePoints: b1,
    finding: surveyFinding(answers, on, { setting: scene.setting, incomePoints: b1 }, standard),
  })
  return {
    answers,
    under: [
      under(inForce, points.ok ? points.value : null),
      ...others.map((it) => under(it, pointsBeside(income, tableOf(it), scene.scoreArea))),
    ],
    refusal: whole.ok ? (points.ok ? null : points.error) : whole.error,
  }
}

/** Điểm B1 under the standard in force. Null: not asked. */
function pointsInForce(
  { income, on }: Interview,
  { scoreArea }: Scene,
  standard: Standard,
  table: PointTableBody | undefined,
): Result<number | null, SurveyRefusal | StandardRefusal> {
  if (income.kind === 'not-asked') return ok(null)
  if (income.kind === 'by-hand') return ok(income.points)
  if (!table) return refuse({ code: 'survey.no-point-table', on, standard: standard.id })
  if (scoreArea === null) return refuse({ code: 'survey.no-score-area' })
  const scored = incomePoints(income.chosen, table, scoreArea)
  return scored.ok ? ok(scored.value.points) : scored
}

/**
 * B1 under a standard scored beside the one in force. Points belong to the table that gave them: the same answers are looked
 * up in its own table, and where there is none, or a total was entered by hand, its points are not known.
 */
export function pointsBeside(
  income: IncomeAnswers,
  table: PointTableBody | undefined,
  area: ScoreArea | null,
): number | null {
  if (income.kind !== 'chosen' || !table || area === null) return null
  const scored = incomePoints(income.chosen, table, area)
  return scored.ok ? scored.value.points : null
}

/** A finding as registers keep it. */
export type KeptFinding = DeprivationMask & {
  readonly standard: string
  /** Null: not known. */
  readonly class: PovertyClass | null
  readonly incomePoints: number | null
  readonly deprivationPoints: number | null
}

export const toKept = ({ standard, incomePoints: b1, finding }: UnderStandard): KeptFinding => ({
  standard: standard.id,
  class: finding.result === 'cannot' ? null : finding.result,
  incomePoints: b1,
  deprivationPoints: knownPoints(finding.points),
  ...toMask(finding.indicators),
})
