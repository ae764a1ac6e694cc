import type { z } from 'zod'
import type { Income, recordSurvey } from '../../contract/survey.ts'
import { type CivilDate, yearOf } from '../../domain/kernel/date.ts'
import { provinceOf } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { incomePoints } from '../../domain/standard/point-table.ts'
import { inForceInYear, type Setting, type Standard } from '../../domain/standard/standard.ts'
import type { Answers } from '../../domain/survey/answers.ts'
import { type DeprivationMask, deprivationPoints, knownPoints, toMask } from '../../domain/survey/deprivation-mask.ts'
import { deprivations } from '../../domain/survey/deprivations.ts'
import { withEveryMember } from '../../domain/survey/members.ts'
import type { Tx } from '../db/types.ts'
import { type Household, setScores } from '../household/store.ts'
import { findPointTable } from '../standard/point-tables.ts'
import { listStandards } from '../standard/store.ts'
import { addSurvey, findScene, type Scene } from './store.ts'

export type Input = z.infer<typeof recordSurvey.input>

/** What an interview was found to be, for whoever goes on with it: the case of a round scores it by every standard. */
export type Recorded = {
  readonly answers: Answers
  readonly mask: DeprivationMask
  readonly setting: Setting | null
  readonly scene: Scene
  /** The national standard of the list year, whose point table gave the points. */
  readonly standard: Standard
  readonly standards: readonly Standard[]
  readonly incomePoints: number | null
}

/**
 * Ghi phiếu rà soát. The twelve deprivations, B2 and B1 are computed here from the answers; the household gets the scores
 * and keeps its class, which only recognition moves (QĐ 24/2021 art. 4).
 */
export async function recordInterview(
  tx: Tx,
  household: Household,
  input: Input,
  today: CivilDate,
): Promise<Result<Recorded, Refusal>> {
  const { id, on } = input
  if (on > today) return refuse({ code: 'survey.in-future' })
  if (household.ended_on && household.ended_on <= on) return refuse({ code: 'household.ended', on: household.ended_on })
  const scene = await findScene(tx, household, on)
  if (scene.cameLater) return refuse({ code: 'survey.before-move', on: scene.cameLater })
  const answers = withEveryMember(input.answers, scene.present)
  if (!answers.ok) return answers

  const year = yearOf(on)
  const standards = await listStandards(tx)
  const standard = inForceInYear(standards, year)
  if (standard?.use !== 'classify') return refuse({ code: 'review.no-standard', year })
  const income = await incomeOf(tx, household, input, scene, standard)
  if (!income.ok) return income

  const indicators = deprivations(answers.value, standard, on)
  const mask = toMask(indicators)
  await addSurvey(tx, household, { id, on, year, answers: answers.value, mask, standard, ...income.value })
  await setScores(tx, household.id, on, {
    incomePoints: income.value.incomePoints,
    deprivationPoints: knownPoints(deprivationPoints(indicators, standard)),
    ...mask,
  })
  const { incomePoints: points } = income.value
  return ok({ answers: answers.value, mask, setting: scene.setting, scene, standard, standards, incomePoints: points })
}

type Scored = {
  readonly incomePoints: number | null
  readonly byHand: boolean
  readonly chosen: Extract<Income, { kind: 'chosen' }>['chosen'] | null
  readonly pointTableId: string | null
}
const notAsked: Scored = { incomePoints: null, byHand: false, chosen: null, pointTableId: null }

/** Điểm B1 by the province's point table of the day, in the scoring area where the household lived. */
async function incomeOf(
  tx: Tx,
  household: Household,
  { income, on }: Input,
  { scoreArea }: Scene,
  standard: Standard,
): Promise<Result<Scored, Refusal>> {
  if (income.kind === 'not-asked') return ok(notAsked)
  if (income.kind === 'by-hand') return ok({ ...notAsked, incomePoints: income.points, byHand: true })
  const province = provinceOf(household.area)
  const table = province && (await findPointTable(tx, province, standard.id, on))
  if (!table) return refuse({ code: 'survey.no-point-table', on, standard: standard.id })
  if (scoreArea === null) return refuse({ code: 'survey.no-score-area' })
  const { chosen } = income
  const scored = incomePoints(chosen, table.body, scoreArea)
  return scored.ok ? ok({ incomePoints: scored.value.points, byHand: false, chosen, pointTableId: table.id }) : scored
}
