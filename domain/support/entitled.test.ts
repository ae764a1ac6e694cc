import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { amountOf } from './benefit.ts'
import { dueSpan } from './due.ts'
import { entitled, type Facts } from './entitled.ts'
import { heldFrom } from './held-from.ts'
import { type Condition, RuleBody } from './rule.ts'

const day = CivilDate.parse('2025-07-01')
const lan: Facts = {
  group: 'near-poor',
  escapedOn: null,
  born: CivilDate.parse('1954-07-01'),
  sex: 'female',
  minority: false,
  studying: null,
  disabled: null,
  ableToWork: null,
  allowance: null,
  insured: null,
  merit: false,
  noLabour: false,
  setting: 'rural',
  lists: [],
  leftLists: [],
  needs: [],
  deprived: {},
  size: 3,
}
const share = (percent: number) => ({ kind: 'premium-share' as const, percent })
const insurance = RuleBody.parse({
  cases: [
    { groups: ['poor'], conditions: [], benefit: share(100) },
    { groups: ['near-poor'], conditions: [{ kind: 'listed', lists: ['poorCommune'], is: true }], benefit: share(100) },
    { groups: ['near-poor'], conditions: [], benefit: share(70) },
  ],
})
const only = (...conditions: Condition[]) =>
  RuleBody.parse({ cases: [{ groups: ['near-poor'], conditions, benefit: { kind: 'service' } }] })

describe('entitlement of one person', () => {
  it('is the first case that holds: near-poor has 70 % of the premium, in a poor commune all of it', () => {
    assert.deepEqual(entitled(insurance, lan, day).benefit, share(70))
    assert.deepEqual(entitled(insurance, { ...lan, lists: ['poorCommune'] }, day).benefit, share(100))
    assert.deepEqual(entitled(insurance, { ...lan, group: 'poor' }, day).case, 1)
    assert.equal(entitled(insurance, { ...lan, group: 'neither' }, day).is, false)
  })

  it('says of each condition whether it holds, and of what is not known that it is not known', () => {
    const answer = entitled(only({ kind: 'age', from: 70, under: 75 }, { kind: 'disabled', is: true }), lan, day)
    assert.equal(answer.is, null)
    assert.deepEqual(
      answer.cases[0]?.because.map(({ is }) => is),
      [true, null],
    )
    assert.equal(answer.benefit, null)
  })

  it('takes nothing not known for no, nor where it cannot change the answer', () => {
    assert.equal(entitled(only({ kind: 'able-to-work', is: false }), lan, day).is, null)
    assert.equal(entitled(only({ kind: 'able-to-work', is: false }, { kind: 'sex', is: 'male' }), lan, day).is, false)
    const any = only({
      kind: 'any-of',
      of: [
        { kind: 'disabled', is: true },
        { kind: 'sex', is: 'female' },
      ],
    })
    assert.equal(entitled(any, lan, day).is, true)
    assert.equal(entitled(only({ kind: 'setting', is: 'rural' }), { ...lan, setting: null }, day).is, null)
    assert.equal(entitled(only({ kind: 'listed', lists: ['a'], is: false }), { ...lan, lists: null }, day).is, null)
  })

  it('counts age on the birthday; with the year only, what both its ends agree on', () => {
    const seventy = only({ kind: 'age', from: 71, under: null })
    assert.equal(entitled(seventy, lan, day).is, true)
    assert.equal(entitled(seventy, lan, CivilDate.parse('2025-06-30')).is, false)
    assert.equal(entitled(seventy, { ...lan, born: 1954 }, day).is, null)
    assert.equal(entitled(seventy, { ...lan, born: 1953 }, day).is, true)
    assert.equal(entitled(seventy, { ...lan, born: null }, day).is, null)
  })

  it('gives policy credit to the newly escaped within 36 months, the last day included', () => {
    const credit = RuleBody.parse({
      cases: [
        {
          groups: ['newly-escaped'],
          escapedMonths: 36,
          conditions: [],
          benefit: { kind: 'loan', cap: 100_000_000, per: 'once', ratePercent: 8.25 },
        },
      ],
    })
    const escaped = { ...lan, group: 'newly-escaped' as const, escapedOn: CivilDate.parse('2022-07-01') }
    assert.equal(entitled(credit, escaped, day).is, true)
    assert.equal(entitled(credit, escaped, CivilDate.parse('2025-07-02')).is, false)
  })

  it('keeps minority insurance 36 months after the commune left the list, not while it is on it', () => {
    const left = only({ kind: 'left-list', lists: ['minorityArea'], months: 36 })
    const leftOn = (on: string) => ({ ...lan, leftLists: [{ list: 'minorityArea', on: CivilDate.parse(on) }] })
    assert.equal(entitled(left, leftOn('2022-07-02'), day).is, true)
    assert.equal(entitled(left, leftOn('2022-07-01'), day).is, false)
    assert.equal(entitled(left, { ...leftOn('2022-07-02'), lists: ['minorityArea'] }, day).is, false)
  })
})

describe('what a benefit is worth', () => {
  it('is kWh times the price of the day: 54.180, 56.790 and 59.520 đồng for 30 kWh', () => {
    const worth = [1806, 1893, 1984].map((electricity) =>
      amountOf({ kind: 'electricity', kWh: 30 }, { electricity, premium: null }),
    )
    assert.deepEqual(worth, [54_180, 56_790, 59_520])
  })
  it('is not known, and not 0, where no price holds or the province has set nothing', () => {
    const none = { electricity: null, premium: null }
    assert.equal(amountOf({ kind: 'electricity', kWh: 30 }, none), null)
    assert.equal(amountOf({ kind: 'premium-share', percent: 70 }, none), null)
    assert.equal(amountOf({ kind: 'unset' }, none), null)
  })
})

describe('the period a policy is due in', () => {
  const spanOf = (period: Parameters<typeof dueSpan>[0], on: string) =>
    Object.values(dueSpan(period, CivilDate.parse(on)))
  it('is the month, quarter, year or school year of the day; once has no end', () => {
    assert.deepEqual(spanOf('month', '2024-02-29'), ['2024-02-01', '2024-02-29'])
    assert.deepEqual(spanOf('quarter', '2024-05-31'), ['2024-04-01', '2024-06-30'])
    assert.deepEqual(spanOf('quarter', '2024-12-01'), ['2024-10-01', '2024-12-31'])
    assert.deepEqual(spanOf('year', '2024-05-31'), ['2024-01-01', '2024-12-31'])
    assert.deepEqual(spanOf('school-year', '2025-08-31'), ['2024-09-01', '2025-08-31'])
    assert.deepEqual(spanOf('school-year', '2025-09-01'), ['2025-09-01', '2026-08-31'])
    assert.deepEqual(spanOf('once', '2025-09-01'), [null, null])
  })
})

describe('since when a case has been law', () => {
  const on = (date: string) => CivilDate.parse(date)
  const version = (from: string, until: string | null, body: RuleBody) => ({
    validFrom: on(from),
    validUntil: until === null ? null : on(until),
    body,
  })
  const gift = (dong: number, groups: readonly string[] = ['poor']) =>
    RuleBody.parse({ cases: [{ groups, conditions: [], benefit: { kind: 'amount', dong, per: 'year' } }] })

  it('goes back over versions that change the amount only', () => {
    const earlier = [
      version('2021-01-01', '2023-01-01', gift(300_000)),
      version('2023-01-01', '2024-01-01', gift(400_000)),
    ]
    assert.deepEqual(heldFrom(version('2024-01-01', null, gift(500_000)), earlier), ['2021-01-01'])
  })

  it('begins anew for a group that was not in it before, for other conditions, and after a gap', () => {
    const before = [version('2021-01-01', '2024-01-01', gift(300_000))]
    assert.deepEqual(heldFrom(version('2024-01-01', null, gift(1, ['poor', 'near-poor'])), before), ['2024-01-01'])
    assert.deepEqual(heldFrom(version('2024-01-01', null, only({ kind: 'merit', is: true })), before), ['2024-01-01'])
    assert.deepEqual(heldFrom(version('2024-02-01', null, gift(1)), before), ['2024-02-01'])
  })
})
