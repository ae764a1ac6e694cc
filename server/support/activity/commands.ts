import {
  cancelActivity,
  changeActivity,
  finishActivity,
  planActivity,
  startActivity,
} from '../../../contract/activity.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { judgeDetails, judgePlan, withPlanDetails } from '../../../domain/support/activity-plan.ts'
import { takeStep } from '../../../domain/support/activity-steps.ts'
import { on } from '../../command/on.ts'
import {
  addActivity,
  change,
  countParts,
  findUnit,
  isProjectOf,
  lockActivity,
  notChangedSince,
  replacePlan,
} from './store.ts'

export const activityCommands = [
  on(planActivity, {
    about: (tx, input) => findUnit(tx, input.unitId),
    allow: may.runActivity,
    async do(tx, unit, input, { commandId }) {
      const fits = judgePlan(input)
      if (!fits.ok) return fits
      if (input.project !== null && !(await isProjectOf(tx, input.project, input.year)))
        return refuse({ code: 'activity.project-unknown' })
      await addActivity(tx, input, unit.area, commandId)
      return ok(null)
    },
  }),

  on(changeActivity, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, input) {
      const allowed = [notChangedSince(it, input.seenVersion), takeStep('change', it.state)].find((one) => !one.ok)
      if (allowed && !allowed.ok) return allowed
      const plan = { ...input, kind: it.kind, details: withPlanDetails(it.kind, it.details, input.details) }
      const fits = judgePlan(plan)
      if (!fits.ok) return fits
      if (input.project !== null && !(await isProjectOf(tx, input.project, input.year)))
        return refuse({ code: 'activity.project-unknown' })
      await replacePlan(tx, it.id, plan)
      return ok(null)
    },
  }),

  on(startActivity, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, { seenVersion, on: day }, { today }) {
      const seen = notChangedSince(it, seenVersion)
      if (!seen.ok) return seen
      const state = takeStep('start', it.state)
      if (!state.ok) return state
      if (day > today) return refuse({ code: 'activity.in-future' })
      if (it.endsOn !== null && it.endsOn < day) return refuse({ code: 'activity.ends-before-start' })
      await change(tx, it.id, { state: state.value, starts_on: day })
      return ok(null)
    },
  }),

  on(finishActivity, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, input, { today }) {
      const seen = notChangedSince(it, input.seenVersion)
      if (!seen.ok) return seen
      const state = takeStep('finish', it.state)
      if (!state.ok) return state
      if (input.on > today) return refuse({ code: 'activity.in-future' })
      if (input.on < it.startsOn) return refuse({ code: 'activity.ends-before-start' })
      const details = { ...it.details, ...input.details }
      const known = judgeDetails(it.kind, 'finish', details)
      if (!known.ok) return known
      const { open, stages } = await countParts(tx, it.id)
      if (open > 0) return refuse({ code: 'activity.participants-open', count: open })
      if (stages > 0) return refuse({ code: 'activity.stages-open', count: stages })
      await change(tx, it.id, { state: state.value, ends_on: input.on, details: JSON.stringify(details) })
      return ok(null)
    },
  }),

  on(cancelActivity, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, input) {
      const seen = notChangedSince(it, input.seenVersion)
      if (!seen.ok) return seen
      const state = takeStep('cancel', it.state)
      if (!state.ok) return state
      const { finished } = await countParts(tx, it.id)
      if (finished > 0) return refuse({ code: 'activity.participants-finished', count: finished })
      await change(tx, it.id, { state: state.value })
      return ok(null)
    },
  }),
]
