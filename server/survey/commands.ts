import type { z } from 'zod'
import { type Income, recordSurvey } from '../../contract/survey.ts'
import { may } from '../../domain/account/may.ts'
import { yearOf } from '../../domain/kernel/date.ts'
import { provinceOf } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { incomePoints } from '../../domain/standard/point-table.ts'
import { inForceInYear, type Standard } from '../../domain/standard/standard.ts'
import { deprivationPoints, knownPoints, toMask } from '../../domain/survey/deprivation-mask.ts'
import { deprivations } from '../../domain/survey/deprivations.ts'
import { withEveryMember } from '../../domain/survey/members.ts'
import { type Answer, type Given, on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { type Household, lockHousehold, setScores } from '../household/store.ts'
import { findPointTable } from '../standard/point-tables.ts'
import { listStandards } from '../standard/store.ts'
import { addSurvey, findScene, type Scene } from './store.ts'

type Input = z.infer<typeof recordSurvey.input>

export const surveyCommands = [
  on(recordSurvey, {
    about: (tx, input) => lockHousehold(tx, input.householdId),
    allow: may.recordSurvey,
    do: record,
  }),
]

/**
 * Ghi phiếu rà soát. The twelve deprivations, B2 and B1 are computed here from the answers; the household gets the scores
 * and keeps its class, which only recognition moves (QĐ 24/2021 art. 4).
 */
async function record(tx: Tx, household: Household, input: Input, { today }: Given): Answer {
  const { id, on } = input
  if (on > today) return refuse({ code: 'survey.in-future' })
  if (household.ended_on && household.ended_on <= on) return refuse({ code: 'household.ended', on: household.ended_on })
  const scene = await findScene(tx, household, on)
  if (scene.cameLater) return refuse({ code: 'survey.before-move', on: scene.cameLater })
  const answers = withEveryMember(input.answers, scene.present)
  if (!answers.ok) return answers

  const year = yearOf(on)
  const standard = inForceInYear(await listStandards(tx), year)
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
  return ok(null)
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
