import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ceilingOf, highestOf } from './ceiling.ts'

const prices = { electricity: 1_893, premium: null }

describe('the ceiling of one delivery', () => {
  it('is what the rule gives in the period one is due in: 30 kWh a month, paid by quarter', () =>
    assert.equal(ceilingOf({ kind: 'electricity', kWh: 30 }, prices, 'quarter'), 170_370))
  it('of learning costs are nine months of a school year', () =>
    assert.equal(ceilingOf({ kind: 'amount', dong: 150_000, per: 'month' }, prices, 'school-year'), 1_350_000))
  it('of what is given once is its amount, of a loan its cap', () => {
    assert.equal(ceilingOf({ kind: 'amount', dong: 60_000_000, per: 'once' }, prices, 'once'), 60_000_000)
    assert.equal(
      ceilingOf({ kind: 'loan', cap: 100_000_000, per: 'once', ratePercent: 6.6 }, prices, 'year'),
      100_000_000,
    )
  })
  it('is not known where nobody has set it, where there is no price, or where monthly pay has no end', () => {
    assert.equal(ceilingOf({ kind: 'unset' }, prices, 'year'), null)
    assert.equal(ceilingOf({ kind: 'premium-share', percent: 100 }, prices, 'year'), null)
    assert.equal(ceilingOf({ kind: 'amount', dong: 500_000, per: 'month' }, prices, 'once'), null)
  })
  it('never falls below one payment', () =>
    assert.equal(ceilingOf({ kind: 'amount', dong: 900_000, per: 'year' }, prices, 'month'), 900_000))
  it('of a rule is that of its best case, and not known while one case is not', () => {
    assert.equal(highestOf([1, 3, 2]), 3)
    assert.equal(highestOf([1, null]), null)
    assert.equal(highestOf([]), null)
  })
})
