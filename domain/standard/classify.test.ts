import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  classify,
  classifyByIncome,
  classifyMany,
  codeOf,
  isAverageLiving,
  notKnown,
  outcomeOf,
  settingCode,
  settingNotKnown,
} from './classify.ts'
import { nationalStandards } from './national.ts'
import type { Standard } from './standard.ts'

const [old, current, next] = nationalStandards
const nextWithPoints: Standard = { ...next, incomePointsLine: { rural: 160, urban: 190 } }
const points = (incomePoints: number | null, deprivationPoints: number | null, setting: 'rural' | 'urban' = 'rural') =>
  classify({ setting, incomePoints, deprivationPoints }, current).result
const dong = (income: number | null, deprivations: number | null, setting: 'rural' | 'urban' = 'rural') =>
  classifyByIncome({ setting, income, deprivations }, current).result

describe('class by points (TT 07/2021)', () => {
  it('puts a score on the line on the poor side of it', () => {
    assert.equal(points(140, 30), 'poor')
    assert.equal(points(141, 30), 'neither')
    assert.equal(points(140, 29), 'near-poor')
    assert.equal(points(175, 30, 'urban'), 'poor')
    assert.equal(points(176, 120, 'urban'), 'neither')
    assert.equal(points(175, 20, 'urban'), 'near-poor')
  })

  it('takes nothing for zero: a score of 0 is a score, a missing one is not', () => {
    assert.equal(points(0, 0), 'near-poor')
    assert.equal(points(null, 0), 'cannot')
    assert.equal(points(140, null), 'cannot')
    assert.equal(points(null, null), 'cannot')
  })

  it('needs no deprivations to call a household over the income line neither', () => {
    assert.equal(points(141, null), 'neither')
    assert.equal(points(null, 120), 'cannot')
  })

  it('never adds the two scores', () => {
    assert.equal(points(20, 130), 'poor')
    assert.equal(points(141, 120), 'neither')
    assert.equal(points(139, 11), 'near-poor')
  })

  it('says why, both scores beside their lines', () => {
    const { because } = classify({ setting: 'rural', incomePoints: 111, deprivationPoints: 20 }, current)
    assert.deepEqual(because, [
      { kind: 'income-points', value: 111, line: 140, met: true },
      { kind: 'deprivation-points', value: 20, line: 30, met: false },
    ])
  })

  it('says what it waits for where it cannot classify', () => {
    const missing = (scores: Parameters<typeof classify>[0], standard: Standard) =>
      classify(scores, standard).because.map((it) => (it.kind === 'not-known' ? it.what : it.kind))
    const full = { setting: 'rural', incomePoints: 100, deprivationPoints: 30 } as const
    assert.deepEqual(missing({ ...full, incomePoints: null }, current), ['income-points', 'deprivation-points'])
    assert.deepEqual(missing({ ...full, setting: null }, current), ['setting', 'deprivation-points'])
    assert.deepEqual(missing(full, next), ['income-points-line', 'deprivation-points'])
    assert.deepEqual(missing(full, old), ['standard-is-history'])
    assert.equal(classify(full, next).result, 'cannot')
    assert.equal(classify(full, old).result, 'cannot')
  })
})

describe('class by income (NĐ 07/2021 art. 3)', () => {
  it('counts "from the line down" and "three or more"', () => {
    assert.equal(dong(1_500_000, 3), 'poor')
    assert.equal(dong(1_500_001, 12), 'neither')
    assert.equal(dong(1_500_000, 2), 'near-poor')
    assert.equal(dong(2_000_000, 3, 'urban'), 'poor')
    assert.equal(dong(0, 0), 'near-poor')
    assert.equal(dong(null, 3), 'cannot')
  })

  it('works for 2027-2030, whose line in đồng is known', () => {
    const at = (income: number) => classifyByIncome({ setting: 'rural', income, deprivations: 3 }, next).result
    assert.equal(at(2_200_000), 'poor')
    assert.equal(at(2_200_001), 'neither')
  })

  it('calls income over the line and up to its own line an average living standard', () => {
    const at = (income: number) => isAverageLiving('rural', income, current)
    assert.deepEqual([1_500_000, 1_500_001, 2_250_000, 2_250_001].map(at), [false, true, true, false])
    assert.equal(isAverageLiving('rural', 2_500_000, next), null)
    assert.equal(isAverageLiving(null, 2_000_000, current), null)
  })
})

const household = fc.record({
  setting: fc.constantFrom('rural', 'urban', null),
  incomePoints: fc.option(fc.integer({ min: 0, max: 400 })),
  deprivationPoints: fc.option(fc.integer({ min: 0, max: 120 })),
})
const columnsOf = (households: readonly Parameters<typeof classify>[0][]) => ({
  setting: Uint8Array.from(households, ({ setting }) => (setting === null ? settingNotKnown : settingCode[setting])),
  incomePoints: Int16Array.from(households, (it) => it.incomePoints ?? notKnown),
  deprivationPoints: Int16Array.from(households, (it) => it.deprivationPoints ?? notKnown),
})

describe('many households', () => {
  it('get the class each would get alone, under every standard', () =>
    fc.assert(
      fc.property(
        fc.array(household),
        fc.constantFrom(...nationalStandards, nextWithPoints),
        (households, standard) => {
          const together = Array.from(classifyMany(columnsOf(households), standard), (code) => outcomeOf[code])
          assert.deepEqual(
            together,
            households.map((it) => classify(it, standard).result),
          )
        },
      ),
    ))

  it('are never better off for one more deprivation or a lower income', () =>
    fc.assert(
      fc.property(household, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 400 }), (it, more, less) => {
        if (it.incomePoints === null || it.deprivationPoints === null) return
        const worse = {
          ...it,
          incomePoints: Math.max(0, it.incomePoints - less),
          deprivationPoints: it.deprivationPoints + more * 10,
        }
        assert.ok(codeOf[classify(worse, current).result] <= codeOf[classify(it, current).result])
      }),
    ))

  it('use the numbers officers write: 1 poor, 2 near-poor', () => {
    assert.equal(codeOf.poor, 1)
    assert.equal(codeOf['near-poor'], 2)
    for (const outcome of outcomeOf) assert.equal(outcomeOf[codeOf[outcome]], outcome)
  })
})
