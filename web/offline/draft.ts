import type { Sent } from '../../contract/command.ts'
import type { Ground, PhoneCase } from '../../contract/phone.ts'
import { interviewCase } from '../../contract/review-case.ts'
import type { Evidence, Income } from '../../contract/survey.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { Answers, MemberAnswers } from '../../domain/survey/answers.ts'
import type { OwnInterview } from '../../domain/survey/own/answers.ts'
import { type Changes, everybodyOf, fromNoted, peopleNow, toMemberChanges } from './people.ts'

/** An interview under way: kept from answer to answer, until it goes into the outbox. */
export type Draft = Changes & {
  readonly caseId: string
  /** The case as it was when the interview began: whoever else worked on it meanwhile is not written over. */
  readonly seenVersion: number
  readonly on: CivilDate
  readonly answers: Answers
  readonly income: Income
  /** Question groups the reviewer went through: what was filled in from last year is asked all the same. */
  readonly confirmed: readonly string[]
  /** Where the phone stood and who signed (`Evidence` of contract/survey.ts); left out until the screen asks for it. */
  readonly evidence?: Evidence
  /** Answers to the province's own questions, and by which version they were asked. */
  readonly own?: OwnInterview
  readonly savedAt: number
}

/** A new interview: last time's answers of those who still live here, to ask for what changed. */
export function newDraft(it: PhoneCase, on: CivilDate, now: number): Draft {
  const told = new Map(it.last?.answers.members.map((member) => [member.id, member]))
  return {
    caseId: it.id,
    seenVersion: it.version,
    on: it.last?.here ? it.last.on : on,
    answers: {
      household: it.last?.answers.household ?? {},
      members: it.members.map((member) => withPapers(member, told.get(member.id))),
    },
    income: it.last?.income ?? { kind: 'not-asked' },
    ...{ confirmed: [], gone: [], came: [] },
    ...(it.last?.here && it.last.own ? { own: it.last.own } : {}),
    savedAt: now,
  }
}

/** The same interview on the case as it is now: who left the register is asked no more, who came to it is. */
export function onCase(draft: Draft, it: PhoneCase): Draft {
  const told = new Map(draft.answers.members.map((member) => [member.id, member]))
  const { gone: noted, came } = fromNoted(draft, draft.on)
  const members = everybodyOf(it, { came }).map((member) => withPapers(member, told.get(member.id)))
  const gone = noted.filter(({ memberId }) => members.some(({ id }) => id === memberId))
  return { ...draft, gone, came, answers: { ...draft.answers, members } }
}

/** The interview as it counts: of who lives there now. Answers of somebody marked as gone by mistake stay in the draft. */
export function answersNow(it: PhoneCase, draft: Pick<Draft, 'answers' | 'gone' | 'came'>): Answers {
  const now = peopleNow(it, draft)
  return { ...draft.answers, members: draft.answers.members.filter(({ id }) => now.some((one) => one.id === id)) }
}

/** Birth and sex as the register has them; what was said in an interview counts where the register is silent. */
const withPapers = (
  { id, born, sex }: PhoneCase['members'][number],
  told: MemberAnswers | undefined,
): MemberAnswers => ({
  ...told,
  ...(born === null ? {} : { born }),
  ...(sex === null ? {} : { sex }),
  id,
})

/** The day an interview can have: in the round, and not before it opened. The server decides; the phone only proposes. */
export const dayIn = (round: Ground['rounds'][number], today: CivilDate): CivilDate =>
  today < round.opensOn ? round.opensOn : today > round.closesOn ? round.closesOn : today

/** What goes to the server. `own`: of the answers to the province's questions those it asks for as the interview stands. */
export const toInput = (it: PhoneCase, draft: Draft, surveyId: string, own?: OwnInterview) =>
  interviewCase.input.parse({
    ...{ id: draft.caseId, seenVersion: draft.seenVersion, surveyId, on: draft.on },
    ...{ answers: answersNow(it, draft), income: draft.income, evidence: draft.evidence, own },
    members: toMemberChanges(draft, draft.on),
  })

/** A refused interview as a draft again, on the case as it is now: nothing has to be asked twice. */
export function fromRefused(sent: Sent, seenVersion: number, now: number): Draft | undefined {
  const input = interviewCase.input.safeParse(sent.input)
  if (!input.success) return undefined
  const { id, on, answers, income, evidence, members, own } = input.data
  return {
    ...{ caseId: id, seenVersion, on, answers, income, confirmed: [], savedAt: now },
    ...{ gone: members?.left ?? [], came: members?.came ?? [] },
    ...(members?.newHead ? { newHead: members.newHead } : {}),
    ...(evidence && { evidence }),
    ...(own && { own }),
  }
}
