import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { earlyWarning, type Happening, type Watched, warningRules } from './early-warning.ts'

const day = (text: string) => CivilDate.parse(text)
const watch = { day: day('2024-12-31'), marginPoints: 10, months: 12 }
const on = day('2024-10-12')
const died = (earner: boolean | null): Happening => ({ kind: 'died', on, member: 'Trần Văn Lực', earner })
const left = (earner: boolean | null): Happening => ({ kind: 'left', on, member: 'Trần Minh Khang', earner })
const escaped: Watched = {
  group: 'newly-escaped',
  escapedOn: day('2023-12-15'),
  incomePoints: null,
  incomeLine: null,
  happenings: [],
}
const rulesOf = (...happenings: Happening[]) =>
  earlyWarning({ ...escaped, happenings }, watch)?.reasons.map(({ rule }) => rule)

describe('the rules of the early warning, one by one', () => {
  it('an earner died', () => assert.deepEqual(rulesOf(died(true)), ['earner-died']))
  it('a member died who did not earn, or of whom nobody asked', () =>
    assert.deepEqual(rulesOf(died(false), died(null)), ['member-died', 'member-died']))
  it('an earner left', () => assert.deepEqual(rulesOf(left(true)), ['earner-left']))
  it('a member left', () => assert.deepEqual(rulesOf(left(null)), ['member-left']))
  it('somebody fell ill', () => assert.deepEqual(rulesOf({ kind: 'illness', on, member: null, note: '' }), ['illness']))
  it('somebody lost the job', () =>
    assert.deepEqual(rulesOf({ kind: 'lost-job', on, member: null, note: '' }), ['lost-job']))
  it('a disaster befell them', () =>
    assert.deepEqual(rulesOf({ kind: 'disaster', on, member: null, note: 'bão' }), ['disaster']))
  it('a support ended and no other began', () =>
    assert.deepEqual(rulesOf({ kind: 'support-ended', on, member: null, support: 'health-insurance' }), [
      'support-ended',
    ]))
  it('every rule was tried above', () => assert.equal(warningRules.length, 8))
})

describe('who is watched', () => {
  const ill: Happening = { kind: 'illness', on, member: null, note: '' }
  const standings = (over: Partial<Watched>) =>
    earlyWarning({ ...escaped, happenings: [ill], ...over }, watch)?.standings.map(({ kind }) => kind)

  it('households that escaped from poverty or near-poverty lately', () => {
    assert.deepEqual(standings({}), ['newly-escaped'])
    assert.deepEqual(standings({ group: 'newly-escaped-near-poor' }), ['newly-escaped'])
  })
  it('households above the line by at most the margin, and not those at the line, who are no longer above it', () => {
    const at = (incomePoints: number) => standings({ group: 'neither', incomePoints, incomeLine: 140 })
    assert.deepEqual([140, 141, 150, 151].map(at), [undefined, ['above-line'], ['above-line'], undefined])
  })
  it('both reasons stand side by side', () =>
    assert.deepEqual(standings({ incomePoints: 145, incomeLine: 140 }), ['newly-escaped', 'above-line']))
  it('nobody whose points or line are not known, unless they escaped', () => {
    assert.equal(standings({ group: 'neither', incomePoints: 145, incomeLine: null }), undefined)
    assert.equal(standings({ group: 'neither', incomePoints: null, incomeLine: 140 }), undefined)
  })
  it('nobody on a list: they are helped as poor, not watched', () => {
    assert.equal(standings({ group: 'poor', incomePoints: 145, incomeLine: 140 }), undefined)
    assert.equal(standings({ group: 'near-poor' }), undefined)
  })
  it('nobody to whom nothing happened, or long ago', () => {
    assert.equal(earlyWarning(escaped, watch), undefined)
    const at = (text: string) => earlyWarning({ ...escaped, happenings: [{ ...ill, on: day(text) }] }, watch)
    assert.deepEqual(
      ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((text) => at(text) !== undefined),
      [false, true, true, false],
    )
  })
  it('reasons are listed as they are, the latest first; there is no score', () => {
    const warning = earlyWarning({ ...escaped, happenings: [{ ...ill, on: day('2024-02-01') }, died(true)] }, watch)
    assert.deepEqual(
      warning?.reasons.map(({ rule }) => rule),
      ['earner-died', 'illness'],
    )
    assert.deepEqual(Object.keys(warning ?? {}), ['standings', 'reasons'])
  })
})
