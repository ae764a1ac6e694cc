import assert from 'node:assert/strict'
import { it } from 'node:test'
import { failureOf, toPosition } from './use-position.ts'

it('a place is kept to the decimetre, with what it may be wrong by, and nonsense not at all', () => {
  const at = { latitude: 16.054406789, longitude: 108.202166123, accuracy: 7.2 }
  assert.deepEqual(toPosition(at), { latitude: 16.054407, longitude: 108.202166, accuracy: 8 })
  assert.equal(toPosition({ ...at, accuracy: 2_000_000 }), undefined)
  assert.equal(toPosition({ ...at, latitude: Number.NaN }), undefined)
})

it('each way a phone fails has its own words', () =>
  assert.deepEqual([1, 2, 3, 9].map(failureOf), ['refused', 'unavailable', 'late', 'unavailable']))
