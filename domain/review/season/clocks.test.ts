import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../../kernel/date.ts'
import type { WorkCalendar } from '../../kernel/working-days.ts'
import { type ClockNumbers, dueOn, opinionBy, postedUntil, recheckBy } from './clocks.ts'
import { proposeDays } from './round.ts'
import { caseStates, holders } from './steps.ts'

const law: ClockNumbers = { postingDays: 3, recheckDays: 7, recheckPostingDays: 3, opinionDays: 5 }
const day = (text: string) => CivilDate.parse(text)
const plain: WorkCalendar = { holidays: new Set(), makeUpDays: new Set() }
/** Quốc khánh on a Wednesday with the day before, as in 2026; the Saturday before is worked. */
const september: WorkCalendar = {
  holidays: new Set([day('2026-09-01'), day('2026-09-02')]),
  makeUpDays: new Set([day('2026-08-29')]),
}

describe('the clocks of the review', () => {
  it('posting hangs 3 working days after the day it is posted, the first time and after a re-check', () => {
    for (const isRecheck of [false, true]) {
      assert.equal(postedUntil(day('2026-11-24'), isRecheck, law, plain), '2026-11-27')
      assert.equal(postedUntil(day('2026-11-27'), isRecheck, law, plain), '2026-12-02')
      assert.equal(postedUntil(day('2026-08-28'), isRecheck, law, september), '2026-09-03')
    }
  })
  it('a re-check is due 7 working days after the complaint was received', () => {
    assert.equal(recheckBy(day('2026-11-24'), law, plain), '2026-12-03')
    assert.equal(recheckBy(day('2026-08-28'), law, september), '2026-09-09')
  })
  it('an opinion from above is due 5 working days after the report', () => {
    assert.equal(opinionBy(day('2026-12-01'), law, plain), '2026-12-08')
    assert.equal(opinionBy(day('2026-08-31'), law, september), '2026-09-09')
  })
  /*
   * Law handbook 4.6, each clock that counts working days, around Tết 2026: Saturday 14 to Sunday 22 February off, Saturday 28
   * worked. Begun before it, on its eve, inside it, on its last day, on an ordinary Saturday, and on the Saturday that is worked.
   */
  const tet: WorkCalendar = {
    holidays: new Set(['16', '17', '18', '19', '20'].map((it) => day(`2026-02-${it}`))),
    makeUpDays: new Set([day('2026-02-28')]),
  }
  const around = {
    '2026-02-09': { 3: '2026-02-12', 5: '2026-02-23', 7: '2026-02-25' },
    '2026-02-13': { 3: '2026-02-25', 5: '2026-02-27', 7: '2026-03-02' },
    '2026-02-17': { 3: '2026-02-25', 5: '2026-02-27', 7: '2026-03-02' },
    '2026-02-22': { 3: '2026-02-25', 5: '2026-02-27', 7: '2026-03-02' },
    '2026-02-27': { 3: '2026-03-03', 5: '2026-03-05', 7: '2026-03-09' },
    '2026-02-28': { 3: '2026-03-04', 5: '2026-03-06', 7: '2026-03-10' },
    '2026-03-07': { 3: '2026-03-11', 5: '2026-03-13', 7: '2026-03-17' },
  } as const
  for (const [from, to] of Object.entries(around))
    it(`begun on ${from} count neither holidays nor weekends, and the Saturday that is worked`, () => {
      assert.equal(postedUntil(day(from), false, law, tet), to[3])
      assert.equal(postedUntil(day(from), true, law, tet), to[3])
      assert.equal(opinionBy(day(from), law, tet), to[5])
      assert.equal(recheckBy(day(from), law, tet), to[7])
    })
  it('each have a length of their own: posting again is not the first posting', () => {
    const odd: ClockNumbers = { postingDays: 1, recheckDays: 2, recheckPostingDays: 4, opinionDays: 3 }
    const monday = day('2026-03-09')
    assert.deepEqual(
      [
        postedUntil(monday, false, odd, plain),
        recheckBy(monday, odd, plain),
        opinionBy(monday, odd, plain),
        postedUntil(monday, true, odd, plain),
      ],
      ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'],
    )
  })
  it('every open case has a day it is due, and none that is over', () => {
    const days = proposeDays('periodic', 2026, 9, {
      ...{ periodicFrom: 901, periodicTo: 1214 },
      ...{ regularFromDay: 15, regularDays: 15 },
    })
    assert.ok(days)
    for (const state of caseStates) {
      const due = dueOn(state, days, null)
      assert.equal(due === null, holders[state] === null, state)
      if (due) assert.ok(due >= days.opensOn && due <= days.closesOn)
    }
    assert.equal(dueOn('objected', days, day('2026-10-09')), '2026-10-09')
  })
})
