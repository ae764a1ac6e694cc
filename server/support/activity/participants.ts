import { addParticipants, finishParticipants, recordResults } from '../../../contract/activity.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { deliversOf } from '../../../domain/support/activity-kinds.ts'
import { finishingFault, joiningFault, participantKey } from '../../../domain/support/activity-participants.ts'
import { judgeDetails } from '../../../domain/support/activity-plan.ts'
import type { WrongParticipant } from '../../../domain/support/activity-refusal.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { takeStep } from '../../../domain/support/activity-steps.ts'
import { on } from '../../command/on.ts'
import { addDeliveries } from '../delivery/store.ts'
import { listStatusThen } from '../status.ts'
import { addRows, listKnown, lockParticipants, saveFollowUps, saveOutcomes } from './participant-store.ts'
import { change, lockActivity, notChangedSince } from './store.ts'

/** Wrong rows of a chunk, counted from 1; as many as a screen can show. */
const mostTold = 50
const wrongRows = (rows: readonly WrongParticipant[]) =>
  refuse({ code: 'activity.rows', rows: rows.slice(0, mostTold) } as const)

export const participantCommands = [
  on(addParticipants, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it, { on: day, rows }, { today }) {
      const state = takeStep('addParticipants', it.state)
      if (!state.ok) return state
      if (shapeOf(it.kind).participants === 'none')
        return refuse({ code: 'activity.not-of-this-kind', part: 'participants' })
      if (day > today) return refuse({ code: 'activity.in-future' })
      const known = await listKnown(tx, it.id, rows, day)
      const keys = new Set<string>()
      const wrong = rows.flatMap((row, at): readonly WrongParticipant[] => {
        const again = keys.has(participantKey(row))
        keys.add(participantKey(row))
        const found = known[at]
        const reason =
          joiningFault(it.kind, row) ??
          (again ? 'twice' : undefined) ??
          (found?.taken ? 'already-in' : found?.area ? undefined : 'unknown')
        return reason ? [{ row: at + 1, reason }] : []
      })
      if (wrong.length > 0) return wrongRows(wrong)
      const households = rows.flatMap((row) => (row.householdId ? [{ householdId: row.householdId, day }] : []))
      const groups = await listStatusThen(tx, households)
      const absent = groups.flatMap((grp, at) =>
        grp === null ? [{ row: at + 1, reason: 'not-in-register' } as const] : [],
      )
      if (absent.length > 0) return wrongRows(absent)
      await addRows(
        tx,
        it.id,
        day,
        rows.map((row, at) => ({ ...row, area: known[at]?.area, grp: groups[at] ?? null })),
      )
      return ok(null)
    },
  }),

  on(finishParticipants, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it, input, { today, commandId }) {
      const state = takeStep('finishParticipants', it.state)
      if (!state.ok) return state
      if (input.on > today) return refuse({ code: 'activity.in-future' })
      const parts = await lockParticipants(
        tx,
        it.id,
        input.rows.map((row) => row.id),
      )
      const wrong = input.rows.flatMap((row, at): readonly WrongParticipant[] => {
        if (input.rows.findIndex((one) => one.id === row.id) < at) return [{ row: at + 1, reason: 'twice' }]
        const fault = finishingFault(it.kind, parts.get(row.id), row, input.on)
        return fault ? [{ row: at + 1, ...fault }] : []
      })
      if (wrong.length > 0) return wrongRows(wrong)
      const fresh = input.rows.filter((row) => parts.get(row.id)?.outcome !== row.outcome)
      await saveOutcomes(tx, input.on, fresh)
      const kind = deliversOf[it.kind]
      if (!kind) return ok(null)
      const deliveries = fresh.flatMap((row) => {
        const part = parts.get(row.id)
        if (row.outcome === 'dropped' || !part?.household_id) return []
        // The participant's own id: however often the finish is sent, there is one delivery of it.
        const { id, amount, goods, result: details } = row
        const whose = { id, householdId: part.household_id, memberId: part.member_id }
        return [{ ...whose, kind, amount, goods, details, topic: it.topic, onDate: input.on, activityId: it.id }]
      })
      const written = new Set(await addDeliveries(tx, deliveries, commandId))
      const lost = deliveries.filter((one) => !written.has(one.id)).map((one) => one.id)
      const told = input.rows.flatMap((row, at) =>
        lost.includes(row.id) ? [{ row: at + 1, reason: 'not-in-register' } as const] : [],
      )
      return told.length > 0 ? wrongRows(told) : ok(null)
    },
  }),

  on(recordResults, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it, input) {
      const seen = notChangedSince(it, input.seenVersion)
      if (!seen.ok) return seen
      const state = takeStep('recordResults', it.state)
      if (!state.ok) return state
      const details = { ...it.details, ...input.details }
      const known = judgeDetails(it.kind, 'after', details)
      if (!known.ok) return known
      if (input.rows.length > 0 && !shapeOf(it.kind).followedUp)
        return refuse({ code: 'activity.not-of-this-kind', part: 'follow-up' })
      const parts = await lockParticipants(
        tx,
        it.id,
        input.rows.map((row) => row.id),
      )
      const wrong = input.rows.flatMap((row, at): readonly WrongParticipant[] => {
        const outcome = parts.get(row.id)?.outcome
        if (outcome === undefined) return [{ row: at + 1, reason: 'unknown' }]
        return outcome === 'finished' ? [] : [{ row: at + 1, reason: 'not-finished' }]
      })
      if (wrong.length > 0) return wrongRows(wrong)
      await saveFollowUps(tx, input.rows)
      await change(tx, it.id, { details: JSON.stringify(details) })
      return ok(null)
    },
  }),
]
