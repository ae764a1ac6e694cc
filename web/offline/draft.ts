import type { Sent } from '../../contract/command.ts'
import type { Ground, PhoneCase } from '../../contract/phone.ts'
import { interviewCase } from '../../contract/review-case.ts'
import type { Evidence, Income } from '../../contract/survey.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { MemberId } from '../../domain/kernel/ids.ts'
import type { Answers, MemberAnswers } from '../../domain/survey/answers.ts'
import type { OwnInterview } from '../../domain/survey/own/answers.ts'

/** An interview under way: kept from answer to answer, until it goes into the outbox. */
export type Draft = {
  readonly caseId: string
  /** The case as it was when the interview began: whoever else worked on it meanwhile is not written over. */
  readonly seenVersion: number
  readonly on: CivilDate
  readonly answers: Answers
  readonly income: Income
  /** Question groups the reviewer went through: what was filled in from last year is asked all the same. */
  readonly confirmed: readonly string[]
  /** Who the household says no longer lives there, and who came: only the commune changes who belongs to a household. */
  readonly gone: readonly { readonly id: MemberId; readonly why: 'moved-out' | 'died' }[]
  readonly came: readonly { readonly name: string; readonly how: 'born' | 'moved-in' }[]
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
  const members = it.members.map((member) => withPapers(member, told.get(member.id)))
  const gone = draft.gone.filter(({ id }) => it.members.some((member) => member.id === id))
  return { ...draft, gone, answers: { ...draft.answers, members } }
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
export const toInput = (draft: Draft, surveyId: string, own?: OwnInterview) =>
  interviewCase.input.parse({
    ...{ id: draft.caseId, seenVersion: draft.seenVersion, surveyId, on: draft.on },
    ...{ answers: draft.answers, income: draft.income, evidence: draft.evidence, own },
  })

/** A refused interview as a draft again, on the case as it is now: nothing has to be asked twice. */
export function fromRefused(sent: Sent, seenVersion: number, now: number): Draft | undefined {
  const input = interviewCase.input.safeParse(sent.input)
  if (!input.success) return undefined
  const { id, on, answers, income, evidence, own } = input.data
  const told = { caseId: id, seenVersion, on, answers, income, confirmed: [], gone: [], came: [], savedAt: now }
  return { ...told, ...(evidence && { evidence }), ...(own && { own }) }
}
