import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { ticksAround, ticksTo } from './ticks.ts'

it('starts at zero for a rate that comes down to it', () => {
  assert.deepEqual(ticksTo(2.86), [0, 1, 2, 3])
  assert.deepEqual(ticksAround([0.2, 2.86]), [0, 1, 2, 3])
})
it('starts above zero where all values lie near 100', () =>
  assert.deepEqual(ticksAround([93.1, 97.6, 100]), [90, 92.5, 95, 97.5, 100]))
it('holds large values that lie closer together than a label can say', () => {
  const ticks = ticksAround([9999999.999500249, 9999999.99950025])
  assert.ok((ticks[0] ?? 0) <= 9999999.999500249)
  assert.ok((ticks.at(-1) ?? 0) >= 9999999.99950025)
})
it('always holds every value between its first and its last step, and never asks for many', () => {
  const value = fc.double({ min: 0, max: 1e7, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      const ticks = ticksAround(values)
      assert.ok(ticks.length >= 2 && ticks.length <= 9)
      assert.ok((ticks[0] ?? 0) <= Math.min(...values) + 1e-9)
      assert.ok((ticks.at(-1) ?? 0) >= Math.max(...values) * (1 - 1e-9))
    }),
  )
})
