import type { z } from 'zod'
import { interviewCase, type recheckCase } from '../../../contract/review-case.ts'
import { type CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import { type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { toKept } from '../../../domain/survey/interview.ts'
import type { OwnInterview } from '../../../domain/survey/own/answers.ts'
import { type Given, on } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { type Household, lockHousehold } from '../../household/store.ts'
import { type Judged, judgeInterview, keepInterview } from '../../survey/record.ts'
import { asSeen, caseAtHome, everyCaseAllowed } from './about.ts'
import { type Case, putFindings } from './case-store.ts'
import { putEvidence } from './evidence.ts'
import { bookMemberChanges } from './member-changes.ts'
import type { Round } from './round-store.ts'
import { canTakeStep, takeStep } from './step.ts'

export const interviewCommands = [
  on(interviewCase, {
    about: (tx, { id }) => caseAtHome(tx, id),
    allow: everyCaseAllowed,
    async do(tx, { round, cases, one, household: before }, input, given) {
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
      // Who came and who left changed its record.
      const household = input.members ? await lockHousehold(tx, before.id) : before
      if (!household) return refuse({ code: 'access.denied' })
      const judged = await judgeCase(tx, given, round, household, asked)
      if (!judged.ok) return judged
      const [, , taken] = await Promise.all([
        keepCase(tx, household, one, judged.value),
        input.evidence && putEvidence(tx, given.vault, one, input.surveyId, input.evidence),
        takeStep(tx, given, round, 'interview', cases, { on, note: '', surveyId: input.surveyId }),
      ])
      return taken
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

/** What an interview of the household says under every standard of the round. */
export async function judgeCase(
  tx: Tx,
  { today }: Given,
  round: Round,
  household: Household,
  { surveyId: id, ...input }: Input,
): Promise<Result<Judged, Refusal>> {
  // The standard of the day's year would score it, and that is another one's list.
  if (yearOf(input.on) !== round.year) return refuse({ code: 'case.other-year', year: round.year })
  return judgeInterview(tx, household, { ...input, id }, today, round.standards)
}

/** Writes it, beside the case. The step that follows points the case to it. */
export const keepCase = (tx: Tx, household: Household, one: Case, judged: Judged) =>
  Promise.all([keepInterview(tx, household, judged), putFindings(tx, one, judged.under.map(toKept))])
