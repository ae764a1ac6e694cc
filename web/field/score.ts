import type { z } from 'zod'
import type { Ground, PhoneCase } from '../../contract/phone.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { PointTableBody } from '../../domain/standard/point-table.ts'
import type { Standard, StandardId } from '../../domain/standard/standard.ts'
import { scoreInterview, type UnderStandard } from '../../domain/survey/interview.ts'
import { answersNow, type Draft } from '../offline/draft.ts'
import { peopleNow } from '../offline/people.ts'

type Id = z.infer<typeof StandardId>

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

/** What an interview says by what the phone carries: the rules are those of the server (domain/survey/interview.ts). */
export function scoreOf(
  interview: Pick<Draft, 'answers' | 'income' | 'on'> & Partial<Pick<Draft, 'gone' | 'came'>>,
  it: PhoneCase,
  ground: Ground | undefined,
): readonly UnderStandard[] {
  const [first, ...others] = standardsOf(ground, it)
  if (!first) return []
  const village = villageOf(ground, it)
  const { gone = [], came = [], answers, income, on } = interview
  return scoreInterview(
    { answers: answersNow(it, { answers, gone, came }), income, on },
    {
      present: peopleNow(it, { gone, came }),
      setting: village?.setting ?? null,
      scoreArea: village?.scoreArea ?? null,
    },
    { standards: [first, ...others], tableOf: ({ id }) => tableOf(ground, id, interview.on) },
  ).under
}
