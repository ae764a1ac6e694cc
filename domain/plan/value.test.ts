import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fallOfRate, percent, valueFrom } from './value.ts'

const rate = { measure: 'rate', completeness: 'known' } as const
const result = { measure: 'rate', completeness: 'whole' } as const

describe('a value', () => {
  it('D01, D03: 3.675 of 306.250 is 1,2 % and 4.900 is 1,6 %, to the last bit', () => {
    assert.equal(percent(3675, 306_250), 1.2)
    assert.equal(percent(4900, 306_250), 1.6)
  })
  it('D04: from 1,60 to 1,20 is 0,4 points and not a hair beside', () => {
    const [start, end] = [4900, 3675].map((numerator) => ({ numerator, denominator: 306_250 }))
    assert.ok(start && end)
    assert.equal(fallOfRate(start, end), 0.4)
  })
  it('has no rate without a denominator', () => {
    assert.equal(percent(0, 0), null)
    assert.equal(fallOfRate({ numerator: 1, denominator: 0 }, { numerator: 1, denominator: 5 }), null)
    assert.deepEqual(valueFrom(rate, { numerator: 0, denominator: 0, unknown: 9 }, true), {
      achieved: null,
      numerator: null,
      denominator: null,
    })
  })
  it('of a review is none while a commune is missing, and says how far the reports have come', () => {
    const tally = { numerator: 12, denominator: 1000, unknown: 0 }
    assert.deepEqual(valueFrom(result, tally, false), { achieved: null, numerator: 12, denominator: 1000 })
    assert.deepEqual(valueFrom(result, tally, true), { achieved: 1.2, numerator: 12, denominator: 1000 })
  })
  it('shows no 0 of 0 where no report could be counted, of a review neither', () => {
    const tally = { numerator: 0, denominator: 0, unknown: 0 }
    assert.deepEqual(valueFrom(result, tally, false), { achieved: null, numerator: null, denominator: null })
  })
  it('of a survey stands on those about whom something is known', () =>
    assert.equal(valueFrom(rate, { numerator: 9, denominator: 10, unknown: 90 }, false).achieved, 90))
  it('is not known where nobody reports', () => assert.equal(valueFrom(result, undefined, true).achieved, null))

  it('a fall of rates agrees with the difference of the two rates', () => {
    const households = fc.integer({ min: 1, max: 30_000_000 })
    fc.assert(
      fc.property(households, households, fc.double({ min: 0, max: 1, noNaN: true }), (before, now, share) => {
        const [a, b] = [Math.floor(before * share), Math.floor(now * share)]
        const fall = fallOfRate({ numerator: a, denominator: before }, { numerator: b, denominator: now }) ?? 0
        assert.ok(Math.abs(fall - ((percent(a, before) ?? 0) - (percent(b, now) ?? 0))) < 1e-9)
      }),
    )
  })
})
