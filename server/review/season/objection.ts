import { sql } from 'kysely'
import { objectTo, recheckCase } from '../../../contract/review-case.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { recheckBy } from '../../../domain/review/season/clocks.ts'
import { on } from '../../command/on.ts'
import { asSeen, caseAtHome, casesOf, everyCaseAllowed } from './about.ts'
import { judgeCases, keepCases } from './interview.ts'
import { findCalendar, findNumbers } from './numbers.ts'
import { canTakeStep, takeStep } from './step.ts'

/** Khiếu nại and phúc tra (step 4b): checked again within the working days of the law, answered, and posted again. */
export const objectionCommands = [
  on(objectTo, {
    about: (tx, { caseId }) => casesOf(tx, [caseId]),
    allow: everyCaseAllowed,
    async do(tx, { round, cases }, input, given) {
      const [one] = cases
      if (!one) return refuse({ code: 'access.denied' })
      const seen = asSeen(cases, [{ id: input.caseId, seenVersion: input.seenVersion }])
      if (!seen.ok) return seen
      const { receivedOn } = input
      if (one.clock && receivedOn > one.clock) return refuse({ code: 'case.posting-over', until: one.clock })
      const numbers = await findNumbers(tx, receivedOn)
      if (!numbers.ok) return numbers
      const due = recheckBy(receivedOn, numbers.value, await findCalendar(tx, receivedOn))
      const details = { objection: input.id, byName: input.byName }
      const taken = await takeStep(tx, given, round, 'object', cases, { on: receivedOn, clock: due, details })
      if (!taken.ok) return taken
      await sql`insert into objection (id, case_id, area, received_on, by_name, content, due_on, command_id)
        values (${input.id}, ${one.id}, ${one.area}, ${receivedOn}, ${input.byName}, ${input.content}, ${due}, ${given.commandId})`.execute(
        tx,
      )
      return ok(null)
    },
  }),

  on(recheckCase, {
    about: (tx, { id }) => caseAtHome(tx, id),
    allow: everyCaseAllowed,
    async do(tx, { round, cases, one, household }, input, given) {
      const seen = asSeen(cases, [input])
      if (!seen.ok) return seen
      const before = await sql<{ class: string | null }>`
        select class from review_finding where case_id = ${one.id} and standard_id = ${round.standards[0]}`.execute(tx)
      const possible = canTakeStep(given, round, 'recheck', cases, input.on)
      if (!possible.ok) return possible
      const judged = await judgeCases(tx, given.today, round, [{ one, household, input }])
      if (!judged.ok) return judged
      await keepCases(tx, judged.value)
      const taken = await takeStep(tx, given, round, 'recheck', cases, {
        ...{ on: input.on, rechecked: true, surveyId: input.surveyId },
      })
      if (!taken.ok) return taken
      await sql`
        update objection o set answered_on = ${input.on}, reply = ${input.reply}, changed = f.class is distinct from ${before.rows[0]?.class ?? null}
          from review_finding f where f.case_id = o.case_id and f.standard_id = ${round.standards[0]}
           and o.case_id = ${one.id} and o.answered_on is null`.execute(tx)
      return ok(null)
    },
  }),
]
