import type { z } from 'zod'
import { interviewCase, type recheckCase } from '../../../contract/review-case.ts'
import { type CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { toKept } from '../../../domain/survey/interview.ts'
import type { OwnInterview } from '../../../domain/survey/own/answers.ts'
import { type Given, on } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { lockHousehold } from '../../household/store.ts'
import { recordInterview } from '../../survey/record.ts'
import { asSeen, casesOf, everyCaseAllowed } from './about.ts'
import { type Case, putFindings } from './case-store.ts'
import { putEvidence } from './evidence.ts'
import { bookMemberChanges } from './member-changes.ts'
import type { Round } from './round-store.ts'
import { canTakeStep, takeStep } from './step.ts'

export const interviewCommands = [
  on(interviewCase, {
    about: (tx, { id }) => casesOf(tx, [id]),
    allow: everyCaseAllowed,
    async do(tx, { round, cases }, input, given) {
      const [one] = cases
      if (!one) return refuse({ code: 'access.denied' })
      const seen = asSeen(cases, [input])
      if (!seen.ok) return seen
      if (given.actor.role === 'reviewer' && one.assignedTo !== given.actor.id)
        return refuse({ code: 'case.not-yours' })
      const asked = { ...input, on: dayAsked(given, input.on) }
      // Sent back or given to somebody meanwhile, it comes in after that, on whatever day it was asked.
      const on = asked.on < one.lastOn ? one.lastOn : asked.on
      const possible = canTakeStep(given, round, 'interview', cases, on)
      if (!possible.ok) return possible
      if (input.members) {
        const booked = await bookMemberChanges(tx, given, one.householdId, input.members, {
          told: input.on,
          on: asked.on,
        })
        if (!booked.ok) return booked
      }
      const scored = await scoreCase(tx, given, round, one, asked)
      if (!scored.ok) return scored
      if (input.evidence) await putEvidence(tx, given.vault, one, input.surveyId, input.evidence)
      return takeStep(tx, given, round, 'interview', cases, { on, note: '', surveyId: input.surveyId })
    },
  }),
]

/** Nobody chooses the day on a phone, and its clock may be wrong: nothing was asked after it came here. The office types it. */
const dayAsked = ({ actor, today }: Given, day: CivilDate): CivilDate =>
  actor.role === 'reviewer' && day > today ? today : day

type Input = Pick<
  z.infer<typeof interviewCase.input> | z.infer<typeof recheckCase.input>,
  'surveyId' | 'on' | 'answers' | 'income'
> & { readonly own?: OwnInterview | undefined }

/** One interview of the household, and what it says under every standard of the round. The step that follows points the case to it. */
export async function scoreCase(
  tx: Tx,
  given: Given,
  round: Round,
  one: Case,
  input: Input,
): Promise<Result<null, Refusal>> {
  // The standard of the day's year would score it, and that is another one's list.
  if (yearOf(input.on) !== round.year) return refuse({ code: 'case.other-year', year: round.year })
  const household = await lockHousehold(tx, one.householdId)
  if (!household) return refuse({ code: 'access.denied' })
  const { surveyId: id, on: day, answers, income, own } = input
  const recorded = await recordInterview(
    tx,
    household,
    { id, householdId: one.householdId, on: day, answers, income, own },
    given.today,
    round.standards,
  )
  if (!recorded.ok) return recorded
  await putFindings(tx, one, recorded.value.map(toKept))
  return ok(null)
}
