import { sql } from 'kysely'
import { holdMeeting } from '../../../contract/review-commune.ts'
import { may } from '../../../domain/account/may.ts'
import { covers } from '../../../domain/kernel/ids.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { isAgreed } from '../../../domain/review/season/steps.ts'
import { on } from '../../command/on.ts'
import { recordset } from '../../db/recordset.ts'
import { takeTurns } from '../../db/take-turns.ts'
import { findVillage } from '../../household/store.ts'
import { lockCases } from './case-store.ts'
import { findNumbers } from './numbers.ts'
import { holdRound } from './round-store.ts'
import { takeStep } from './step.ts'

/** Họp dân (QĐ 24/2021 art. 4, step 3): each result is voted on; under half of those present sends it back to scoring. */
export const meetingCommands = [
  on(holdMeeting, {
    async about(tx, { roundId, villageId, votes }, { actor }) {
      const [round, village] = [await holdRound(tx, roundId), await findVillage(tx, villageId)]
      const cases = await lockCases(
        tx,
        votes.map(({ caseId }) => caseId),
      )
      if (!round || !village || !covers(actor.area, village.area) || cases.length < votes.length) return undefined
      return { round, village, cases, area: village.area }
    },
    allow: may.reviewCase,
    async do(tx, { round, village, cases }, input, given) {
      const numbers = await findNumbers(tx, input.on)
      if (!numbers.ok) return numbers
      const { present } = input
      if (input.votes.some(({ agreed }) => agreed > present))
        return refuse({ code: 'meeting.more-agreed-than-present', present })
      if (cases.some((it) => it.villageId !== village.id)) return refuse({ code: 'case.other-village' })
      const votes = input.votes.map((it) => ({
        ...it,
        passed: isAgreed(it.agreed, present, numbers.value.agreedPercent),
      }))
      await takeTurns(tx, `meeting ${round.id} ${village.id}`)
      await sql`
        insert into village_meeting (id, round_id, village_id, area, no, on_date, place, chair, secretary, present, front_present, opinions, command_id)
        select ${input.id}::uuid, ${round.id}::uuid, ${village.id}::int, ${village.area}, coalesce(max(no), 0) + 1, ${input.on}::date, ${input.place}, ${input.chair},
               ${input.secretary}, ${present}::int, ${input.frontPresent}::bool, ${input.opinions}, ${given.commandId}::uuid
          from village_meeting where round_id = ${round.id} and village_id = ${village.id}`.execute(tx)
      await sql`
        insert into meeting_vote (meeting_id, case_id, area, agreed, passed)
        select ${input.id}::uuid, c.id, c.area, x.agreed, x.passed from ${recordset(votes, '"caseId" uuid, agreed int, passed bool')}
          join review_case c on c.id = x."caseId"`.execute(tx)
      const passed = new Set(votes.filter((it) => it.passed).map(({ caseId }) => caseId as string))
      const details = { meeting: input.id, present }
      const agreed = cases.filter(({ id }) => passed.has(id))
      const failed = cases.filter(({ id }) => !passed.has(id))
      const first = await takeStep(tx, given, round, 'agree', agreed, { on: input.on, details })
      if (!first.ok) return first
      const second = await takeStep(tx, given, round, 'disagree', failed, {
        on: input.on,
        note: input.opinions,
        details,
      })
      return second.ok ? ok(null) : second
    },
  }),
]
