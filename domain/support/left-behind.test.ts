import assert from 'node:assert/strict'
import { it } from 'node:test'
import { addDays, CivilDate } from '../kernel/date.ts'
import { openedIn, waits } from './left-behind.ts'

it('every day before belongs to one wait, and to one only', () => {
  const day = CivilDate.parse('2024-12-31')
  const found = Array.from({ length: 400 }, (_, ago) => {
    const since = addDays(day, -ago)
    return waits.filter((wait) => {
      const { from, until } = openedIn(wait, day)
      return since <= until && (from === null || since >= from)
    })
  })
  assert.ok(found.every((it) => it.length === 1))
  assert.deepEqual(
    [0, 30, 31, 90, 91, 180, 181, 399].map((ago) => found[ago]?.[0]),
    ['to-30', 'to-30', '31-90', '31-90', '91-180', '91-180', 'over-180', 'over-180'],
  )
})
