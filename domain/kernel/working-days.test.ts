import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, CivilDate } from './date.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from './working-days.ts'

const day = (text: string) => CivilDate.parse(text)
const calendar = (holidays: readonly string[], makeUpDays: readonly string[] = []): WorkCalendar => ({
  holidays: new Set(holidays.map(day)),
  makeUpDays: new Set(makeUpDays.map(day)),
})
const plain = calendar([])

describe('working days', () => {
  it('do not count the first day, nor Saturday and Sunday', () => {
    assert.equal(addWorkingDays(day('2026-11-23'), 3, plain), '2026-11-26')
    assert.equal(addWorkingDays(day('2026-11-26'), 3, plain), '2026-12-01')
    assert.equal(addWorkingDays(day('2026-11-28'), 7, plain), '2026-12-08')
    assert.equal(addWorkingDays(day('2026-11-23'), 0, plain), '2026-11-23')
  })
  it('skip a holiday, its days in lieu and a whole Tết', () => {
    const september = calendar(['2026-09-01', '2026-09-02'])
    assert.equal(addWorkingDays(day('2026-08-31'), 3, september), '2026-09-07')
    const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']
    assert.equal(addWorkingDays(day('2026-02-13'), 7, calendar(tet)), '2026-03-03')
  })
  it('count a make-up day, also where it is a holiday by mistake', () => {
    assert.equal(addWorkingDays(day('2026-11-27'), 1, calendar([], ['2026-11-28'])), '2026-11-28')
    assert.ok(isWorkingDay(day('2026-11-28'), calendar(['2026-11-28'], ['2026-11-28'])))
  })
  it('end on a working day, with exactly so many of them since', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 60 }).map((n) => addDays(day('2026-09-01'), n)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 40 }),
        (off, on, length, at) => {
          const year = calendar(off, on)
          const from = addDays(day('2026-09-01'), at)
          const last = addWorkingDays(from, length, year)
          let counted = 0
          for (let it = addDays(from, 1); it <= last; it = addDays(it, 1)) if (isWorkingDay(it, year)) counted += 1
          assert.equal(counted, length)
          assert.ok(isWorkingDay(last, year))
        },
      ),
    )
  })
  it('refuse a length that is none', () => {
    for (const days of [-1, 1.5, Number.NaN])
      assert.throws(() => addWorkingDays(day('2026-01-05'), days, plain), RangeError)
  })
})
