import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { nationalStandards } from '../standard/national.ts'
import { deprivationStates } from './deprivation.ts'
import { allKnown, deprivationPoints, fromMask, knownPoints, noneKnown, stateIn, toMask } from './deprivation-mask.ts'

const [, standard] = nationalStandards
const marked = fc
  .array(fc.constantFrom(...deprivationStates), { minLength: 12, maxLength: 12 })
  .map((states) => states.map((state, index) => ({ no: index + 1, state })))

it('keeps twelve indicators in two numbers of twelve bits and gives them back', () =>
  fc.assert(
    fc.property(marked, (findings) => {
      const mask = toMask(findings)
      assert.deepEqual(
        fromMask(mask, standard).map(({ no, state }) => ({ no, state })),
        findings,
      )
      assert.ok(mask.known <= allKnown && (mask.deprived & ~mask.known) === 0)
      assert.deepEqual(deprivationPoints(fromMask(mask, standard), standard), deprivationPoints(findings, standard))
    }),
  ))

it('knows nothing until it is told, which is not "not deprived"', () => {
  assert.equal(stateIn(noneKnown, 1), 'unknown')
  assert.equal(stateIn({ deprived: 0, known: 1 }, 1), 'not-deprived')
  assert.equal(stateIn({ deprived: 0b1000_0000_0000, known: allKnown }, 12), 'deprived')
})

it('gives 10 points for each deprived indicator, and no sum while one is unknown', () => {
  const points = (deprived: number, known: number) =>
    deprivationPoints(fromMask({ deprived, known }, standard), standard)
  assert.deepEqual(points(0b0111, allKnown), { least: 30, most: 30 })
  assert.equal(knownPoints(points(allKnown, allKnown)), 120)
  assert.equal(knownPoints(points(0, allKnown)), 0)
  assert.deepEqual(points(0b0011, allKnown - 0b0100), { least: 20, most: 30 })
  assert.equal(knownPoints(points(0b0011, allKnown - 0b0100)), null)
})
