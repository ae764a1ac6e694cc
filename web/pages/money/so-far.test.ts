import assert from 'node:assert/strict'
import { it } from 'node:test'
import { soFar } from './so-far.ts'

it('adds months up, none left out, also past the end of the year', () => {
  const moved = [
    { key: '2023-12', allocated: 10, disbursed: 0 },
    { key: '2024-11', allocated: 5, disbursed: 3 },
    { key: '2025-01', allocated: 0, disbursed: 4 },
  ]
  const months = soFar(moved, 2024)
  assert.equal(months.length, 13)
  assert.deepEqual(months[0], { month: '2024-01', allocated: 10, disbursed: 0 })
  assert.deepEqual(months[10], { month: '2024-11', allocated: 15, disbursed: 3 })
  assert.deepEqual(months[12], { month: '2025-01', allocated: 15, disbursed: 7 })
  assert.deepEqual(soFar([], 2024), [])
})
