import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { CivilDate } from '../../domain/kernel/date.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { communesAt, residentsAt, villagesAt } from './at.ts'

const day = (text: string) => CivilDate.parse(text)
const [before2025, since2025] = [day('2025-06-30'), day('2025-07-01')]

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  // The reform of 1 July 2025 in small: xã 11 and 12 whole into xã 21; thị trấn 13 divided between 21 and phường 22;
  // 14 unchanged. Village 131 of the divided township was never given a new commune, 132 was.
  await asOwner(
    t.name,
    `insert into unit (id, level, area) overriding system value
       select id, level, '/' from (values (1, 'province'), (5, 'district'), (11, 'commune'), (12, 'commune'), (13, 'commune'),
         (14, 'commune'), (21, 'commune'), (22, 'commune'), (111, 'village'), (112, 'village'), (131, 'village'), (132, 'village'), (141, 'village')) as u (id, level);
     insert into unit_version (unit_id, level, valid_from, valid_until, code, name, kind, parent_id, setting, score_area) values
       (1,   'province', '2020-01-01', null,         '99',    'Tỉnh Mẫu', 'tỉnh', null, null, null),
       (5,   'district', '2020-01-01', '2025-07-01', '990',   'Huyện Mẫu', 'huyện', 1, null, null),
       (11,  'commune',  '2020-01-01', '2025-07-01', '90011', 'Xã Một', 'xã', 5, 'rural', 'NT3'),
       (12,  'commune',  '2020-01-01', '2025-07-01', '90012', 'Xã Hai', 'xã', 5, 'rural', 'NT3'),
       (13,  'commune',  '2020-01-01', '2025-07-01', '90013', 'Thị trấn Ba', 'thị trấn', 5, 'urban', 'TT'),
       (14,  'commune',  '2020-01-01', '2025-07-01', '90014', 'Xã Bốn', 'xã', 5, 'rural', 'NT3'),
       (14,  'commune',  '2025-07-01', null,         '90014', 'Xã Bốn', 'xã', 1, 'rural', 'NT3'),
       (21,  'commune',  '2025-07-01', null,         '90011', 'Xã Mới', 'xã', 1, 'rural', 'NT4'),
       (22,  'commune',  '2025-07-01', null,         '90013', 'Phường Mới', 'phường', 1, 'urban', 'TT'),
       (111, 'village',  '2020-01-01', null,         null,    'Thôn 1', 'thôn', 11, null, 'NT1'),
       (112, 'village',  '2020-01-01', '2024-01-01', null,    'Thôn 2', 'thôn', 11, null, null),
       (131, 'village',  '2020-01-01', null,         null,    'Khu phố 1', 'khu phố', 13, null, null),
       (132, 'village',  '2020-01-01', '2025-07-01', null,    'Khu phố 2', 'khu phố', 13, null, null),
       (132, 'village',  '2025-07-01', null,         null,    'Khu phố 2', 'khu phố', 22, null, null),
       (141, 'village',  '2025-07-01', null,         null,    'Thôn 1', 'thôn', 14, 'urban', null);
     insert into lineage (old_unit_id, new_unit_id, on_date, share, people, household_share) values
       (112, 111, '2024-01-01', 'whole', 'all', 1),
       (11, 21, '2025-07-01', 'whole', 'all', 1), (12, 21, '2025-07-01', 'whole', 'all', 1), (14, 14, '2025-07-01', 'whole', 'all', 1),
       (13, 21, '2025-07-01', 'part', 'none', 0), (13, 22, '2025-07-01', 'part', 'all', 1);`,
  )
})
after(() => t.drop())

const rowsOf = async (from: RawBuilder<unknown>, columns: string, order: string) => {
  const { rows } = await t.see((tx) =>
    sql<Record<string, unknown>>`select ${sql.raw(columns)} from ${from} order by ${sql.raw(order)}`.execute(tx),
  )
  return rows.map((row) => Object.values(row))
}

describe('communes of a day', () => {
  it('have a district until 30 June 2025 and none from 1 July', async () => {
    const columns = 'commune_id, code, name, district_id, province_id'
    assert.deepEqual(await rowsOf(communesAt(before2025), columns, 'commune_id'), [
      [11, '90011', 'Xã Một', 5, 1],
      [12, '90012', 'Xã Hai', 5, 1],
      [13, '90013', 'Thị trấn Ba', 5, 1],
      [14, '90014', 'Xã Bốn', 5, 1],
    ])
    assert.deepEqual(await rowsOf(communesAt(since2025), columns, 'commune_id'), [
      [14, '90014', 'Xã Bốn', null, 1],
      [21, '90011', 'Xã Mới', null, 1],
      [22, '90013', 'Phường Mới', null, 1],
    ])
  })
})

describe('villages on a day', () => {
  const columns = 'village_id, commune_id, setting, score_area'
  it('lie in the commune of that day; an ended village where it went whole', async () => {
    assert.deepEqual(await rowsOf(villagesAt(before2025), columns, 'village_id'), [
      [111, 11, 'rural', 'NT1'],
      [112, 11, 'rural', 'NT1'],
      [131, 13, 'urban', 'TT'],
      [132, 13, 'urban', 'TT'],
    ])
  })
  it('follow a commune that went whole; of a divided commune nothing is guessed', async () => {
    assert.deepEqual(await rowsOf(villagesAt(since2025), columns, 'village_id'), [
      [111, 21, 'rural', 'NT1'],
      [112, 21, 'rural', 'NT1'],
      [131, null, null, null],
      [132, 22, 'urban', 'TT'],
      [141, 14, 'urban', 'NT3'],
    ])
  })
})

describe('resident totals in the boundaries of another day', () => {
  const count = (unit: number, setting: string, households: number, people: number, year = 2024) =>
    asOwner(
      t.name,
      `insert into resident_total (unit_id, year, setting, households, people, counted_on)
       values (${unit}, ${year}, '${setting}', ${households}, ${people}, '${year}-06-01')`,
    )
  const totals = (year: number, on: CivilDate) =>
    rowsOf(residentsAt(year, on), 'commune_id, setting, households, people', 'commune_id, setting')

  it('are not known while one part was not counted', async () => {
    await count(11, 'rural', 1000, 4000)
    await count(13, 'urban', 300, 1000)
    assert.deepEqual(await totals(2024, before2025), [
      [11, 'rural', 1000, 4000],
      [12, 'rural', null, null],
      [13, 'urban', 300, 1000],
      [14, 'rural', null, null],
    ])
    assert.deepEqual(await totals(2024, since2025), [
      [14, 'rural', null, null],
      [21, 'rural', null, null],
      [22, 'urban', 300, 1000],
    ])
  })
  it('add up once all are counted; a part without people adds none', async () => {
    await count(12, 'rural', 500, 2000)
    await count(14, 'rural', 70, 200)
    assert.deepEqual(await totals(2024, since2025), [
      [14, 'rural', 70, 200],
      [21, 'rural', 1500, 6000],
      [22, 'urban', 300, 1000],
    ])
  })
  it('are missing, not guessed, where nobody knows how a divided commune shared its households', async () => {
    await asOwner(t.name, `update lineage set people = 'some', household_share = null where old_unit_id = 13`)
    assert.deepEqual(await totals(2024, since2025), [
      [14, 'rural', 70, 200],
      [21, 'rural', null, null],
      [22, 'urban', null, null],
    ])
    await asOwner(t.name, 'update lineage set household_share = 0.25 where old_unit_id = 13 and new_unit_id = 21')
    await asOwner(t.name, 'update lineage set household_share = 0.75 where old_unit_id = 13 and new_unit_id = 22')
    assert.deepEqual((await totals(2024, since2025)).slice(1), [
      [21, 'rural', 1575, 6250],
      [22, 'urban', 225, 750],
    ])
  })
  it("take a commune's own count where there is one, and never count backwards", async () => {
    await count(21, 'rural', 9, 30, 2026)
    assert.deepEqual((await totals(2026, since2025)).slice(1), [
      [21, 'rural', 9, 30],
      [22, 'urban', null, null],
    ])
    assert.deepEqual((await totals(2026, before2025))[0], [11, 'rural', null, null])
  })
})

describe('where villages lie', () => {
  // Written into the plan of who asks, the recursion counts for millions of rows, and everything joined to it is planned for them.
  it('is one step in the plan of a statement, of about as many rows as there are villages', async () => {
    for (const [from, rows] of [
      [`village_at('2025-07-01')`, 1500],
      [`listed_villages('2025-07-01')`, 1000],
      [`unlisted_villages('2024-07-01', '2025-07-01')`, 100],
    ] as const) {
      const plan = await asOwner(t.name, `explain (costs on) select * from ${from}`)
      const lines = plan.rows.map((it) => String(it['QUERY PLAN']))
      assert.equal(lines.length, 1, lines.join('\n'))
      assert.match(lines[0] ?? '', new RegExp(`Function Scan .* rows=${rows} `))
    }
  })
})
