import { sql } from 'kysely'
import {
  addCase,
  assignCases,
  buildReviewList,
  changeClass,
  checkCases,
  closeCase,
  returnCases,
} from '../../../contract/review-season.ts'
import { may } from '../../../domain/account/may.ts'
import { covers } from '../../../domain/kernel/ids.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { changeable } from '../../../domain/review/season/steps.ts'
import { on } from '../../command/on.ts'
import { lockHousehold } from '../../household/store.ts'
import { asSeen, casesOf, communeOfRound, everyCaseAllowed } from './about.ts'
import { addCases, countUnknown, findUnlisted, newId } from './case-store.ts'
import { findCommuneOf, holdRound } from './round-store.ts'
import { takeStep } from './step.ts'

export const caseCommands = [
  on(buildReviewList, {
    about: (tx, input, { actor }) => communeOfRound(tx, actor, input.roundId, input.communeId, input.on),
    allow: may.prepareList,
    async do(tx, { round, commune, area }, { on }, given) {
      if (round.state === 'closed') return refuse({ code: 'round.closed' })
      if (on > given.today) return refuse({ code: 'input.invalid', path: 'on' })
      if (on < round.days.opensOn) return refuse({ code: 'round.not-open-yet', opensOn: round.days.opensOn })
      const cases = (await findUnlisted(tx, round.id, area)).map(
        (householdId) => ({ id: newId(), householdId, source: 'listed', askedOn: null }) as const,
      )
      await addCases(tx, round.id, commune.id, cases, { on, due: round.days.listBy })
      return ok(null)
    },
  }),

  on(addCase, {
    async about(tx, { householdId, roundId, on }, { actor }) {
      const household = await lockHousehold(tx, householdId)
      const communeId = Number(household?.area.split('/').at(-3))
      const [round, commune] = [await holdRound(tx, roundId), await findCommuneOf(tx, communeId, on)]
      if (!household || !round || commune?.provinceId !== round.provinceId) return undefined
      return covers(actor.area, household.area) ? { round, commune, household, area: household.area } : undefined
    },
    allow: may.prepareList,
    async do(tx, { round, commune, household }, { id, source, on }, given) {
      if (round.state === 'closed') return refuse({ code: 'round.closed' })
      if (on > given.today) return refuse({ code: 'input.invalid', path: 'on' })
      if (household.ended_on) return refuse({ code: 'household.ended', on: household.ended_on })
      const askedOn = source === 'asked' ? on : null
      const day = on < round.days.opensOn ? round.days.opensOn : on
      const added = await addCases(tx, round.id, commune.id, [{ id, householdId: household.id, source, askedOn }], {
        on: day,
        due: round.days.listBy,
      })
      return added.numAffectedRows === 1n ? ok(null) : refuse({ code: 'case.exists' })
    },
  }),

  on(assignCases, {
    async about(tx, { cases, to }) {
      const found = await casesOf(
        tx,
        cases.map(({ id }) => id),
      )
      const { rows } = await sql<{ area: string; role: string }>`
        select area, role from account where id = ${to} and active`.execute(tx)
      return found && { ...found, reviewer: rows[0] }
    },
    allow: everyCaseAllowed,
    async do(tx, { round, cases, reviewer }, input, given) {
      const seen = asSeen(cases, input.cases)
      if (!seen.ok) return seen
      if (reviewer?.role !== 'reviewer' || !cases.every(({ area }) => area.startsWith(reviewer.area)))
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

  on(changeClass, {
    about: (tx, { id }) => casesOf(tx, [id]),
    allow: (who, it) => it.cases.every((one) => may.prepareList(who, one as typeof one & { area: typeof who.area })),
    async do(tx, { round, cases }, input, given) {
      const seen = asSeen(cases, [input])
      if (!seen.ok) return seen
      const [one] = cases
      if (!one) return refuse({ code: 'access.denied' })
      if (round.state === 'closed') return refuse({ code: 'round.closed' })
      if (!changeable.some((state) => state === one.state))
        return refuse({ code: 'case.wrong-state', step: 'change-class', state: one.state })
      if (input.on > given.today) return refuse({ code: 'input.invalid', path: 'on' })
      if (input.on < one.lastOn) return refuse({ code: 'case.before-last-step', last: one.lastOn })
      const { rows } = await sql<{ was: string | null }>`
        update review_finding f set class = ${input.class}, changed_because = case when f.scored_class = ${input.class} then null else ${input.reason} end
          from review_finding before where before.case_id = f.case_id and before.standard_id = f.standard_id
           and f.case_id = ${one.id} and f.standard_id = ${input.standard} returning before.class as was`.execute(tx)
      const [changed] = rows
      if (!changed) return refuse({ code: 'review.no-standard', year: round.year })
      const { standard, reason } = input
      const details = { standard, from: changed.was, to: input.class, reason }
      await sql`insert into review_step (case_id, area, step, from_state, to_state, on_date, account_id, details, command_id)
        values (${one.id}, ${one.area}, 'change-class', ${one.state}, ${one.state}, ${input.on}, ${given.actor.id}, ${JSON.stringify(details)}, ${given.commandId})`.execute(
        tx,
      )
      await sql`update review_case set version = version + 1, last_on = ${input.on}::date where id = ${one.id}`.execute(
        tx,
      )
      return ok(null)
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
