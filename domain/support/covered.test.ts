import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { coveredUntil } from './covered.ts'
import type { DuePeriod } from './rule.ts'

const day = (text: string) => CivilDate.parse(text)
const until = (period: DuePeriod, on: string, validUntil?: string) =>
  coveredUntil(period, { on: day(on), validUntil: validUntil ? day(validUntil) : null })

it('what was given fulfils a policy to the end of the period it was given in', () => {
  assert.equal(until('year', '2024-03-10'), '2024-12-31')
  assert.equal(until('school-year', '2024-08-31'), '2024-08-31')
  assert.equal(until('school-year', '2024-09-01'), '2025-08-31')
  assert.equal(until('quarter', '2024-05-01'), '2024-06-30')
  assert.equal(until('month', '2024-02-01'), '2024-02-29')
})
it('a card or allowance with a validity of its own fulfils it so long, be it shorter or longer', () => {
  assert.equal(until('year', '2024-03-10', '2024-06-30'), '2024-06-30')
  assert.equal(until('year', '2023-12-20', '2024-12-31'), '2024-12-31')
})
it('what is due once is fulfilled for good, even when the loan has run out', () => {
  assert.equal(until('once', '2016-03-10', '2021-03-10'), null)
})
