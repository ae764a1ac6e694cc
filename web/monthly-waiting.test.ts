import assert from 'node:assert/strict'
import { it } from 'node:test'
import { monthlyWaiting } from './monthly-waiting.ts'

const of = (waiting: number) => ({
  month: 9,
  months: [
    { month: 8, dueOn: '2026-08-05', from: '2026-07-01', until: '2026-07-31', waiting: 3 },
    { month: 9, dueOn: '2026-09-05', from: '2026-08-01', until: '2026-08-31', waiting },
  ],
})

it('a monthly report waits once its month is over, and until everybody has sent it', () => {
  assert.deepEqual(monthlyWaiting(of(1), '2026-09-02'), { month: 9, dueOn: '2026-09-05', waiting: 1, left: 3 })
  assert.equal(monthlyWaiting(of(1), '2026-09-08')?.left, -3)
  assert.equal(monthlyWaiting(of(1), '2026-08-31'), undefined)
  assert.equal(monthlyWaiting(of(0), '2026-09-02'), undefined)
  assert.equal(monthlyWaiting({ month: null, months: [] }, '2026-09-02'), undefined)
})
