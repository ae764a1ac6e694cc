import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Asked, criteria, type Known, type Part, share, type Weights } from './share.ts'

const million = 1_000_000
const parts = (asked: Asked): readonly Part[] => {
  const shared = share(asked)
  assert.ok(shared.ok && shared.value.kind === 'shared', JSON.stringify(shared))
  return shared.value.parts
}
const places = (...known: Known[]) => known.map((it, at) => ({ id: at + 1, known: it }))

describe('a sum shared by criteria', () => {
  it('goes in proportion to the values, each criterion by its weight', () => {
    const shared = parts({
      amount: 100 * million,
      step: million,
      weights: { 'poor-households': 60, 'difficult-commune': 40 },
      places: places(
        { 'poor-households': 300, 'difficult-commune': 0 },
        { 'poor-households': 100, 'difficult-commune': 1 },
      ),
    })
    assert.deepEqual(
      shared.map(({ amount }) => amount),
      [45 * million, 55 * million],
    )
    assert.deepEqual(
      shared[1]?.working.map(({ exact }) => exact),
      [15 * million, 40 * million],
    )
  })
  it('gives the steps left over to the largest remainders, and the rest of the last step to the largest part', () => {
    const shared = parts({
      amount: 10 * million + 7,
      step: million,
      weights: { 'poor-households': 1 },
      places: places({ 'poor-households': 1 }, { 'poor-households': 1 }, { 'poor-households': 2 }),
    })
    assert.deepEqual(
      shared.map(({ amount }) => amount),
      [3 * million, 2 * million, 5 * million + 7],
    )
  })
  it('names a place of which a criterion is not known, and shares nothing', () => {
    const asked = {
      amount: million,
      step: 1,
      weights: { 'poverty-rate': 1, 'poor-households': 1, 'near-poor-households': 0 },
      places: places({ 'poverty-rate': null, 'poor-households': 3 }, { 'poverty-rate': 2.5, 'poor-households': 4 }, {}),
    }
    assert.deepEqual(share(asked), {
      ok: true,
      value: {
        kind: 'missing',
        missing: [
          { id: 1, criteria: ['poverty-rate'] },
          { id: 3, criteria: ['poverty-rate', 'poor-households'] },
        ],
      },
    })
  })
  it('is refused without a criterion, without places, and by a criterion nobody meets', () => {
    const asked = {
      amount: million,
      step: 1,
      weights: { 'poor-households': 1 },
      places: places({ 'poor-households': 0 }),
    }
    assert.deepEqual(share(asked), {
      ok: false,
      error: { code: 'money.criterion-empty', criterion: 'poor-households' },
    })
    assert.deepEqual(share({ ...asked, weights: {} }), { ok: false, error: { code: 'money.no-criterion' } })
    assert.deepEqual(share({ ...asked, places: [] }), { ok: false, error: { code: 'money.nobody-to-share-with' } })
  })
})

const value = fc.oneof(
  fc.integer({ min: 0, max: 9_000 }),
  fc.integer({ min: 0, max: 5_000 }).map((it) => it / 100),
)
const known = fc.record(
  Object.fromEntries(criteria.map((it) => [it, value])) as Record<(typeof criteria)[number], typeof value>,
)
const weights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(criteria.map((it) => [it, fc.integer({ min: 0, max: 40 })])),
)
const asked: fc.Arbitrary<Asked> = fc.record({
  amount: fc.integer({ min: 0, max: 900_000_000_000 }),
  step: fc.constantFrom(1, 1_000, 500_000, million),
  weights: weights.map((it) => ({ ...it, 'poor-households': 10 })),
  places: fc.array(known, { minLength: 1, maxLength: 30 }).map((all) => places(...all)),
})
const shareable = asked.filter((it) => share(it).ok)

describe('whatever is shared', () => {
  it('adds up to the đồng, and nobody gets less than nothing', () => {
    fc.assert(
      fc.property(shareable, (it) => {
        const amounts = parts(it).map(({ amount }) => amount)
        assert.equal(
          amounts.reduce((sum, one) => sum + one, 0),
          it.amount,
        )
        assert.ok(amounts.every((one) => one >= 0 && Number.isSafeInteger(one)))
      }),
    )
  })
  it('is at most a step from the exact part, but for the largest', () => {
    fc.assert(
      fc.property(shareable, (it) => {
        for (const { amount, working } of parts(it)) {
          const exact = working.reduce((sum, one) => sum + one.exact, 0)
          assert.ok(Math.abs(amount - exact) <= 2 * it.step + 1e-3 * exact, `${amount} of ${exact}`)
        }
      }),
    )
  })
  it('never gives a place less because one of its values is higher', () => {
    fc.assert(
      fc.property(
        shareable,
        fc.nat(),
        fc.constantFrom(...criteria),
        fc.integer({ min: 1, max: 500 }),
        (it, n, which, more) => {
          const at = n % it.places.length
          const raised = it.places.map((place, index) =>
            index === at ? { ...place, known: { ...place.known, [which]: (place.known[which] ?? 0) + more } } : place,
          )
          const before = parts(it)[at]?.amount ?? 0
          const after = parts({ ...it, places: raised })[at]?.amount ?? 0
          assert.ok(after >= before, `${after} < ${before}`)
        },
      ),
    )
  })
})
