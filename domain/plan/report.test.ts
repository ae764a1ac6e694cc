import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { checkReport, provided, type Reported, serviceDimensions } from './report.ts'

const day = (text: string) => CivilDate.parse(text)
const stunting: Reported = {
  indicator: 'child-stunting',
  year: 2024,
  onDate: day('2024-06-30'),
  numerator: 12,
  denominator: 90,
  sampleSize: 90,
}
const known = { residents: { households: 700, people: 2900 }, level: 'commune', today: day('2024-12-20') }
const codeOf = (it: Partial<Reported>, at: Partial<typeof known> = {}) => {
  const result = checkReport({ ...stunting, ...it }, { ...known, ...at })
  return result.ok ? 'ok' : result.error.code
}

describe('a value another sector reports', () => {
  it('stands where the population can exist', () => assert.equal(codeOf({}), 'ok'))
  it('is refused where the part is more than the whole, or the whole more than live there', () => {
    assert.equal(codeOf({ numerator: 91 }), 'plan.more-than-whole')
    assert.equal(codeOf({ denominator: 2901 }), 'plan.more-than-residents')
    assert.equal(codeOf({ sampleSize: 2901 }), 'plan.more-than-residents')
    assert.equal(codeOf({ indicator: 'information-reach', denominator: 701 }), 'plan.more-than-residents')
    assert.equal(codeOf({ denominator: null }), 'plan.denominator-missing')
  })
  it('is not measured against residents nobody has counted', () =>
    assert.equal(codeOf({ denominator: 99_999 }, { residents: { households: 700, people: null as never } }), 'ok'))
  it('belongs to a day of its year that has come', () => {
    assert.equal(codeOf({ onDate: day('2024-12-21') }), 'plan.report-day')
    assert.equal(codeOf({ onDate: day('2023-12-31') }), 'plan.report-day')
    assert.equal(codeOf({ onDate: day('2024-01-01') }), 'ok')
  })
  it('is of a commune where the indicator is, and of nothing that is computed', () => {
    assert.equal(codeOf({}, { level: 'village' }), 'plan.unit-does-not-report')
    assert.equal(codeOf({ indicator: 'trained-labour' }, { level: 'province' }), 'ok')
    assert.equal(codeOf({ indicator: 'poverty-rate' }), 'plan.not-reportable')
  })
  it('as a checklist says yes or no to each of the six dimensions (Q03)', () => {
    assert.equal(serviceDimensions.length, 6)
    const all = Object.fromEntries(serviceDimensions.map((it) => [it, true]))
    assert.deepEqual(provided(all), { numerator: 6, denominator: 6 })
    assert.deepEqual(provided({ ...all, housing: false }), { numerator: 5, denominator: 6 })
    assert.equal(provided({ ...all, housing: undefined as never }), undefined)
  })
})
