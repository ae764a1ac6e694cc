import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { activityStates } from './activity-kinds.ts'
import { type ActivityStep, activitySteps, takeStep } from './activity-steps.ts'

const steps = Object.keys(activitySteps) as ActivityStep[] // the keys of a constant

describe('the states of an activity', () => {
  it('are all reached from the plan', () => {
    const seen = new Set(['planned'])
    for (let more = true; more; ) {
      more = false
      for (const state of activityStates)
        for (const step of steps) {
          const next = takeStep(step, state)
          if (seen.has(state) && next.ok && !seen.has(next.value)) {
            seen.add(next.value)
            more = true
          }
        }
    }
    assert.deepEqual([...seen].sort(), [...activityStates].sort())
  })
  it('done and cancelled are not left again, and of a cancelled one nothing is recorded', () => {
    for (const step of steps) {
      const done = takeStep(step, 'done')
      assert.ok(!done.ok || done.value === 'done', step)
      assert.equal(takeStep(step, 'cancelled').ok, false, step)
    }
  })
  it('nobody finishes anything in an activity that has not begun', () => {
    for (const step of ['finishParticipants', 'finishStage', 'setReach', 'setOutputs'] as const)
      assert.deepEqual(takeStep(step, 'planned'), {
        ok: false,
        error: { code: 'activity.wrong-state', step, state: 'planned' },
      })
  })
})
