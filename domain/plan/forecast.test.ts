import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Foreseen, forecastOf } from './forecast.ts'

const halfway = { measure: 'count', growth: 'adds-up', achieved: 120, elapsed: 0.5, closed: false } as const

describe('a forecast to the end of the year', () => {
  it('carries the pace of a number that adds up on, and says so', () =>
    assert.deepEqual(forecastOf(halfway), { value: 240, method: 'pace' }))

  it('goes by the share that was there on this day a year ago, where that is known', () => {
    // Houses are handed over before Tết: by mid-year four of five were done.
    const lastYear = { sameDay: 80, whole: 100 }
    assert.deepEqual(forecastOf({ ...halfway, lastYear }), { value: 150, method: 'last-year' })
    assert.equal(forecastOf({ ...halfway, lastYear: { sameDay: 1, whole: 100 } }).method, 'pace')
    assert.equal(forecastOf({ ...halfway, lastYear: { sameDay: 0, whole: 0 } }).method, 'pace')
  })

  it('keeps the last result of what is measured, not counted up', () =>
    assert.deepEqual(forecastOf({ ...halfway, measure: 'rate', growth: 'level', achieved: 1.6 }), {
      value: 1.6,
      method: 'last-result',
    }))

  it('never foresees anything of what is unknown, nor from less than a month', () => {
    assert.deepEqual(forecastOf({ ...halfway, achieved: null }), { value: null, method: 'none' })
    assert.deepEqual(forecastOf({ ...halfway, elapsed: 0.05 }), { value: null, method: 'none' })
  })

  it('is not rounded to below what is there', () => {
    const same = { sameDay: 6, whole: 6 }
    assert.equal(
      forecastOf({ ...halfway, achieved: 6.019821950096423e-245, lastYear: same }).value,
      6.019821950096423e-245,
    )
  })

  it('is the result itself once the year is over, never less than what is there, and no share above 100 %', () => {
    const any = fc.record<Foreseen>({
      measure: fc.constantFrom('count', 'rate'),
      growth: fc.constantFrom('level', 'adds-up'),
      achieved: fc.double({ min: 0, max: 100, noNaN: true }),
      elapsed: fc.double({ min: 0.001, max: 1, noNaN: true }),
      closed: fc.boolean(),
      lastYear: fc.option(
        fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => ({ sameDay: Math.min(a, b), whole: Math.max(a, b) })),
        { nil: undefined },
      ),
    })
    fc.assert(
      fc.property(any, (it) => {
        const { value, method } = forecastOf(it)
        const achieved = it.achieved ?? 0
        if (it.closed || it.elapsed >= 1) assert.deepEqual([value, method], [achieved, 'final'])
        if (value === null) return
        assert.ok(value >= achieved)
        if (it.measure === 'rate') assert.ok(value <= 100)
      }),
    )
  })
})
