import type { z } from 'zod'
import type { Ground, PhoneCase } from '../../contract/phone.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { incomePoints, type PointTableBody } from '../../domain/standard/point-table.ts'
import type { Standard, StandardId } from '../../domain/standard/standard.ts'
import { type SurveyFinding, surveyFinding } from '../../domain/survey/findings.ts'
import { withEveryMember } from '../../domain/survey/members.ts'
import { pointsBeside } from '../../domain/survey/points-beside.ts'
import type { Draft } from '../offline/draft.ts'

type Id = z.infer<typeof StandardId>

/** What an interview says under one standard of its round. `trial`: of a year to come. */
export type Scored = {
  readonly standard: Standard
  readonly trial: boolean
  readonly incomePoints: number | null
  readonly finding: SurveyFinding
}

export const roundOf = (ground: Ground | undefined, it: PhoneCase) => ground?.rounds.find(({ id }) => id === it.roundId)
export const villageOf = (ground: Ground | undefined, it: PhoneCase) =>
  ground?.villages.find(({ id }) => id === it.villageId)

/** The standards of the round, the one in force first. */
export const standardsOf = (ground: Ground | undefined, it: PhoneCase): readonly Standard[] =>
  (roundOf(ground, it)?.standards ?? []).flatMap((id) => ground?.standards.find((one) => one.id === id) ?? [])

/** Bảng điểm B1 of a standard on a day. */
export const tableOf = (
  ground: Ground | undefined,
  standard: Id | undefined,
  on: CivilDate,
): PointTableBody | undefined =>
  ground?.pointTables.findLast(
    (it) => it.standard === standard && it.from <= on && (it.until === null || on < it.until),
  )?.body

/** The same sums as server/review/season/interview.ts, on the phone: by the answers and the points of B1, standard by standard. */
export function scoreOf(
  { answers, income, on }: Pick<Draft, 'answers' | 'income' | 'on'>,
  it: PhoneCase,
  ground: Ground | undefined,
): readonly Scored[] {
  const whole = withEveryMember(answers, it.members)
  const village = villageOf(ground, it)
  const year = roundOf(ground, it)?.year ?? 0
  const area = village?.scoreArea ?? null
  return standardsOf(ground, it).map((standard, at) => {
    const table = tableOf(ground, standard.id, on)
    const points = at > 0 ? pointsBeside(income, table, area) : income.kind === 'by-hand' ? income.points : byTable()
    function byTable() {
      if (income.kind !== 'chosen' || !table || area === null) return null
      const scored = incomePoints(income.chosen, table, area)
      return scored.ok ? scored.value.points : null
    }
    return {
      ...{ standard, trial: standard.validFrom > `${year}-12-31`, incomePoints: points },
      finding: surveyFinding(
        whole.ok ? whole.value : answers,
        on,
        { setting: village?.setting ?? null, incomePoints: points },
        standard,
      ),
    }
  })
}
