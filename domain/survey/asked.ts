import type { CivilDate } from '../kernel/date.ts'
import type { Standard } from '../standard/standard.ts'
import type { MemberAnswers } from './answers.ts'
import { deprivations } from './deprivations.ts'

/** Questions about one member in the order they are asked; a later one may fall away by an earlier answer. */
export const memberQuestions = [
  ...['born', 'sex', 'ableToWork', 'work', 'stableWork', 'monthlyAllowance', 'disabled', 'insurance'],
  ...['studying', 'finished', 'employerTraining', 'malnourished'],
] as const satisfies readonly (keyof MemberAnswers)[]
export type MemberQuestion = (typeof memberQuestions)[number]

/**
 * What is asked about a member: each question that could still decide something under one of the standards, by what was
 * answered before it. No list of skips beside the law: the rules of the deprivations say themselves what they miss. Insurance
 * is asked of everybody: the plan counts the insured of every age (T11).
 */
export function askedOf(
  member: MemberAnswers,
  standards: readonly Standard[],
  on: CivilDate,
): readonly MemberQuestion[] {
  const asked: MemberQuestion[] = []
  let known: MemberAnswers = { id: member.id }
  for (const question of memberQuestions) {
    if (question === 'insurance' || isOpen(question, known, standards, on)) asked.push(question)
    if (member[question] !== undefined) known = { ...known, [question]: member[question] }
  }
  return asked
}

const isOpen = (question: MemberQuestion, member: MemberAnswers, standards: readonly Standard[], on: CivilDate) =>
  standards.some((standard) =>
    deprivations({ household: {}, members: [member] }, standard, on).some(({ because }) =>
      because.some((it) => it.kind === 'answer-missing' && it.member === member.id && it.questions.includes(question)),
    ),
  )
