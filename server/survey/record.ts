import type { z } from 'zod'
import type { recordSurvey } from '../../contract/survey.ts'
import { type CivilDate, yearOf } from '../../domain/kernel/date.ts'
import { provinceOf, type UnitId } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { inForceInYear, type Standard } from '../../domain/standard/standard.ts'
import { type ScoredInterview, scoreInterview, toKept } from '../../domain/survey/interview.ts'
import type { OwnInterview } from '../../domain/survey/own/answers.ts'
import type { Tx } from '../db/types.ts'
import { type Household, setScores } from '../household/store.ts'
import { findPointTable, type InForce } from '../standard/point-tables.ts'
import { listStandards } from '../standard/store.ts'
import { takeOwn } from './own/store.ts'
import { addSurveys, findScenes, type InterviewAt, type SceneOfDay } from './store.ts'

type Input = Omit<z.infer<typeof recordSurvey.input>, 'householdId'> & { readonly own?: OwnInterview | undefined }

/** An interview made at a household. */
export type Made = { readonly household: Household; readonly input: Input }

/** One that can be taken: what is written of it, and what it says under every standard. */
export type Judged = InterviewAt & Pick<ScoredInterview, 'under'>

/**
 * Phiếu rà soát, judged and not yet written, the first refusal where one cannot be taken. The twelve deprivations, B2 and B1 are
 * computed here from the answers, under the standard in force and under those of the round beside it; the household gets the
 * scores and keeps its class, which only recognition moves (QĐ 24/2021 art. 4).
 */
export async function judgeInterviews(
  tx: Tx,
  made: readonly Made[],
  today: CivilDate,
  beside: readonly string[] = [],
): Promise<Result<readonly Judged[], Refusal>> {
  for (const { household, input } of made) {
    if (input.on > today) return refuse({ code: 'survey.in-future' })
    if (household.ended_on && household.ended_on <= input.on)
      return refuse({ code: 'household.ended', on: household.ended_on })
  }
  const visits = made.map(({ household, input: { on } }) => ({ household, on }))
  const [scenes, every] = await Promise.all([findScenes(tx, visits), listStandards(tx)])
  const tables = tablesOnce(tx)
  const judged: Judged[] = []
  for (const [at, scene] of scenes.entries()) {
    const one = await judge(tx, made[at] as Made, scene, { every, beside, tables }) // true: a scene for each
    if (!one.ok) return one
    judged.push(one.value)
  }
  return ok(judged)
}

type Rules = { readonly every: readonly Standard[]; readonly beside: readonly string[]; readonly tables: Tables }

async function judge(
  tx: Tx,
  { household, input }: Made,
  scene: SceneOfDay,
  { every, beside, tables }: Rules,
): Promise<Result<Judged, Refusal>> {
  const { id, on, income } = input
  if (scene.cameLater) return refuse({ code: 'survey.before-move', on: scene.cameLater })
  const year = yearOf(on)
  const standard = inForceInYear(every, year)
  if (standard?.use !== 'classify') return refuse({ code: 'review.no-standard', year })
  const others = every.filter((it) => it.id !== standard.id && beside.includes(it.id))
  const sheets = await tablesOf(tables, household, input, [standard, ...others])
  const { answers, under, refusal } = scoreInterview(input, scene, {
    standards: [standard, ...others],
    tableOf: (it) => sheets.get(it.id)?.body,
  })
  if (refusal) return refuse(refusal)
  const own = input.own && (await takeOwn(tx, provinceOf(household.area), input.own, on))
  if (own && !own.ok) return own

  const { incomePoints, deprivationPoints, deprived, known } = toKept(under[0])
  const byHand = income.kind === 'by-hand'
  const sheet =
    income.kind === 'chosen'
      ? { chosen: income.chosen, pointTableId: sheets.get(standard.id)?.id ?? null }
      : { chosen: null, pointTableId: null }
  const points = { incomePoints, deprivationPoints, mask: { deprived, known } }
  const interview = { id, on, year, answers, standard, byHand, own: input.own, ...points, ...sheet }
  return ok({ household, under, interview })
}

/** Ghi phiếu rà soát that were judged, and gives their households the scores. */
export const keepInterviews = (tx: Tx, judged: readonly Judged[]) =>
  Promise.all([
    addSurveys(tx, judged),
    setScores(
      tx,
      judged.map(({ household: { id }, interview: { on, mask, incomePoints, deprivationPoints } }) => ({
        ...{ id, on, incomePoints, deprivationPoints, ...mask },
      })),
    ),
  ])

type Tables = (province: UnitId, standard: string, on: CivilDate) => Promise<InForce | undefined>

/** Bảng điểm B1 that hold on a day, each read once however many interviews ask for it. */
function tablesOnce(tx: Tx): Tables {
  const asked = new Map<string, Promise<InForce | undefined>>()
  return (province, standard, on) => {
    const key = `${province} ${standard} ${on}`
    const table = asked.get(key) ?? findPointTable(tx, province, standard, on)
    asked.set(key, table)
    return table
  }
}

/** The table of each standard on the day; where no answer of the sheet is given, none is needed. */
async function tablesOf(
  tables: Tables,
  household: Household,
  { income, on }: Input,
  standards: readonly Standard[],
): Promise<ReadonlyMap<string, InForce>> {
  const province = provinceOf(household.area)
  if (income.kind !== 'chosen' || !province) return new Map()
  const found = await Promise.all(standards.map(({ id }) => tables(province, id, on)))
  return new Map(standards.flatMap(({ id }, at) => (found[at] ? [[id, found[at]]] : [])))
}
