import assert from 'node:assert/strict'
import { it } from 'node:test'
import { vi } from './text/vi.ts'
import { depStates, dimensionsOf, summaryOf } from './twelve.ts'

it('reads bit 0 as indicator 1 and bit 11 as indicator 12', () => {
  const states = depStates(0b1000_0000_1001, 0b1111_1111_1111)
  assert.deepEqual([states[0], states[1], states[3], states[11]], ['deprived', 'not', 'deprived', 'deprived'])
})
it('keeps unknown apart from not deprived', () => {
  assert.deepEqual(new Set(depStates(null, null)), new Set(['unknown']))
  assert.deepEqual(depStates(0, 1).slice(0, 2), ['not', 'unknown'])
})
it('draws always six dimensions of two, in the order of the forms', () => {
  const drawn = dimensionsOf(depStates(0, 0), vi.deprivation)
  assert.equal(drawn.length, 6)
  assert.deepEqual(
    drawn.flatMap((it) => it.cells.map((cell) => cell.icon)),
    Array.from({ length: 12 }, (_, at) => `dep-${at + 1}`),
  )
})
it('says in words what it shows', () => {
  assert.equal(
    summaryOf(depStates(0b1001, 0b1111_1111_1111), vi.deprivation),
    'Thiếu hụt 2 trên 12 chỉ số: việc làm, bảo hiểm y tế',
  )
  assert.equal(summaryOf(depStates(null, null), vi.deprivation), vi.deprivation.nothingKnown)
})
