import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueBeforeOf, mayReport } from './freezing.ts'

describe('a result that is reported', () => {
  it('is due before a day of the law, in its year', () => {
    assert.equal(dueBeforeOf(2026, 1115), '2026-11-15')
    assert.equal(dueBeforeOf(2026, 1131), undefined)
  })

  it('may lack communes and disagree while it is provisional, never when it is official', () => {
    assert.ok(mayReport('provisional', { listsMissing: 3, faults: 2 }).ok)
    assert.ok(mayReport('official', { listsMissing: 0, faults: 0 }).ok)
    const codes = [
      { listsMissing: 3, faults: 2 },
      { listsMissing: 0, faults: 2 },
    ].map((it) => {
      const may = mayReport('official', it)
      return may.ok ? 'done' : [may.error.code, 'count' in may.error && may.error.count]
    })
    assert.deepEqual(codes, [
      ['report.units-missing', 3],
      ['report.does-not-balance', 2],
    ])
  })
})
