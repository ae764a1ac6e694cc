import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { type Filled, fillDemo } from './fill.ts'

/** A fiftieth of the province the bench measures. */
const share = 0.02
let t: TestDatabase
let filled: Filled | undefined
before(async () => {
  t = await freshDatabase()
  filled = await fillDemo(t.url, t.vault, { share, size: 'full' })
})
after(() => t.drop())

// True: each statement below names its columns.
const rows = async <Row>(statement: string) => (await asOwner(t.name, statement)).rows as Row[]

describe('the province at full size', () => {
  it('has every resident household of 2024 as a record, commune by commune', async () => {
    assert.equal(filled?.households, 6_125)
    assert.ok((filled?.people ?? 0) / 6_125 > 3.6, 'with its people')
    const differing = await rows(`
      select r.unit_id from resident_total r where year = 2024 and households <> (
        select count(*) from household h join unit_version v on v.unit_id = h.village_id and v.parent_id = r.unit_id
         where v.valid_from <= '2024-12-31' and (v.valid_until is null or v.valid_until > '2024-12-31') and h.ended_on is null)`)
    assert.deepEqual(differing, [])
  })

  it('has ten years of recognised lists, those up to 2021 under the standard before', async () => {
    const years = await rows(`
      select year, min(standard_id) as standard, bool_and(state = 'recognised') as recognised from poverty_list group by 1 order by 1`)
    assert.deepEqual(
      years,
      Array.from({ length: 10 }, (_, index) => ({
        year: 2015 + index,
        standard: index < 7 ? 'national-2015-qd59' : 'national-2021-nd07',
        recognised: true,
      })),
    )
  })

  it('balances in every village and every year since 2016, in households and in people', async () => {
    const unbalanced = await rows(`
      with line as (
        select e.year + 1 as year, village_id, class as account, 1 as households, headcount as people from poverty_list_entry e
         where class <> 'neither' and e.year < 2024
        union all select m.year, village_id, to_account, households, people from movement m where year > 2015
        union all select m.year, village_id, from_account, -households, -people from movement m where year > 2015
        union all select e.year, village_id, class, -1, -headcount from poverty_list_entry e where class <> 'neither' and e.year > 2015)
      select year, village_id, account, sum(households) as households, sum(people) as people from line
       where account in ('poor', 'near-poor') group by 1, 2, 3 having sum(households) <> 0 or sum(people) <> 0`)
    assert.deepEqual(unbalanced, [])
  })

  it('counts the people who are there', async () => {
    const wrong = await rows(`
      select h.id from household h where ended_on is null
         and headcount <> (select count(*) from member m where m.household_id = h.id and left_on is null)`)
    assert.deepEqual(wrong, [])
  })

  it('writes each event and movement once', async () => {
    const twice = await rows(`
      select household_id from household_event where kind = 'recognised' group by household_id, on_date having count(*) > 1
      union all select household_id from movement where cause = 'recognition' and households = 1 group by household_id, year having count(*) > 1`)
    assert.deepEqual(twice, [])
  })

  it('has five years of support and money, in the household each person belongs to today', async () => {
    const years = await rows(`
      select year, (select count(*) > 500 from delivery d where extract(year from d.on_date) = year) as support,
             (select sum(amount) > 0 from disbursement d where extract(year from d.on_date) = year) as money
        from generate_series(2020, 2024) year`)
    assert.deepEqual(
      years,
      [2020, 2021, 2022, 2023, 2024].map((year) => ({ year, support: true, money: true })),
    )
    const strays = await rows(`
      select d.id from delivery d join member m on m.id = d.member_id where (d.household_id, d.area) <> (m.household_id, m.area)
      union all select d.id from delivery d join household h on h.id = d.household_id where d.area <> h.area
      union all select d.id from delivery d join member m on m.id = d.member_id where d.on_date >= m.left_on or d.on_date < m.joined_on`)
    assert.deepEqual(strays, [])
  })
})
