import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Direction, type Judged, statusOf } from './status.ts'
import { percent } from './value.ts'

const closed = { forecast: null, closed: true, nearlyFrom: 135 }
const judge = (direction: Direction, goal: number | null, achieved: number | null, more: Partial<Judged> = {}) =>
  statusOf({ direction, goal, achieved, ...closed, ...more })
const running = (forecast: number | null) => ({ forecast, closed: false })

describe('status of a target', () => {
  it('is unknown without a value, whatever was promised: missing is not zero and no failure', () => {
    for (const direction of ['at-least', 'at-most', 'below', 'about', 'exactly', 'none'] as const)
      assert.equal(judge(direction, direction === 'none' ? null : 100, null), 'unknown')
  })
  it('judges nothing where nothing is promised', () => assert.equal(judge('none', null, 3.39), 'no-goal'))

  it('T01, T03: with 310.000 households 3.675 poor are 1,19 %; with 300.000 they are 1,225 % and the rate fails while the number holds (D09)', () => {
    assert.equal(judge('at-most', 1.2, percent(3675, 310_000)), 'reached')
    assert.equal(judge('at-most', 1.2, percent(3675, 306_250)), 'reached')
    assert.equal(judge('at-most', 1.2, percent(3675, 300_000)), 'missed')
    assert.equal(judge('at-most', 3675, 3675), 'reached')
  })
  it('compares unrounded: 1,2003 % is printed 1,20 and has still missed 1,20', () => {
    const achieved = percent(3676, 306_250)
    assert.equal(achieved?.toFixed(2), '1.20')
    assert.equal(judge('at-most', 1.2, achieved), 'missed')
  })
  it('T12: below is strict', () => {
    assert.equal(judge('below', 14.3, percent(143, 1000)), 'missed')
    assert.equal(judge('below', 14.3, percent(142, 1000)), 'reached')
  })
  it('T15: about 150 is met from 150, nearly met from 135 (Q11)', () => {
    assert.deepEqual(
      [151, 150, 149, 135, 134].map((achieved) => judge('about', 150, achieved)),
      ['reached', 'reached', 'nearly', 'nearly', 'missed'],
    )
    assert.equal(judge('about', 150, 149, { nearlyFrom: null }), 'missed')
  })
  it('B01: exactly is neither more nor less', () => {
    assert.deepEqual(
      [94_276, 94_277, 94_278].map((achieved) => judge('exactly', 94_277, achieved)),
      ['missed', 'reached', 'missed'],
    )
    assert.equal(judge('exactly', 94_277, 94_000, running(94_000)), 'at-risk')
    assert.equal(judge('exactly', 94_277, 94_278, running(94_278)), 'at-risk')
  })
  it('while the year runs, a target is on track when what is expected at its end reaches the goal', () => {
    assert.equal(judge('at-least', 300, 150, running(300)), 'on-track')
    assert.equal(judge('at-least', 300, 149, running(298)), 'at-risk')
    assert.equal(judge('at-least', 300, 300, running(300)), 'reached')
    assert.equal(judge('at-least', 300, 20, running(null)), 'at-risk')
    assert.equal(judge('about', 150, 90, running(160)), 'on-track')
  })
  it('a ceiling that is exceeded is at risk while the year runs', () =>
    assert.equal(judge('at-most', 1.2, 1.3, running(1.3)), 'at-risk'))

  it('a closed year ends in reached, missed or nearly; more never turns a floor that is reached into a miss', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(amount, amount, amount, (goal, achieved, more) => {
        assert.ok(['reached', 'missed'].includes(judge('at-least', goal, achieved)))
        if (judge('at-least', goal, achieved) === 'reached')
          assert.equal(judge('at-least', goal, achieved + more), 'reached')
        if (judge('at-most', goal, achieved + more) === 'reached')
          assert.equal(judge('at-most', goal, achieved), 'reached')
      }),
    )
  })
})
