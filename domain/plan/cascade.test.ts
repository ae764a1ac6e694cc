import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { checkCascade, differenceOf, type Part, sumOfParts } from './cascade.ts'

const houses = { code: 'T15', unit: 'households', direction: 'about', goal: 150 } as const
const rate = { code: 'T16', unit: '%', direction: 'at-least', goal: 90 } as const
const parts = (...goals: readonly number[]): Part[] => goals.map((goal, at) => ({ unitId: at + 11, goal }))
const codeOf = (result: ReturnType<typeof checkCascade>) => (result.ok ? 'ok' : result.error.code)

describe('a target handed down', () => {
  it('in numbers adds up to the whole, or says that it does not', () => {
    assert.equal(codeOf(checkCascade(houses, parts(100, 50), false)), 'ok')
    assert.deepEqual(checkCascade(houses, parts(100, 40), false), {
      ok: false,
      error: { code: 'plan.parts-do-not-add-up', sum: 140, goal: 150 },
    })
    assert.equal(codeOf(checkCascade(houses, parts(100, 40), true)), 'ok')
    assert.equal(differenceOf(houses, parts(100, 40)), 10)
    assert.equal(differenceOf(houses, []), null)
  })
  it('in shares leaves each place its own', () => {
    assert.equal(codeOf(checkCascade(rate, parts(95, 80), false)), 'ok')
    assert.equal(differenceOf(rate, parts(95, 80)), null)
  })
  it('names each unit once, and asks for nothing impossible', () => {
    assert.equal(codeOf(checkCascade(houses, [...parts(75), ...parts(75)], false)), 'plan.part-twice')
    assert.equal(codeOf(checkCascade(houses, parts(160, -10), false)), 'plan.part-impossible')
    assert.equal(codeOf(checkCascade(rate, parts(101), false)), 'plan.part-impossible')
    assert.equal(
      codeOf(checkCascade({ ...rate, direction: 'none', goal: null }, parts(1), false)),
      'plan.goal-does-not-fit',
    )
  })
  it('adds decimals up as people read them', () => {
    assert.equal(sumOfParts(parts(0.1, 0.2)), 0.3)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 80 }), (thousandths) => {
        const goals = thousandths.map((it) => it / 1000)
        const goal = thousandths.reduce((sum, it) => sum + it, 0) / 1000
        const money = { code: 'B01', unit: 'million-dong', direction: 'exactly', goal } as const
        assert.equal(codeOf(checkCascade(money, parts(...goals), false)), 'ok')
      }),
    )
  })
})
