import type { z } from 'zod'
import { interviewCase, type recheckCase } from '../../../contract/review-case.ts'
import { type CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { toKept } from '../../../domain/survey/interview.ts'
import type { OwnInterview } from '../../../domain/survey/own/answers.ts'
import { type Given, onMany, type Work } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { type Household, lockHousehold } from '../../household/store.ts'
import { type Judged, judgeInterviews, keepInterviews } from '../../survey/record.ts'
import { asSeen, type CaseAtHome, casesAtHome, everyCaseAllowed } from './about.ts'
import { type Case, putFindings } from './case-store.ts'
import { putEvidence } from './evidence.ts'
import { bookMemberChanges } from './member-changes.ts'
import type { Round } from './round-store.ts'
import { canTakeStep, takeInterviewed } from './step.ts'

/** Interviews come in bundles, as a phone gathered them; each was asked at a house of its own. */
export const interviewCommands = [
  onMany(interviewCase, {
    about: (tx, inputs) =>
      casesAtHome(
        tx,
        inputs.map(({ id }) => id),
      ),
    allow: everyCaseAllowed,
    async do(tx, works) {
      const [first] = works
      if (!first) return ok(null)
      const { round } = first.it
      const { vault } = first.given
      const come = await Promise.all(works.map((work) => comeIn(tx, work)))
      const visits: Come[] = []
      for (const it of come) {
        if (!it.ok) return it
        visits.push(it.value)
      }
      const judged = await judgeCases(tx, first.given.today, round, visits)
      if (!judged.ok) return judged
      const shown = visits.flatMap(({ one, input: { surveyId, evidence } }) =>
        evidence ? [{ one, surveyId, evidence }] : [],
      )
      await Promise.all([
        keepCases(tx, judged.value),
        shown.length > 0 && putEvidence(tx, vault, shown),
        takeInterviewed(
          tx,
          round,
          visits.map(({ one, given, on, input: { surveyId } }) => ({ one, given, on, surveyId })),
        ),
      ])
      return ok(null)
    },
  }),
]

type Come = {
  readonly one: Case
  readonly household: Household
  readonly given: Given
  /** The day it counts from in the round. */
  readonly on: CivilDate
  /** As it is judged, on the day it was asked. */
  readonly input: z.infer<typeof interviewCase.input>
}

/** May it come in, on which day, and with which people? */
async function comeIn(
  tx: Tx,
  { given, input, it: { round, cases, one, household } }: Work<z.infer<typeof interviewCase.input>, CaseAtHome>,
): Promise<Result<Come, Refusal>> {
  const seen = asSeen(cases, [input])
  if (!seen.ok) return seen
  if (given.actor.role === 'reviewer' && one.assignedTo !== given.actor.id) return refuse({ code: 'case.not-yours' })
  const asked = { ...input, on: dayAsked(given, input.on) }
  // Sent back or given to somebody meanwhile, it comes in after that, on whatever day it was asked.
  const on = asked.on < one.lastOn ? one.lastOn : asked.on
  const possible = canTakeStep(given, round, 'interview', cases, on)
  if (!possible.ok) return possible
  const come = { one, household, given, on, input: asked }
  if (!input.members) return ok(come)
  const days = { told: input.on, on: asked.on }
  const booked = await bookMemberChanges(tx, given, one.householdId, input.members, days)
  if (!booked.ok) return booked
  // Who came and who left changed its record.
  const changed = await lockHousehold(tx, household.id)
  return changed ? ok({ ...come, household: changed }) : refuse({ code: 'access.denied' })
}

/** Nobody chooses the day on a phone, and its clock may be wrong: nothing was asked after it came here. The office types it. */
const dayAsked = ({ actor, today }: Given, day: CivilDate): CivilDate =>
  actor.role === 'reviewer' && day > today ? today : day

type Input = Pick<
  z.infer<typeof interviewCase.input> | z.infer<typeof recheckCase.input>,
  'surveyId' | 'on' | 'answers' | 'income'
> & { readonly own?: OwnInterview | undefined }

export type CaseInterview = { readonly one: Case; readonly household: Household; readonly input: Input }
export type JudgedCase = { readonly one: Case; readonly judged: Judged }

/** What interviews say under every standard of the round. */
export async function judgeCases(
  tx: Tx,
  today: CivilDate,
  round: Round,
  made: readonly CaseInterview[],
): Promise<Result<readonly JudgedCase[], Refusal>> {
  // The standard of the day's year would score it, and that is another one's list.
  if (made.some(({ input }) => yearOf(input.on) !== round.year))
    return refuse({ code: 'case.other-year', year: round.year })
  const interviews = made.map(({ household, input: { surveyId: id, ...input } }) => ({
    household,
    input: { ...input, id },
  }))
  const judged = await judgeInterviews(tx, interviews, today, round.standards)
  if (!judged.ok) return judged
  return ok(judged.value.map((it, at) => ({ one: (made[at] as CaseInterview).one, judged: it }))) // true: one for each
}

/** Writes them, beside their cases. The step that follows points the cases to them. */
export const keepCases = (tx: Tx, judged: readonly JudgedCase[]) =>
  Promise.all([
    keepInterviews(
      tx,
      judged.map((it) => it.judged),
    ),
    putFindings(
      tx,
      judged.map(({ one, judged: { under } }) => ({ one, findings: under.map(toKept) })),
    ),
  ])
