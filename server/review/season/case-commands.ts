import { sql } from 'kysely'
import {
  addCase,
  assignCases,
  buildReviewList,
  checkCases,
  closeCase,
  returnCases,
} from '../../../contract/review-case.ts'
import { may } from '../../../domain/account/may.ts'
import { type AreaPath, covers } from '../../../domain/kernel/ids.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { on } from '../../command/on.ts'
import { newId } from '../../db/new-id.ts'
import { asSeen, casesOf, communeOfRound, everyCaseAllowed } from './about.ts'
import { addToRound, householdInRound } from './add-to-round.ts'
import { addCases, countUnknown, findUnlisted, isRecognised } from './case-store.ts'
import { canHappen, takeStep } from './step.ts'

export const caseCommands = [
  on(buildReviewList, {
    about: (tx, input, { actor }) => communeOfRound(tx, actor, input.roundId, input.communeId, input.on),
    allow: may.prepareList,
    async do(tx, { round, commune, area }, { on }, given) {
      const possible = canHappen(round, on, given.today)
      if (!possible.ok) return possible
      if (await isRecognised(tx, round, commune.id)) return refuse({ code: 'review.list-frozen' })
      const cases = (await findUnlisted(tx, round.id, area)).map(
        (householdId) => ({ id: newId(), householdId, source: 'listed', askedOn: null }) as const,
      )
      await addCases(tx, round.id, commune.id, cases, { on, due: round.days.listBy })
      return ok(null)
    },
  }),

  on(addCase, {
    about: (tx, input, { actor }) => householdInRound(tx, actor, input),
    allow: may.prepareList,
    do: (tx, found, input, { today }) => addToRound(tx, found, input, today),
  }),

  on(assignCases, {
    async about(tx, { cases, to }) {
      const found = await casesOf(
        tx,
        cases.map(({ id }) => id),
      )
      const { rows } = await sql<{ area: AreaPath; role: string }>`
        select area, role from account where id = ${to} and active`.execute(tx)
      return found && { ...found, reviewer: rows[0] }
    },
    allow: everyCaseAllowed,
    async do(tx, { round, cases, reviewer }, input, given) {
      const seen = asSeen(cases, input.cases)
      if (!seen.ok) return seen
      if (reviewer?.role !== 'reviewer' || !cases.every(({ area }) => covers(reviewer.area, area)))
        return refuse({ code: 'case.not-a-reviewer' })
      return takeStep(tx, given, round, 'assign', cases, {
        on: input.on,
        assignedTo: input.to,
        details: { to: input.to },
      })
    },
  }),

  on(checkCases, {
    about: (tx, { cases }) =>
      casesOf(
        tx,
        cases.map(({ id }) => id),
      ),
    allow: everyCaseAllowed,
    async do(tx, { round, cases }, input, given) {
      const seen = asSeen(cases, input.cases)
      if (!seen.ok) return seen
      const count = await countUnknown(
        tx,
        cases.map(({ id }) => id),
        round.standards[0],
      )
      if (count > 0) return refuse({ code: 'case.class-unknown', count })
      return takeStep(tx, given, round, 'check', cases, { on: input.on })
    },
  }),

  on(returnCases, {
    about: (tx, { cases }) =>
      casesOf(
        tx,
        cases.map(({ id }) => id),
      ),
    allow: everyCaseAllowed,
    async do(tx, { round, cases }, { comment, ...input }, given) {
      const seen = asSeen(cases, input.cases)
      if (!seen.ok) return seen
      return takeStep(tx, given, round, 'return', cases, { on: input.on, note: comment, details: { comment } })
    },
  }),

  on(closeCase, {
    about: (tx, { id }) => casesOf(tx, [id]),
    allow: everyCaseAllowed,
    async do(tx, { round, cases }, { reason, ...input }, given) {
      const seen = asSeen(cases, [input])
      if (!seen.ok) return seen
      return takeStep(tx, given, round, 'close', cases, { on: input.on, note: reason, details: { reason } })
    },
  }),
]
