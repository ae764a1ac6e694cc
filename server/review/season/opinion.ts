import { sql } from 'kysely'
import { answerOpinion, referCommune } from '../../../contract/review-commune.ts'
import { may } from '../../../domain/account/may.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { opinionBy } from '../../../domain/review/season/clocks.ts'
import { on } from '../../command/on.ts'
import { communeCases } from './about.ts'
import { lockCommuneCases } from './case-store.ts'
import { findCalendar, findNumbers } from './numbers.ts'
import { holdRound } from './round-store.ts'
import { takeStep } from './step.ts'

/** Ý kiến cấp trên (step 5), in rounds that ask for it: the commune reports, the level above answers in writing. */
export const opinionCommands = [
  on(referCommune, {
    about: (tx, input, { actor }) => communeCases(tx, actor, input.roundId, input.communeId, input.on),
    allow: may.reviewCase,
    async do(tx, { round, commune, area, cases }, { id, on: day }, given) {
      if (round.opinion === 'none') return refuse({ code: 'case.no-opinion-asked' })
      const open = cases.filter(({ state }) => state !== 'closed' && state !== 'recognised')
      if (open.length === 0) return refuse({ code: 'round.no-cases' })
      const early = open.find(({ state, clock }) => state === 'posted' && clock !== null && day <= clock)
      if (early?.clock) return refuse({ code: 'case.still-posted', until: early.clock })
      const numbers = await findNumbers(tx, day)
      if (!numbers.ok) return numbers
      const due = opinionBy(day, numbers.value, await findCalendar(tx, day))
      const taken = await takeStep(tx, given, round, 'refer', open, { on: day, clock: due, details: { opinion: id } })
      if (!taken.ok) return taken
      await sql`insert into review_opinion (id, round_id, commune_id, area, sent_on, due_on, command_id)
        values (${id}, ${round.id}, ${commune.id}, ${area}, ${day}, ${due}, ${given.commandId})`.execute(tx)
      return ok(null)
    },
  }),

  on(answerOpinion, {
    async about(tx, { id }) {
      const { rows } = await sql<{ roundId: string; communeId: number; area: AreaPath; answeredOn: CivilDate | null }>`
        select round_id as "roundId", commune_id as "communeId", area, answered_on as "answeredOn" from review_opinion where id = ${id} for update`.execute(
        tx,
      )
      const round = rows[0] && (await holdRound(tx, rows[0].roundId))
      return rows[0] && round ? { ...rows[0], round } : undefined
    },
    allow: may.runRound,
    async do(tx, { round, communeId, answeredOn }, { id, on: day, agrees, comment }, given) {
      if (answeredOn) return refuse({ code: 'case.wrong-state', step: 'approve', state: 'answered' })
      const cases = (await lockCommuneCases(tx, round.id, communeId)).filter(({ state }) => state === 'referred')
      const taken = await takeStep(tx, given, round, agrees ? 'approve' : 'disapprove', cases, {
        on: day,
        ...(agrees ? {} : { note: comment }),
        details: { opinion: id, comment },
      })
      if (!taken.ok) return taken
      await sql`update review_opinion set answered_on = ${day}, agrees = ${agrees}, comment = ${comment} where id = ${id}`.execute(
        tx,
      )
      return ok(null)
    },
  }),
]
