import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { UnitId } from '../kernel/ids.ts'
import { checkProvincial, isAtLeastAsHigh } from './at-least-as-high.ts'
import type { CutOff } from './indicators.ts'
import { nationalStandards } from './national.ts'
import { Standard } from './standard.ts'

const [, national] = nationalStandards
const own: Standard = {
  ...national,
  id: 'tinh-mau-2023',
  owner: { province: UnitId.parse(1) },
  validFrom: CivilDate.parse('2023-01-01'),
}
const withCutOff = (cutOff: CutOff): Standard => ({
  ...own,
  indicators: own.indicators.map((indicator) =>
    indicator.cutOff?.kind === cutOff.kind ? { ...indicator, cutOff } : indicator,
  ),
})
const refusal = (it: Standard, others: readonly Standard[] = nationalStandards) => {
  const answer = checkProvincial(it, others)
  return answer.ok ? null : answer.error
}

it('lets a province set a standard equal to the national one, or higher', () => {
  assert.equal(refusal(own), null)
  assert.equal(refusal({ ...own, incomeLine: { rural: 2_000_000, urban: 3_000_000 }, deprivationsMin: 2 }), null)
  assert.equal(refusal({ ...own, incomePointsLine: null }), null)
})

it('refuses an income line below the national one, by one đồng and in one setting', () => {
  assert.deepEqual(refusal({ ...own, incomeLine: { rural: 1_499_999, urban: 2_500_000 } }), {
    code: 'standard.below-national',
    field: 'incomeLine.rural',
    own: 1_499_999,
    national: 1_500_000,
  })
  assert.deepEqual(refusal({ ...own, incomePointsLine: { rural: 150, urban: 174 } }), {
    code: 'standard.below-national',
    field: 'incomePointsLine.urban',
    own: 174,
    national: 175,
  })
})

it('refuses to ask for more deprivations than the national standard', () => {
  assert.equal(refusal({ ...own, deprivationsMin: 4 })?.code, 'standard.below-national')
})

it('refuses an indicator left out or narrower, and takes a wider one', () => {
  const indicators = own.indicators.slice(0, 11)
  assert.deepEqual(refusal({ ...own, indicators }), {
    code: 'standard.narrower-indicator',
    indicator: 'information-assets',
    missing: true,
  })
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'housing-area', below: 10 }), national), true)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'housing-area', below: 7.9 }), national), false)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'housing-quality', nonDurableMin: 1 }), national), true)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'housing-quality', nonDurableMin: 3 }), national), false)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'water', clean: ['tap'] }), national), true)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'water', clean: ['tap', 'surface'] }), national), false)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'latrine', hygienic: ['septic', 'simple-pit'] }), national), false)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'nutrition', childUnderAge: 15 }), national), false)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'health-insurance', fromAge: 7 }), national), false)
  const ages = { childUnderAge: 16, elderlyFromAge: 60 }
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'dependants', abovePercent: 51, ...ages }), national), false)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'dependants', abovePercent: 40, ...ages }), national), true)
  assert.equal(isAtLeastAsHigh(withCutOff({ kind: 'child-schooling', bands: [] }), national), false)
})

it('does not mind the order in which the database gives the keys back', () => {
  const reversed = JSON.parse(JSON.stringify(own), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
  assert.equal(refusal(Standard.parse(reversed)), null)
})

it('compares with every national standard of its time, also the next one', () => {
  const answer = refusal({ ...own, validTo: CivilDate.parse('2027-12-31') })
  assert.deepEqual(answer, {
    code: 'standard.below-national',
    field: 'incomeLine.rural',
    own: 1_500_000,
    national: 2_200_000,
  })
})

it('refuses a second standard of the province for the same days, and days without a national one', () => {
  assert.deepEqual(refusal({ ...own, id: 'tinh-mau-2024' }, [...nationalStandards, own]), {
    code: 'standard.overlaps',
    other: 'tinh-mau-2023',
  })
  assert.equal(refusal(own, [...nationalStandards, own]), null)
  assert.equal(refusal(own, [])?.code, 'standard.no-national')
  assert.equal(refusal(national)?.code, 'standard.not-provincial')
})
