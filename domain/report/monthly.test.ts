import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { changeOf, currentMonth, figuresOf, isNothing, monthsOf, noFigures, standingOf, sumFigures } from './monthly.ts'

const day = (text: string) => CivilDate.parse(text)
const numbers = { day: 5, fromMonth: 2, toMonth: 9 }
const months = monthsOf(2025, () => numbers)

describe('the monthly report', () => {
  it('is due on the 5th of each month from February to September and tells of the month before', () => {
    assert.deepEqual(
      months.map(({ month }) => month),
      [2, 3, 4, 5, 6, 7, 8, 9],
    )
    assert.deepEqual(months[0], { month: 2, dueOn: '2025-02-05', from: '2025-01-01', until: '2025-01-31' })
    assert.deepEqual(months[1], { month: 3, dueOn: '2025-03-05', from: '2025-02-01', until: '2025-02-28' })
  })

  it('follows the numbers of each month: another day from June on, none where no row holds', () => {
    const changed = monthsOf(2026, (month) => (month < 6 ? numbers : month < 8 ? { ...numbers, day: 10 } : undefined))
    assert.deepEqual(
      changed.map(({ dueOn }) => dueOn),
      ['2026-02-05', '2026-03-05', '2026-04-05', '2026-05-05', '2026-06-10', '2026-07-10'],
    )
  })

  it('is late the day after the 5th, not on it; a correction sent later makes nobody late', () => {
    const march = months[1]
    assert.ok(march)
    const standing = (sent: string | null, today: string) =>
      standingOf(march, sent === null ? null : day(sent), day(today))
    assert.equal(standing(null, '2025-02-28'), 'early')
    assert.equal(standing(null, '2025-03-01'), 'waiting')
    assert.equal(standing(null, '2025-03-05'), 'waiting')
    assert.equal(standing(null, '2025-03-06'), 'overdue')
    assert.equal(standing('2025-03-05', '2025-04-01'), 'sent')
    assert.equal(standing('2025-03-06', '2025-04-01'), 'sent-late')
  })

  it('opens at the month one works on', () => {
    const at = (today: string) => currentMonth(months, day(today))?.month
    assert.deepEqual(['2025-01-20', '2025-02-01', '2025-03-01', '2025-12-31'].map(at), [2, 2, 3, 9])
    assert.equal(currentMonth([], day('2025-01-01')), undefined)
  })

  it('says by the ledger who is newly recognised, who is taken off, who passes from list to list', () => {
    assert.equal(changeOf({ from: 'never-listed', to: 'near-poor' }), 'new-near-poor')
    assert.equal(changeOf({ from: 'once-poor', to: 'poor' }), 'new-poor')
    assert.equal(changeOf({ from: 'poor', to: 'once-poor' }), 'off-poor')
    assert.equal(changeOf({ from: 'near-poor', to: 'once-near-poor' }), 'off-near-poor')
    assert.equal(changeOf({ from: 'poor', to: 'near-poor' }), 'to-near-poor')
    assert.equal(changeOf(null), 'none')
  })

  it('counts households and people, and adds communes up', () => {
    const one = figuresOf([
      { change: 'new-poor', people: 4 },
      { change: 'new-poor', people: 3 },
      { change: 'none', people: 2 },
    ])
    assert.deepEqual(one['new-poor'], { households: 2, people: 7 })
    assert.deepEqual(sumFigures([one, one, noFigures])['new-poor'], { households: 4, people: 14 })
    assert.equal(isNothing(one), false)
    assert.equal(isNothing(figuresOf([])), true)
  })
})
