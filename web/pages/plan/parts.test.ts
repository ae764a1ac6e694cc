import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatFor } from '../../text/format.ts'
import { evenly, partsFrom, type Typed } from './parts.ts'

const typed = (...of: readonly (readonly [number, string])[]): Typed => new Map(of)

describe('parts as they are typed', () => {
  it('are numbers of the language, nothing where a field is empty, and told where it cannot be read', () => {
    assert.deepEqual(partsFrom(typed([11, '1.225'], [12, ''], [13, 'vài'], [14, '0,5']), 'vi'), {
      parts: [
        { unitId: 11, goal: 1225 },
        { unitId: 14, goal: 0.5 },
      ],
      bad: [13],
    })
  })
  it('share what is left in whole numbers that add up', () => {
    const units = [11, 12, 13, 14].map((id) => ({ id }))
    const shared = evenly(typed([11, '50']), units, { goal: 150 }, formatFor('vi'))
    assert.deepEqual(
      [...shared],
      [
        [11, '50'],
        [12, '34'],
        [13, '33'],
        [14, '33'],
      ],
    )
    assert.equal(evenly(typed([11, '200']), units, { goal: 150 }, formatFor('vi')).size, 1)
  })
})
