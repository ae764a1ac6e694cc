import { ok, type Result, refuse } from '../kernel/result.ts'
import type { ActivityState } from './activity-kinds.ts'
import type { ActivityRefusal } from './activity-refusal.ts'

/** Everything that can be done with an activity: in which states, and what becomes of it (null: it stays as it is). */
export const activitySteps = {
  change: { from: ['planned', 'running'], to: null },
  start: { from: ['planned'], to: 'running' },
  /** A document or an award is over the day it happens: it need not be started first. */
  finish: { from: ['planned', 'running'], to: 'done' },
  cancel: { from: ['planned', 'running'], to: 'cancelled' },
  setStages: { from: ['planned', 'running'], to: null },
  finishStage: { from: ['running'], to: null },
  addParticipants: { from: ['planned', 'running'], to: null },
  finishParticipants: { from: ['running'], to: null },
  recordResults: { from: ['running', 'done'], to: null },
  setOutputs: { from: ['running', 'done'], to: null },
  setReach: { from: ['running', 'done'], to: null },
  addFile: { from: ['planned', 'running', 'done'], to: null },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly ActivityState[]; readonly to: ActivityState | null }>
>
export type ActivityStep = keyof typeof activitySteps

/** The one reader of the table, on the screen and on the server: the state afterwards, or why not. */
export function takeStep(step: ActivityStep, state: ActivityState): Result<ActivityState, ActivityRefusal> {
  const { from, to } = activitySteps[step]
  if (!(from as readonly ActivityState[]).includes(state)) return refuse({ code: 'activity.wrong-state', step, state })
  return ok(to ?? state)
}
