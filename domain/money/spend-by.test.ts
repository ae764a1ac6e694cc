import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { dueOn, lastDayToSpend } from './spend-by.ts'

describe('the last day money may be spent', () => {
  it('is 31 December, or the end of a month of the next year', () => {
    assert.equal(lastDayToSpend(2024, 0), '2024-12-31')
    assert.equal(lastDayToSpend(2024, 1), '2025-01-31')
    assert.equal(lastDayToSpend(2027, 2), '2028-02-29')
  })
  it('is over the day after, and near in the last sixty days', () => {
    const day = (text: string) => CivilDate.parse(text)
    assert.equal(dueOn(day('2024-12-31'), day('2025-01-01')), 'overdue')
    assert.equal(dueOn(day('2024-12-31'), day('2024-12-31')), 'soon')
    assert.equal(dueOn(day('2024-12-31'), day('2024-11-01')), 'soon')
    assert.equal(dueOn(day('2024-12-31'), day('2024-10-31')), 'later')
  })
})
