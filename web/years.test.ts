import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { programmeYear, shownDay, shownYear } from './years.ts'

describe('the year a page shows until somebody chooses', () => {
  const who = { today: '2026-11-29', lastYear: 2025, planYear: 2024 }

  it('is that of the last plan where the programme is told, that of the last list elsewhere', () => {
    assert.equal(programmeYear(who), 2024)
    assert.equal(shownYear(who), 2025)
  })

  it('without a plan is that of the last list, without a list the last reviewed', () => {
    assert.equal(programmeYear({ ...who, planYear: null }), 2025)
    assert.equal(programmeYear({ ...who, planYear: null, lastYear: null }), 2025)
    assert.equal(programmeYear({ today: '2026-12-15', planYear: null, lastYear: null }), 2026)
  })
})

describe('the day a page of what is due shows until somebody chooses', () => {
  const who = { today: '2026-11-29', lastYear: 2026, planYear: 2026 }

  it('is today while the programme goes on', () => assert.equal(shownDay(who), '2026-11-29'))

  it('is the last day of the last year with a plan, where this year has none', () =>
    assert.equal(shownDay({ ...who, planYear: 2024 }), '2024-12-31'))

  it('without a plan is today, unless the register was not kept for over a year', () => {
    assert.equal(shownDay({ ...who, planYear: null, lastYear: 2025 }), '2026-11-29')
    assert.equal(shownDay({ ...who, planYear: null, lastYear: 2024 }), '2024-12-31')
    assert.equal(shownDay({ ...who, planYear: null, lastYear: null }), '2026-11-29')
  })
})
