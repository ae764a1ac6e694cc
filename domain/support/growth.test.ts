import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { CivilDate } from '../kernel/date.ts'
import { gridOf } from '../kernel/grid.ts'
import { dayFault, disagreement, findingOfZ, heightZ, type ReferenceRow, referenceOf, weightZ } from './growth.ts'
import { readGrowthFile } from './growth-file.ts'
import { between, restrictedZOf, valueAt, zOf } from './z-score.ts'

const near = (a: number | null, b: number, by = 0.005) =>
  assert.ok(a !== null && Math.abs(a - b) <= by, `${a} is not ${b}`)
const day = (text: string) => CivilDate.parse(text)

describe('the z-score', () => {
  // M 110, S 0.04, L 1: one standard deviation is 4.4 cm.
  const height = { l: 1, m: 110, s: 0.04 }
  it('of a height with L = 1 is the distance in standard deviations', () => {
    assert.equal(zOf(110, height), 0)
    near(zOf(101.2, height), -2, 1e-9)
    near(zOf(96.8, height), -3, 1e-9)
  })
  it('of a skewed distribution: ((x/M)^L − 1) / (L·S)', () => {
    // By hand: (6/9)^−0.5 = 1.2247449; less 1 = 0.2247449; over (−0.5 × 0.1 = −0.05) = −4.494898.
    near(zOf(6, { l: -0.5, m: 9, s: 0.1 }), -4.494898, 1e-6)
    // (9/8)² − 1 = 0.265625; over (2 × 0.12 = 0.24) = 1.1067708.
    near(zOf(9, { l: 2, m: 8, s: 0.12 }), 1.1067708, 1e-6)
  })
  it('with L = 0 is ln(x/M) / S', () => near(zOf(12, { l: 0, m: 10, s: 0.1 }), Math.log(1.2) / 0.1, 1e-9))
  it('of weight is measured beyond ±3 by the distance between the second and the third deviation', () => {
    // L 1, M 10, S 0.1: SD3 = 13, SD2 = 12: 15 kg is 3 + (15 − 13) / 1 = 5.
    near(restrictedZOf(15, { l: 1, m: 10, s: 0.1 }), 5, 1e-9)
    // L −0.5, M 9, S 0.1: SD−3 = 9 × 1.15^−2 = 6.8052930, SD−2 = 9 × 1.1^−2 = 7.4380165; 6 kg: −3 + (6 − 6.8052930) / 0.6327235 = −4.2727404.
    near(restrictedZOf(6, { l: -0.5, m: 9, s: 0.1 }), -4.2727404, 1e-4)
    near(restrictedZOf(8, { l: -0.5, m: 9, s: 0.1 }), zOf(8, { l: -0.5, m: 9, s: 0.1 }), 1e-9)
  })
  it('and the value at a z undo each other', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        fc.double({ min: 0.01, max: 0.15, noNaN: true }),
        fc.double({ min: -2.9, max: 2.9, noNaN: true }),
        (l, m, s, z) => {
          fc.pre(Math.abs(l) > 1e-3 && 1 + l * s * z > 0.05)
          near(zOf(valueAt({ l, m, s }, z), { l, m, s }), z, 1e-6)
        },
      ),
    ))
  it('grows with the measurement', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 3, max: 30, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (x, more) => {
          const lms = { l: -0.3, m: 12, s: 0.11 }
          return restrictedZOf(x + more, lms) > restrictedZOf(x, lms)
        },
      ),
    ))
  it('between two months takes the straight line', () =>
    assert.deepEqual(between({ l: 1, m: 100, s: 0.04 }, { l: 1, m: 102, s: 0.05 }, 0.5), { l: 1, m: 101, s: 0.045 }))
})

const row = (over: Partial<ReferenceRow>): ReferenceRow => ({
  measure: 'height-for-age',
  sex: 'female',
  ageUnit: 'day',
  age: 0,
  l: 1,
  m: 100,
  s: 0.04,
  ...over,
})

describe('height for age', () => {
  const reference = referenceOf([
    row({ age: 731, m: 86 }),
    row({ ageUnit: 'month', age: 61, m: 110 }),
    row({ ageUnit: 'month', age: 62, m: 111 }),
  ])
  const girl = { sex: 'female', birthDate: day('2020-01-01') } as const
  it('is taken by the day under five and between months above', () => {
    near(heightZ(reference, girl, day('2022-01-01'), 860), 0) // 731 days
    // 1,872 days are 61.503 months: M = 110.503.
    near(heightZ(reference, girl, day('2025-02-15'), 1105), (1105 / 1105.03 - 1) / 0.04)
  })
  it('is not known where no table says, for the other sex, or without a height', () => {
    assert.equal(heightZ(reference, girl, day('2022-01-02'), 860), null)
    assert.equal(heightZ(reference, { ...girl, sex: 'male' }, day('2022-01-01'), 860), null)
    assert.equal(heightZ(reference, girl, day('2022-01-01'), null), null)
    assert.equal(heightZ(referenceOf([]), girl, day('2022-01-01'), 860), null)
    assert.equal(weightZ(reference, girl, day('2022-01-01'), 12_000), null)
  })
  it('below −2 is stunted, below −3 severely; −2 itself is not', () => {
    assert.deepEqual([-2, -2.01, -3, -3.01, 1].map(findingOfZ), [
      'normal',
      'stunted',
      'stunted',
      'severely-stunted',
      'normal',
    ])
    assert.deepEqual([-6.01, 6.01].map(findingOfZ), ['implausible', 'implausible'])
  })
  it('is told where it differs from the finding of the station, which stays', () => {
    assert.equal(disagreement('normal', -2.5), 'stunted')
    assert.equal(disagreement('stunted', -2.5), null)
    assert.equal(disagreement(null, -2.5), null)
    assert.equal(disagreement('normal', null), null)
  })
  it('is asked of nobody unborn and of nobody of 19', () => {
    assert.equal(dayFault(day('2024-06-01'), day('2024-05-31')), 'not-born')
    assert.equal(dayFault(day('2005-06-01'), day('2024-06-01')), 'too-old')
    assert.equal(dayFault(day('2005-06-02'), day('2024-06-01')), undefined)
  })
})

describe('a table of WHO', () => {
  const of = { measure: 'height-for-age', sex: 'male' } as const
  it('is read as WHO publishes it, with its other columns left alone', () => {
    const read = readGrowthFile(
      gridOf('lhfa', [
        ['Day', 'L', 'M', 'S', 'SD4neg'],
        [0, 1, 49.8842, 0.03795, 42.3],
        [1, 1, '50,0601', '0,03785', 42.5],
      ]),
      of,
    )
    assert.deepEqual(read, {
      ok: true,
      value: [
        { ...of, ageUnit: 'day', age: 0, l: 1, m: 49.8842, s: 0.03795 },
        { ...of, ageUnit: 'day', age: 1, l: 1, m: 50.0601, s: 0.03785 },
      ],
    })
  })
  it('with wrong rows is refused whole, each row named', () => {
    const read = readGrowthFile(
      gridOf('x', [
        ['Month', 'L', 'M', 'S'],
        [61, 1, 110, 0.04],
        [61, 1, 110, 0.04],
        [62, 1, 'x', 0.04],
        [63.5, 1, 110, 0.04],
        [64, 1, -110, 0.04],
      ]),
      of,
    )
    assert.deepEqual(read, {
      ok: false,
      error: {
        code: 'nutrition.reference-rows',
        rows: [
          { row: 3, reason: 'twice' },
          { row: 4, reason: 'number' },
          { row: 5, reason: 'age' },
          { row: 6, reason: 'out-of-range' },
        ],
      },
    })
    assert.equal(readGrowthFile(gridOf('y', [['Age', 'L', 'M']]), of).ok, false)
  })
})
