import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { isNewlyEscaped, isNewlyEscapedNearPoor } from './newly-escaped.ts'

const day = (text: string) => CivilDate.parse(text)
const escapedOn = day('2024-12-12')

describe('hộ mới thoát nghèo', () => {
  const on = (date: string) => isNewlyEscaped({ class: 'neither', escapedOn }, day(date), 36)
  it('begins on the day of recognition and not before', () => {
    assert.equal(on('2024-12-11'), false)
    assert.equal(on('2024-12-12'), true)
  })
  it('ends with the same day 36 months later', () => {
    assert.equal(on('2027-12-12'), true)
    assert.equal(on('2027-12-13'), false)
  })
  it('ends on the last day of a shorter month', () => {
    const it = { class: 'neither', escapedOn: day('2024-08-31') } as const
    assert.equal(isNewlyEscaped(it, day('2025-02-28'), 6), true)
    assert.equal(isNewlyEscaped(it, day('2025-03-01'), 6), false)
  })
  it('may be near-poor at the same time, never poor', () => {
    assert.equal(isNewlyEscaped({ class: 'near-poor', escapedOn }, day('2025-06-01'), 36), true)
    assert.equal(isNewlyEscaped({ class: 'poor', escapedOn }, day('2025-06-01'), 36), false)
  })
  it('is nobody who never escaped', () => {
    assert.equal(isNewlyEscaped({ class: 'neither', escapedOn: null }, day('2025-06-01'), 36), false)
  })
})

describe('hộ mới thoát cận nghèo', () => {
  it('is on no list and within the months the province has set', () => {
    const of = (now: 'poor' | 'near-poor' | 'neither', months: number) =>
      isNewlyEscapedNearPoor({ class: now, escapedNearOn: escapedOn }, day('2026-06-01'), months)
    assert.equal(of('neither', 36), true)
    assert.equal(of('neither', 12), false)
    assert.equal(of('near-poor', 36), false)
  })
})
