import { sql } from 'kysely'
import { changeClass } from '../../../contract/review-case.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { changeable } from '../../../domain/review/season/steps.ts'
import { on } from '../../command/on.ts'
import { asSeen, casesOf } from './about.ts'
import { canHappenTo } from './step.ts'

/** Thay đổi kết quả phân loại: no step, the case stays where it is; by name and with a reason, which the log of steps keeps. */
export const changeClassCommands = [
  on(changeClass, {
    about: (tx, { id }) => casesOf(tx, [id]),
    allow: (who, { cases }) => cases.every((it) => may.prepareList(who, it)),
    async do(tx, { round, cases }, input, given) {
      const [one] = cases
      if (!one) return refuse({ code: 'access.denied' })
      const seen = asSeen(cases, [input])
      if (!seen.ok) return seen
      if (!changeable.some((state) => state === one.state))
        return refuse({ code: 'case.wrong-state', step: 'change-class', state: one.state })
      const possible = canHappenTo(cases, round, input.on, given.today)
      if (!possible.ok) return possible
      const { standard, reason } = input
      const { rows } = await sql<{ was: string | null }>`
        update review_finding f set class = ${input.class}, changed_because = case when f.scored_class = ${input.class} then null else ${reason} end
          from review_finding before where before.case_id = f.case_id and before.standard_id = f.standard_id
           and f.case_id = ${one.id} and f.standard_id = ${standard} returning before.class as was`.execute(tx)
      const [changed] = rows
      if (!changed) return refuse({ code: 'review.no-standard', year: round.year })
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
]
