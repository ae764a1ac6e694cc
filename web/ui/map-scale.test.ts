import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mapScale } from './map-scale.ts'

describe('the scale of a map', () => {
  it('gives about as many units to each tone, with bounds a reader can repeat', () => {
    const { steps } = mapScale([0.31, 0.42, 0.55, 0.61, 0.78, 0.93, 1.4, 1.9, 2.3, 3.86])
    assert.deepEqual(
      steps.map(({ from }) => from),
      [0.31, 0.6, 0.8, 1, 2],
    )
    assert.deepEqual(
      steps.map(({ tone }) => tone),
      [1, 2, 3, 4, 5],
    )
  })
  it('turns round where a lower value is the worse', () => {
    const { toneOf } = mapScale([90, 95, 97, 99, 100], 'low')
    assert.deepEqual([toneOf(90), toneOf(100)], [5, 1])
  })
  it('has no tone for what is not known', () => {
    assert.equal(mapScale([1, null, 2]).toneOf(null), null)
    assert.deepEqual(mapScale([null, null]).steps, [])
  })
  it('paints one value everywhere in one tone', () => {
    const { steps, toneOf } = mapScale([0, 0, 0])
    assert.deepEqual([steps.length, toneOf(0)], [1, 1])
  })
  it('gives every value a tone, and a higher value never a lighter one', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), (values) => {
        const { toneOf } = mapScale(values)
        const painted = values.toSorted((a, b) => a - b).map((it) => toneOf(it) ?? 0)
        assert.ok(painted.every((tone, at) => tone >= 1 && tone <= 5 && tone >= (painted[at - 1] ?? 1)))
      }),
    )
  })
})
