import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { sharedFile } from '../../test/shared.ts'
import { CivilDate } from '../kernel/date.ts'
import { UnitId } from '../kernel/ids.ts'
import { nationalStandards } from './national.ts'
import { inForce, inForceInYear, overlap, Standard, standardsOf } from './standard.ts'

const day = (text: string) => CivilDate.parse(text)
const idOn = (on: string) => inForce(nationalStandards, day(on))?.id
const idOfYear = (year: number) => inForceInYear(nationalStandards, year)?.id
const [, of2022, of2027] = nationalStandards
const province = UnitId.parse(1)
const own: Standard = {
  ...of2022,
  id: 'tinh-mau-2023',
  owner: { province },
  validFrom: day('2023-01-01'),
  validTo: null,
  incomeLine: { rural: 1_800_000, urban: 2_400_000 },
}

describe('which standard is in force', () => {
  it('keeps the standard of 2022-2025 through 31 December 2026', () => {
    assert.equal(idOn('2021-12-31'), 'national-2015-qd59')
    assert.equal(idOn('2022-01-01'), 'national-2021-nd07')
    assert.equal(idOn('2026-12-31'), 'national-2021-nd07')
    assert.equal(idOn('2027-01-01'), 'national-2025-nd351')
    assert.equal(idOn('2031-01-01'), undefined)
  })

  it('goes by the list year', () => {
    assert.equal(idOfYear(2021), 'national-2015-qd59')
    for (const year of [2022, 2023, 2024, 2025, 2026]) assert.equal(idOfYear(year), 'national-2021-nd07')
    assert.equal(idOfYear(2027), 'national-2025-nd351')
  })

  it('never has two national standards on one day', () => {
    for (const a of nationalStandards) for (const b of nationalStandards) assert.equal(overlap(a, b), a === b)
  })

  it('gives a province with its own standard both, the national one first', () => {
    const standards = [own, ...nationalStandards]
    const ids = (on: string, of = province) => standardsOf(standards, day(on), of).map(({ id }) => id)
    assert.deepEqual(ids('2024-06-01'), ['national-2021-nd07', 'tinh-mau-2023'])
    assert.deepEqual(ids('2022-06-01'), ['national-2021-nd07'])
    assert.deepEqual(ids('2024-06-01', UnitId.parse(2)), ['national-2021-nd07'])
    assert.equal(inForce(standards, day('2024-06-01'))?.id, 'national-2021-nd07')
  })

  it('takes the newest of two rows where the older was left open', () => {
    const newer = { ...own, id: 'tinh-mau-2025', validFrom: day('2025-01-01') }
    assert.equal(inForce([newer, own], day('2025-01-01'), { province })?.id, 'tinh-mau-2025')
    assert.equal(inForce([newer, own], day('2024-12-31'), { province })?.id, 'tinh-mau-2023')
  })
})

describe('the national rows', () => {
  it('hold the lines of the decrees in whole đồng', () => {
    assert.deepEqual(of2022.incomeLine, { rural: 1_500_000, urban: 2_000_000 })
    assert.deepEqual(of2022.incomePointsLine, { rural: 140, urban: 175 })
    assert.deepEqual(of2022.averageLivingLine, { rural: 2_250_000, urban: 3_000_000 })
    assert.deepEqual(of2027.incomeLine, { rural: 2_200_000, urban: 2_800_000 })
  })

  it('leave out what is not published for 2027-2030 and mark what is only likely', () => {
    assert.equal(of2027.incomePointsLine, null)
    assert.equal(of2027.averageLivingLine, null)
    assert.equal(of2027.certainty, 'sure')
    assert.ok(of2027.indicators.every(({ certainty }) => certainty === 'likely'))
    assert.deepEqual(
      of2027.indicators.filter(({ cutOff }) => cutOff !== null).map(({ code }) => code),
      ['employment', 'dependants', 'nutrition'],
    )
    const codes = of2027.indicators.map(({ code }) => code)
    assert.ok(codes.includes('waste') && codes.includes('digital-services') && !codes.includes('information-assets'))
  })

  it('have twelve indicators in six dimensions, the old one ten in five', () => {
    const shape = nationalStandards.map(({ indicators }) => [
      indicators.length,
      new Set(indicators.map(({ dimension }) => dimension)).size,
    ])
    assert.deepEqual(shape, [
      [10, 5],
      [12, 6],
      [12, 6],
    ])
  })

  it('keep the order of the form columns', () => {
    const path = sharedFile('domain/tables/indicators_2022_2025_nd07.csv')
    if (!path) return
    const rows = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1)
    assert.equal(rows.length, 12)
    rows.forEach((row, index) => {
      const indicator = of2022.indicators[index]
      const [no, , dimension = ''] = row.split(',')
      assert.equal(indicator?.no, Number(no))
      assert.equal(
        indicator?.dimension,
        dimension === 'water' || dimension === 'sanitation' ? 'water-sanitation' : dimension,
      )
      assert.ok(row.endsWith(`,${of2022.validFrom},${of2022.validTo}`))
    })
  })
})

describe('a row of the table', () => {
  it('comes back from JSON as it was', () => {
    for (const it of nationalStandards) assert.deepEqual(Standard.parse(JSON.parse(JSON.stringify(it))), it)
  })

  it('is refused with a period that ends before it begins, or indicators out of order or twice', () => {
    const [first, second] = of2022.indicators
    assert.equal(Standard.safeParse({ ...of2022, validTo: '2021-12-31' }).success, false)
    assert.equal(Standard.safeParse({ ...of2022, indicators: [second, first] }).success, false)
    assert.equal(Standard.safeParse({ ...of2022, indicators: [first, { ...first, no: 2 }] }).success, false)
    assert.equal(Standard.safeParse({ ...of2022, incomeLine: { rural: 1.5, urban: 2 } }).success, false)
  })
})
