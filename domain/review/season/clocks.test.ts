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
