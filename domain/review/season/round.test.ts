import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../../kernel/date.ts'
import {
  checkDays,
  opinionsOf,
  type ProcedureNumbers,
  proposeDays,
  roundDayNames,
  roundKinds,
  windowOf,
} from './round.ts'

const law: ProcedureNumbers = { periodicFrom: 901, periodicTo: 1214, regularFromDay: 15, regularDays: 15 }
const day = (text: string) => CivilDate.parse(text)

describe('the days of a round', () => {
  it('are 1 September to 14 December, and 15 days from the 15th of the month', () => {
    assert.deepEqual(windowOf('periodic', 2026, 9, law), { from: '2026-09-01', to: '2026-12-14' })
    assert.deepEqual(windowOf('regular', 2026, 2, law), { from: '2026-02-15', to: '2026-03-02' })
    assert.equal(windowOf('periodic', 2026, 9, { ...law, periodicTo: 1331 }), undefined)
  })
  it('are proposed in order and inside the window, for every kind and month', () => {
    for (const kind of roundKinds)
      for (let month = 1; month <= 12; month++) {
        const days = proposeDays(kind, 2026, month, law)
        assert.ok(days)
        assert.deepEqual(checkDays(kind, 2026, days, law), { ok: true, value: null })
      }
  })
  it('are refused outside the window, in another year, and out of order', () => {
    const days = proposeDays('periodic', 2026, 9, law)
    assert.ok(days)
    const codeOf = (over: Partial<typeof days>, year = 2026) => {
      const checked = checkDays('periodic', year, { ...days, ...over }, law)
      return checked.ok ? 'ok' : checked.error.code
    }
    assert.equal(codeOf({ opensOn: day('2026-08-31') }), 'round.outside-window')
    assert.equal(codeOf({ closesOn: day('2026-12-15') }), 'round.outside-window')
    assert.equal(codeOf({}, 2025), 'round.outside-window')
    for (const name of roundDayNames.slice(1, -1))
      assert.equal(codeOf({ [name]: day('2026-12-14') }), name === 'postBy' ? 'ok' : 'round.days-out-of-order')
  })
  it('ask nobody above in a monthly round, and no district since there is none', () => {
    assert.deepEqual(opinionsOf('regular', '2024-03-15'), ['none'])
    assert.deepEqual(opinionsOf('periodic', '2024-09-01'), ['none', 'district', 'province', 'department'])
    assert.deepEqual(opinionsOf('periodic', '2025-09-01'), ['none', 'province', 'department'])
  })
  it('of a month end 15 days after the 15th, whatever holidays lie between', () => {
    assert.deepEqual(windowOf('regular', 2026, 4, law)?.to, '2026-04-30')
    assert.deepEqual(windowOf('regular', 2026, 12, law)?.to, '2026-12-30')
  })
})
