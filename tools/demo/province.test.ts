import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { demoAccounts } from './accounts.ts'
import { makeProvince } from './fill.ts'
import { residentRows } from './rows/place-rows.ts'

/** The whole province in memory, as `npm start` fills it. */
const { geography, homes, book } = makeProvince()
const entriesOf = (year: number) => book.communeYears.filter((it) => it.year === year).flatMap((it) => it.entries)
const count = (year: number, is: string, was?: string) =>
  entriesOf(year).filter((it) => it.class === is && (was === undefined || it.was === was)).length

describe('the demo province at full size', () => {
  it('starts 2024 with 4,900 poor households (plan 2024, D02) and 4,788 near-poor', () => {
    assert.equal(count(2023, 'poor'), 4_900)
    assert.equal(count(2023, 'near-poor'), 4_788)
  })

  it('ends 2024 with 3,702 poor households: T03 missed by 27, and 4,096 near-poor', () => {
    assert.equal(count(2024, 'poor'), 3_702)
    assert.equal(count(2024, 'near-poor'), 4_096)
  })

  it('has 306,250 resident households in 2023 and 2024 (D01, D03): 1.60 %, then 1.21 %', () => {
    const households = (year: number) =>
      residentRows(geography).reduce((sum, [, of, , n]) => sum + (of === year ? Number(n) : 0), 0)
    assert.equal(households(2023), 306_250)
    assert.equal(households(2024), 306_250)
    assert.equal(((count(2024, 'poor') / households(2024)) * 100).toFixed(2), '1.21')
  })

  it('knows every household of the lists by name: some 17,000 with 60,000 people', () => {
    const people = homes.reduce((sum, it) => sum + it.people.length, 0)
    assert.ok(homes.length > 16_000 && homes.length < 18_000, String(homes.length))
    assert.ok(people > 58_000 && people < 68_000, String(people))
  })

  it('has 9 districts, 160 communes and 1,200 villages before the reform, 64 communes after it', () => {
    const { districts, old, today, villages } = geography
    assert.deepEqual([districts.length, old.length, today.length], [9, 160, 64])
    assert.ok(villages.length > 1_150 && villages.length < 1_300, String(villages.length))
    assert.equal(old.filter((it) => it.goesInto.length === 2).length, 2)
    assert.equal(today.filter((it) => it.name.startsWith('Đặc khu')).length, 1)
  })

  it('has nine especially difficult coastal and island communes', () =>
    assert.equal(geography.old.filter((it) => it.difficult).length, 9))

  it('lies near the pictures: T11 97.6 %, T13 94.1 %, T16 92.7 %, T17 71.3 %, T18 72.4 %', () => {
    const listed = book.surveys.filter(
      (it) => it.year === 2024 && ['poor', 'near-poor'].includes(it.home.position.account),
    )
    const share = <Row>(all: readonly Row[], is: (row: Row) => boolean | undefined) =>
      (all.filter((row) => is(row)).length / all.length) * 100
    const near = (value: number, picture: number) =>
      assert.ok(Math.abs(value - picture) < 1, `${value} near ${picture}`)
    near(
      share(listed, (it) => it.answers.household.hygienicWater),
      92.7,
    )
    near(
      share(listed, (it) => (it.mask.deprived & (1 << 9)) === 0),
      71.3,
    )
    const inNeed = listed.filter((it) => it.answers.household.internetNeed)
    near(
      share(inNeed, (it) => it.answers.household.internetUse),
      72.4,
    )
    const insured = book.surveys
      .filter((it) => it.year === 2024 && it.home.position.account !== 'never-listed')
      .flatMap((it) => it.answers.members)
      .filter((it) => it.insurance)
    near(
      share(insured, (it) => it.insurance?.has),
      97.6,
    )
  })

  it('has Hộ ông Trần Văn Lực in Thôn Phước Tân: poor in 2022, near-poor since the review of 2023', () => {
    const home = homes.find((it) => it.people[0]?.name === 'Trần Văn Lực' && it.pinned)
    const years = [2022, 2023, 2024].map((year) => entriesOf(year).find((it) => it.home === home)?.class)
    assert.deepEqual([home?.village.name, ...years], ['Thôn Phước Tân', 'poor', 'near-poor', 'near-poor'])
  })

  it('has one account for every role', () =>
    assert.deepEqual(new Set(demoAccounts.map((it) => it.role)).size, demoAccounts.length))
})
