import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { probableToday } from './device-clock.ts'

const at = (day: string) => Date.parse(`${day}T03:00:00Z`)

describe('today on a phone whose clock may be wrong', () => {
  it('is the clock’s where the server never named a day', () =>
    assert.equal(probableToday(at('2026-11-02'), undefined), '2026-11-02'))

  it('is the server’s day moved on by what the clock counted since, wrong by a year or not', () => {
    for (const clock of ['2026-11-02', '2025-11-02', '2027-11-02']) {
      const last = { at: at(clock), today: '2026-11-02' }
      assert.equal(probableToday(at(clock), last), '2026-11-02')
      assert.equal(probableToday(at(clock) + 3 * 86_400_000, last), '2026-11-05')
    }
  })

  it('never goes back when the clock does', () =>
    assert.equal(probableToday(at('2025-01-01'), { at: at('2026-11-02'), today: '2026-11-02' }), '2026-11-02'))

  it('changes at midnight of the province', () => {
    const last = { at: Date.parse('2026-11-02T16:50:00Z'), today: '2026-11-02' }
    assert.equal(probableToday(Date.parse('2026-11-02T16:59:00Z'), last), '2026-11-02')
    assert.equal(probableToday(Date.parse('2026-11-02T17:01:00Z'), last), '2026-11-03')
  })
})
