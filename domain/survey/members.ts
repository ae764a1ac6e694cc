import type { MemberId } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Answers, Born, MemberAnswers } from './answers.ts'
import type { SurveyRefusal } from './refusal.ts'

/** A member of the household on the day of the interview, as the register has them. */
export type Present = { readonly id: MemberId; readonly born: Born | null; readonly sex: 'male' | 'female' | null }

/**
 * The interview with every member of the day (nhân khẩu thực tế thường trú): somebody the interview left out still lives
 * there, counts for floor area and dependants, and is not known in everything else. What the papers say about birth and sex
 * is taken where the interview says nothing. Refuses answers about somebody who is not of the household.
 */
export function withEveryMember(answers: Answers, present: readonly Present[]): Result<Answers, SurveyRefusal> {
  const foreign = answers.members.find(({ id }) => !present.some((it) => it.id === id))
  if (foreign) return refuse({ code: 'survey.member-not-of-household', member: foreign.id })
  const told = new Map(answers.members.map((it) => [it.id, it]))
  return ok({ ...answers, members: present.map((it) => fromPapers(it, told.get(it.id))) })
}

const fromPapers = ({ id, born, sex }: Present, told: MemberAnswers | undefined): MemberAnswers => ({
  ...(born === null ? {} : { born }),
  ...(sex === null ? {} : { sex }),
  ...told,
  id,
})
