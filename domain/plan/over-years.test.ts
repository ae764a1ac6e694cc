import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { definitions } from './indicators.ts'
import { basisOf, statusOver, valueOver } from './over-years.ts'

const years = [
  { year: 2021, achieved: 200 },
  { year: 2022, achieved: null },
  { year: 2023, achieved: 300 },
]

describe('a value of several years', () => {
  it('adds up what is counted, and is the last known of what is measured', () => {
    assert.deepEqual(
      (['job-placement', 'housing-support', 'state-budget', 'poor-households-fall'] as const).map((it) =>
        basisOf(definitions[it]),
      ),
      ['sum', 'sum', 'sum', 'sum'],
    )
    assert.deepEqual(
      (['health-insurance', 'poverty-rate', 'poor-households', 'job-counselling'] as const).map((it) =>
        basisOf(definitions[it]),
      ),
      ['latest', 'latest', 'latest', 'latest'],
    )
    assert.equal(valueOver('sum', years), 500)
    assert.equal(valueOver('latest', years), 300)
  })
  it('leaves out years without one, and is none where none has one', () => {
    assert.equal(valueOver('latest', [...years, { year: 2024, achieved: null }]), 300)
    assert.equal(valueOver('sum', [{ year: 2021, achieved: null }]), null)
  })
  it('is on track while its pace reaches the goal by the last year', () => {
    const houses = { direction: 'at-least', goal: 1000, basis: 'sum', elapsed: 0.5 } as const
    assert.equal(statusOver({ ...houses, achieved: 500 }), 'on-track')
    assert.equal(statusOver({ ...houses, achieved: 400 }), 'at-risk')
    assert.equal(statusOver({ ...houses, achieved: 400, elapsed: 1 }), 'missed')
    assert.equal(statusOver({ ...houses, achieved: null }), 'unknown')
  })
})
