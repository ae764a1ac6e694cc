import type { z } from 'zod'
import type { recordSurvey } from '../../contract/survey.ts'
import { type CivilDate, yearOf } from '../../domain/kernel/date.ts'
import { provinceOf } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { inForceInYear, type Standard } from '../../domain/standard/standard.ts'
import { type ScoredInterview, scoreInterview, toKept } from '../../domain/survey/interview.ts'
import type { OwnInterview } from '../../domain/survey/own/answers.ts'
import type { Tx } from '../db/types.ts'
import { type Household, type Scores, setScores } from '../household/store.ts'
import { findPointTable, type InForce } from '../standard/point-tables.ts'
import { listStandards } from '../standard/store.ts'
import { takeOwn } from './own/store.ts'
import { addSurvey, findScene, type Interview } from './store.ts'

type Input = Omit<z.infer<typeof recordSurvey.input>, 'householdId'> & { readonly own?: OwnInterview | undefined }

/** An interview that can be taken: what is written of it, and what it says under every standard. */
export type Judged = Pick<ScoredInterview, 'under'> & { readonly interview: Interview; readonly scores: Scores }

/**
 * Phiếu rà soát, judged and not yet written. The twelve deprivations, B2 and B1 are computed here from the answers, under the standard in force and
 * under those of the round beside it; the household gets the scores and keeps its class, which only recognition moves
 * (QĐ 24/2021 art. 4).
 */
export async function judgeInterview(
  tx: Tx,
  household: Household,
  input: Input,
  today: CivilDate,
  beside: readonly string[] = [],
): Promise<Result<Judged, Refusal>> {
  const { id, on, income } = input
  if (on > today) return refuse({ code: 'survey.in-future' })
  if (household.ended_on && household.ended_on <= on) return refuse({ code: 'household.ended', on: household.ended_on })
  const [scene, every] = await Promise.all([findScene(tx, household, on), listStandards(tx)])
  if (scene.cameLater) return refuse({ code: 'survey.before-move', on: scene.cameLater })

  const year = yearOf(on)
  const standard = inForceInYear(every, year)
  if (standard?.use !== 'classify') return refuse({ code: 'review.no-standard', year })
  const others = every.filter((it) => it.id !== standard.id && beside.includes(it.id))
  const tables = await tablesOf(tx, household, input, [standard, ...others])
  const { answers, under, refusal } = scoreInterview(input, scene, {
    standards: [standard, ...others],
    tableOf: (it) => tables.get(it.id)?.body,
  })
  if (refusal) return refuse(refusal)
  const own = input.own && (await takeOwn(tx, provinceOf(household.area), input.own, on))
  if (own && !own.ok) return own

  const { deprivationPoints, incomePoints, deprived, known } = toKept(under[0])
  const mask = { deprived, known }
  const byHand = income.kind === 'by-hand'
  const sheet =
    income.kind === 'chosen'
      ? { chosen: income.chosen, pointTableId: tables.get(standard.id)?.id ?? null }
      : { chosen: null, pointTableId: null }
  return ok({
    under,
    interview: { id, on, year, answers, mask, standard, incomePoints, byHand, own: input.own, ...sheet },
    scores: { incomePoints, deprivationPoints, ...mask },
  })
}

/** Ghi phiếu rà soát that was judged, and gives the household its scores. */
export const keepInterview = (tx: Tx, household: Household, { interview, scores }: Judged) =>
  Promise.all([addSurvey(tx, household, interview), setScores(tx, household.id, interview.on, scores)])

/** Bảng điểm B1 of each standard on the day; where no answer of the sheet is given, none is needed. */
async function tablesOf(
  tx: Tx,
  household: Household,
  { income, on }: Input,
  standards: readonly Standard[],
): Promise<ReadonlyMap<string, InForce>> {
  const tables = new Map<string, InForce>()
  const province = provinceOf(household.area)
  if (income.kind !== 'chosen' || !province) return tables
  const found = await Promise.all(standards.map(({ id }) => findPointTable(tx, province, id, on)))
  for (const [at, { id }] of standards.entries()) if (found[at]) tables.set(id, found[at])
  return tables
}
