import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { caseStates } from '../../../domain/review/season/steps.ts'
import { countStep, standing, stepsOf } from './board-steps.ts'

const count = (state: (typeof caseStates)[number], cases: number, late = 0) => ({ state, cases, late })

describe('the steps on the board of a round', () => {
  it('give every state but the stopped one place', () => {
    const placed = Object.values(standing).flat()
    assert.deepEqual(placed.toSorted(), caseStates.filter((it) => it !== 'closed').toSorted())
  })
  it('count what is beyond a step as passed and leave stopped cases out', () => {
    const counts = [count('returned', 2, 1), count('checked', 3), count('posted', 4), count('closed', 9)]
    assert.deepEqual(countStep('survey', counts), { step: 'survey', total: 9, passed: 7, here: 2, late: 1, back: 2 })
    assert.equal(countStep('list', counts).passed, 9)
    assert.equal(countStep('posting', counts).here, 4)
    assert.equal(countStep('recognition', counts).passed, 0)
  })
  it('hold step 5 only where the round asks for an opinion', () => {
    assert.ok(!stepsOf({ opinion: 'none' }).includes('opinion'))
    assert.ok(stepsOf({ opinion: 'department' }).includes('opinion'))
  })
})
