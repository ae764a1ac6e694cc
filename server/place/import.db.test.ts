import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { CivilDate } from '../../domain/kernel/date.ts'
import { type Grid, gridOf } from '../../domain/kernel/grid.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { addActor, newHouseholdId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { sharedFile } from '../../test/shared.ts'
import type { Tx } from '../db/types.ts'
import { readSheetFile } from '../sheet/read-file.ts'
import {
  type Imported,
  importLineage,
  importMemberships,
  importResidents,
  importUnits,
  importVillages,
  kindOf,
} from './import.ts'
import { placeUnitsTask } from './jobs.ts'

const day = (text: string) => CivilDate.parse(text)
const [march, july, april2026, now] = [day('2025-03-01'), day('2025-07-01'), day('2026-04-30'), day('2026-06-01')]

const grid = (text: string): Grid =>
  gridOf(
    'file',
    text
      .trim()
      .split('\n')
      .map((line) => line.trim().split(',')),
  )
const done = (answer: Result<Imported, unknown>) => {
  assert.ok(answer.ok, answer.ok ? '' : JSON.stringify(answer.error).slice(0, 2_000))
  return answer.value
}
const nothing = (rows: number): Imported => ({ rows, added: 0, changed: 0, facts: 0 })

const unitHeading = 'code,name,kind,level,parent_code,urban_rural\n'
const units2024 = grid(`${unitHeading}
  02,Tỉnh Hà Giang,tỉnh,province,,
  08,Tỉnh Tuyên Quang,tỉnh,province,,
  024,Thành phố Hà Giang,thành phố,district,02,
  070,Thành phố Tuyên Quang,thành phố,district,08,
  00700,Xã Tân Trịnh,xã,commune,024,rural
  00701,Xã Bằng Lang,xã,commune,024,rural
  00702,Xã Yên Hà,xã,commune,070,rural
  00703,Xã Giữ Nguyên,xã,commune,070,rural`)
const units2026 = grid(`${unitHeading}
  08,Tỉnh Tuyên Quang,tỉnh,province,,
  00700,Xã Quang Bình,xã,commune,08,rural
  00702,Xã Tân Trịnh,xã,commune,08,rural
  00703,Xã Giữ Nguyên,xã,commune,08,rural`)
const lineage = grid(`old_code,new_code,share,people,old_name,new_name
  00700,00702,whole,all,Xã Tân Trịnh,Xã Tân Trịnh
  00701,00700,part,some,Xã Bằng Lang,Xã Quang Bình
  00701,00702,part,some,Xã Bằng Lang,Xã Tân Trịnh
  00702,00700,whole,all,Xã Yên Hà,Xã Quang Bình
  00703,00703,whole,all,Xã Giữ Nguyên,Xã Giữ Nguyên`)
const provinces = grid(`old_code,new_code,old_name,new_name
  02,08,Tỉnh Hà Giang,Tỉnh Tuyên Quang
  08,08,Tỉnh Tuyên Quang,Tỉnh Tuyên Quang`)

const areas = async (t: TestDatabase) => {
  const { rows } = await t.see((tx) =>
    sql<{ id: number; was: string; area: string }>`
      select u.id, v.code || ' ' || v.name || coalesce(' until ' || v.valid_until, '') as was, u.area
        from unit u join lateral (select * from unit_version where unit_id = u.id order by valid_from desc limit 1) v on true
       where u.level <> 'village' order by was`.execute(tx),
  )
  const nameOf = new Map(rows.map(({ id, was }) => [String(id), was]))
  return Object.fromEntries(
    rows.map(({ was, area }) => [
      was,
      area
        .split('/')
        .filter(Boolean)
        .map((id) => nameOf.get(id))
        .join(' > '),
    ]),
  )
}

describe('the reform of 1 July 2025, in small', () => {
  let t: TestDatabase
  const take = <T>(work: (tx: Tx) => Promise<T>) => t.see(work)
  const reform = async (today: CivilDate) => [
    done(await take((tx) => importUnits(tx, units2024, { from: march, until: july }, today))),
    done(await take((tx) => importUnits(tx, units2026, { from: july, until: null }, today))),
    done(await take((tx) => importLineage(tx, lineage, july, today))),
    done(await take((tx) => importLineage(tx, provinces, july, today))),
  ]
  before(async () => {
    t = await freshDatabase()
  })
  after(() => t.drop())

  it('places the units of its day before the reform', async () => {
    done(await take((tx) => importUnits(tx, units2024, { from: march, until: july }, march)))
    done(
      await take((tx) =>
        importVillages(tx, grid(`commune_code,name,kind\n00700,Thôn Bến,thôn\n00701,Thôn Đồi,thôn`), march, march),
      ),
    )
    const hanoi = 'Tỉnh Hà Giang until 2025-07-01'
    assert.deepEqual(
      Object.entries(await areas(t)).filter(([was]) => /Tân Trịnh|Hà Giang/.test(was)),
      [
        [`00700 Xã Tân Trịnh until 2025-07-01`, `02 ${hanoi} > 00700 Xã Tân Trịnh until 2025-07-01`],
        [`02 ${hanoi}`, `02 ${hanoi}`],
        [`024 Thành phố Hà Giang until 2025-07-01`, `02 ${hanoi}`],
      ],
    )
  })
  it('then places everything as of today: whole into the new unit, divided below the province', async () => {
    const chair = await addActor(t, 'commune-chair', await areaOf(t, '00703'))
    const officer = await addActor(t, 'commune-officer', await areaOf(t, '00700'))
    const household = newHouseholdId()
    await asOwner(
      t.name,
      `insert into household (id, area, village_id, head_name, sort_name, search_text, ethnicity, headcount)
       select '${household}', u.area, u.id, 'Lò Văn Mẫu', 'mau', ' lo van mau ', '01', 4
         from unit u join unit_version v on v.unit_id = u.id where v.name = 'Thôn Bến'`,
    )
    await reform(now)
    const today = '08 Tỉnh Tuyên Quang'
    assert.deepEqual(Object.entries(await areas(t)), [
      ['00700 Xã Quang Bình', `${today} > 00700 Xã Quang Bình`],
      ['00700 Xã Tân Trịnh until 2025-07-01', `${today} > 00702 Xã Tân Trịnh`],
      ['00701 Xã Bằng Lang until 2025-07-01', today],
      ['00702 Xã Tân Trịnh', `${today} > 00702 Xã Tân Trịnh`],
      ['00702 Xã Yên Hà until 2025-07-01', `${today} > 00700 Xã Quang Bình`],
      ['00703 Xã Giữ Nguyên', `${today} > 00703 Xã Giữ Nguyên`],
      ['02 Tỉnh Hà Giang until 2025-07-01', today],
      ['024 Thành phố Hà Giang until 2025-07-01', today],
      ['070 Thành phố Tuyên Quang until 2025-07-01', today],
      ['08 Tỉnh Tuyên Quang', today],
      ['08 Tỉnh Tuyên Quang until 2025-07-01', today],
    ])
    const villages = await t.see((tx) =>
      sql<{ name: string; commune: string | null }>`
        select v.name, a.commune_name as commune from village_at(${now}) a join unit_version v on v.unit_id = a.village_id and v.valid_until is null
        order by 1`.execute(tx),
    )
    assert.deepEqual(villages.rows, [
      { name: 'Thôn Bến', commune: 'Xã Tân Trịnh' },
      { name: 'Thôn Đồi', commune: null },
    ])
    // A household moves with its village; whoever kept their unit keeps their sight; whose unit ended sees nothing new.
    const [path, seen] = await t.see((tx) =>
      Promise.all([
        tx.selectFrom('household').select('area').where('id', '=', household).executeTakeFirstOrThrow(),
        tx.selectFrom('account').select(['id', 'area']).execute(),
      ]),
    )
    assert.ok(path.area.startsWith(await areaOf(t, '00702')))
    const areaById = new Map(seen.map(({ id, area }) => [id, area]))
    assert.equal(areaById.get(chair.id), await areaOf(t, '00703'))
    assert.equal(areaById.get(officer.id), officer.area)
  })
  it('taken again changes nothing', async () => {
    const before = await t.see((tx) => sql`select * from unit_version order by 1, 3`.execute(tx))
    assert.deepEqual(await reform(now), [nothing(8), nothing(4), nothing(5), nothing(2)])
    const after = await t.see((tx) => sql`select * from unit_version order by 1, 3`.execute(tx))
    assert.deepEqual(after.rows, before.rows)
  })
  it('a divided village placed by a file lies in its new commune from that day', async () => {
    const file = grid(`commune_code,name,kind,old_commune_code\n00700,Thôn Đồi,thôn,00701`)
    const taken = done(await take((tx) => importVillages(tx, file, july, now)))
    assert.deepEqual([taken.added, taken.changed], [0, 1])
    const { rows } = await t.see((tx) =>
      sql<{ day: string; name: string | null }>`
        select day::text, a.commune_name as name from unnest(array[date '2025-06-30', date '2025-07-01']) day, village_at(day) a
          join unit_version v on v.unit_id = a.village_id and v.valid_until is null where v.name = 'Thôn Đồi' order by 1`.execute(
        tx,
      ),
    )
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['Xã Bằng Lang', 'Xã Quang Bình'],
    )
  })
  it('takes resident totals and special lists with the units of their day', async () => {
    const residents = grid(`code,year,setting,households,people,counted_on
      00700,2024,rural,900,4100,2025-03-15
      00700,2025,rural,1.500,6100,2025-12-14`)
    assert.deepEqual(done(await take((tx) => importResidents(tx, residents))), { ...nothing(2), facts: 2 })
    assert.deepEqual(done(await take((tx) => importResidents(tx, residents))), nothing(2))
    const lists = grid(`list,code,from,until,act
      poorDistrict,024,2025-03-01,2025-07-01,QĐ 353/QĐ-TTg
      poorCommune,00700,2025-08-01,,`)
    assert.deepEqual(done(await take((tx) => importMemberships(tx, lists))), { ...nothing(2), facts: 2 })
    assert.deepEqual(done(await take((tx) => importMemberships(tx, lists))), nothing(2))
    const { rows } = await t.see((tx) =>
      sql<{
        name: string
        households: number
      }>`select v.name, r.households from resident_total r join unit_version v using (unit_id) order by r.year`.execute(
        tx,
      ),
    )
    assert.deepEqual(
      rows.map(({ name, households }) => [name, households]),
      [
        ['Xã Tân Trịnh', 900],
        ['Xã Quang Bình', 1500],
      ],
    )
  })
  it('saves nothing of a file with a wrong row, and names every one', async () => {
    const overlapping = grid(
      `list,code,from,until,act\n poorCommune,00703,2025-08-01,,\n poorCommune,00700,2025-09-01,,`,
    )
    assert.deepEqual(await take((tx) => importMemberships(tx, overlapping)), {
      ok: false,
      error: [{ code: 'place.file-row', row: 3, reason: 'membership-overlaps' }],
    })
    const unknown = grid(
      `code,year,setting,households,people,counted_on\n00799,2024,rural,1,1,2024-12-14\n99999,2024,rural,1,1,2024-12-14`,
    )
    const answer = await take((tx) => importResidents(tx, unknown))
    assert.deepEqual(!answer.ok && answer.error.length, 2)
  })
  it('tells a file by its columns', () => {
    const kinds = [units2024, lineage, grid('commune_code,name,kind'), grid('a,b')].map(kindOf)
    assert.deepEqual(
      kinds.map((kind) => kind.ok && kind.value),
      ['units', 'lineage', 'villages', false],
    )
  })
})

const areaOf = async (t: TestDatabase, code: string) => {
  const { rows } = await t.see((tx) =>
    sql<{
      area: string
    }>`select u.area from unit u join unit_version v on v.unit_id = u.id where v.code = ${code} order by valid_from desc limit 1`.execute(
      tx,
    ),
  )
  return rows[0]?.area ?? ''
}

describe('the real units of Viet Nam', () => {
  const paths = ['units-2024.csv', 'units-2026.csv', 'lineage-2025.csv', 'lineage-provinces-2025.csv'].map((name) =>
    sharedFile(`data/areas/${name}`),
  )
  const read = (path: string): Grid => {
    const book = readSheetFile(readFileSync(path))
    assert.ok(book.ok && book.value.sheets[0])
    return book.value.sheets[0]
  }

  it('are taken completely, and taken again change nothing', async () => {
    const [old, today, communes, provinceLines] = paths
    if (!old || !today || !communes || !provinceLines) return
    const t = await freshDatabase()
    try {
      const all = [read(old), read(today), read(communes), read(provinceLines)] as const
      const take = async () => [
        done(await t.see((tx) => importUnits(tx, all[0], { from: march, until: july }, now))),
        done(await t.see((tx) => importUnits(tx, all[1], { from: july, until: null }, now))),
        done(await t.see((tx) => importLineage(tx, all[2], july, now))),
        done(await t.see((tx) => importLineage(tx, all[3], july, now))),
      ]
      const counted = async (on: string) => {
        const { rows } = await t.see((tx) =>
          sql<{ level: string; n: number }>`select level, count(*) as n from unit_version
            where valid_from <= ${on} and (valid_until is null or valid_until > ${on}) group by level order by 1`.execute(
            tx,
          ),
        )
        return Object.fromEntries(rows.map(({ level, n }) => [level, n]))
      }
      const first = await take()
      assert.deepEqual(
        first.map(({ rows }) => rows),
        [10_794, 3_355, 10_571, 63],
      )
      assert.deepEqual(await counted('2025-06-30'), { province: 63, district: 696, commune: 10_035 })
      assert.deepEqual(await counted('2025-07-01'), { province: 34, commune: 3_321 })
      const links = await t.see((tx) =>
        sql<{ share: string; people: string; n: number; units: number }>`
          select share, people, count(*) as n, count(distinct old_unit_id) as units from lineage group by 1, 2 order by 1, 2`.execute(
          tx,
        ),
      )
      assert.deepEqual(links.rows.map(Object.values), [
        ['part', 'all', 60, 60],
        ['part', 'none', 86, links.rows[1]?.units],
        ['part', 'some', 826, links.rows[2]?.units],
        ['whole', 'all', 9_594 + 5 + 63, 9_594 + 5 + 63],
      ])
      // 132 communes and 11 provinces are one old unit, whole and alone, on the same level: they keep their number.
      const kept = await t.see((tx) =>
        sql<{ level: string; n: number }>`select level, count(*) as n from lineage l join unit u on u.id = l.old_unit_id
          where l.old_unit_id = l.new_unit_id group by 1 order by 1`.execute(tx),
      )
      assert.deepEqual(kept.rows.map(Object.values), [
        ['commune', 132],
        ['province', 11],
      ])
      await checkTraps(t)
      assert.deepEqual(await take(), [nothing(10_794), nothing(3_355), nothing(10_571), nothing(63)])
      await checkDongNai(t, all[1])
    } finally {
      await t.drop()
    }
  })
})

/** The traps of the data's README, one by one. */
async function checkTraps(t: TestDatabase) {
  const names = async (code: string) => {
    const { rows } = await t.see((tx) =>
      sql<{
        name: string
        unit_id: number
      }>`select name, unit_id from unit_version where code = ${code} and level <> 'village' order by valid_from`.execute(
        tx,
      ),
    )
    return rows
  }
  // Codes used again: two units under one code, each on its day.
  for (const [code, was, is] of [
    ['00008', 'Phường Liễu Giai', 'Phường Ngọc Hà'],
    ['00004', 'Phường Trúc Bạch', 'Phường Ba Đình'],
    ['15', 'Tỉnh Yên Bái', 'Tỉnh Lào Cai'],
    ['80', 'Tỉnh Long An', 'Tỉnh Tây Ninh'],
    ['91', 'Tỉnh Kiên Giang', 'Tỉnh An Giang'],
  ] as const) {
    const found = await names(code)
    assert.deepEqual(
      found.map(({ name }) => name),
      [was, is],
    )
    assert.notEqual(found[0]?.unit_id, found[1]?.unit_id)
  }
  // An unchanged province is one version; a merged one that kept code and name is two units.
  assert.equal((await names('01')).length, 1)
  assert.equal(new Set((await names('08')).map(({ unit_id }) => unit_id)).size, 2)
  // The five island districts went whole into special zones or communes.
  const { rows: islands } = await t.see((tx) =>
    sql<{ code: string; area: string; into: string }>`
      select v.code, old.area, new.area as into from lineage l join unit_version v on v.unit_id = l.old_unit_id and v.level = 'district'
        join unit old on old.id = l.old_unit_id join unit new on new.id = l.new_unit_id order by 1`.execute(tx),
  )
  assert.deepEqual(
    islands.map(({ code }) => code),
    ['318', '471', '498', '536', '755'],
  )
  assert.ok(islands.every(({ area, into }) => area === into))
  // Every unit of today has the path of its own; whatever ended lies in one of today, at least in its province.
  const { rows: wrong } = await t.see((tx) =>
    sql`select u.id, u.area from unit u
         where not exists (select from unit today join unit_version v on v.unit_id = today.id and v.valid_until is null
                            where today.area = u.area and today.area like '%/' || today.id || '/')
            or exists (select from unit_version v where v.unit_id = u.id and v.valid_until is null and u.area not like '%/' || u.id || '/')`.execute(
      tx,
    ),
  )
  assert.deepEqual(wrong, [])
  // Namesakes of one province stay apart: as many units as rows.
  const { rows: namesakes } = await t.see((tx) =>
    sql<{
      n: number
    }>`select count(distinct v.unit_id) as n from unit_version v where v.name = 'Phường 1' and v.valid_from = '2025-03-01'`.execute(
      tx,
    ),
  )
  assert.ok((namesakes[0]?.n ?? 0) > 20)
}

/** 30 April 2026: Đồng Nai was a tỉnh and ten of its phường were xã until then. Unchanged: their numbers. */
async function checkDongNai(t: TestDatabase, units: Grid) {
  const wards = ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485']
  const rows = Array.from({ length: units.rowCount }, (_, at) => at + 1)
    .map((row) => Array.from({ length: 7 }, (_, at) => units.cell(row, at + 1)?.value ?? ''))
    .filter(([code]) => code === 'code' || code === '75' || wards.includes(code ?? ''))
    .map((row) =>
      row.map((cell) =>
        cell
          .replace(/^Phường /, 'Xã ')
          .replace(/^phường$/, 'xã')
          .replace(/^urban$/, 'rural')
          .replace('Thành phố', 'Tỉnh')
          .replace(/^thành phố$/, 'tỉnh'),
      ),
    )
  assert.equal(rows.length, 12)
  const taken = done(await t.see((tx) => importUnits(tx, gridOf('until', rows), { from: july, until: april2026 }, now)))
  assert.deepEqual(taken, { rows: 11, added: 0, changed: 11, facts: 0 })
  const { rows: told } = await t.see((tx) =>
    sql<{ day: string; name: string; setting: string }>`
      select c.name, c.setting, p.name as province from unnest(array[date '2026-04-29', date '2026-04-30']) as d (at) cross join lateral commune_at(d.at) c
        join unit_version p on p.unit_id = c.province_id and p.valid_from <= d.at and (p.valid_until is null or p.valid_until > d.at)
       where c.code = '25270' order by d.at`.execute(tx),
  )
  assert.deepEqual(told.map(Object.values), [
    ['Xã Lộc Ninh', 'rural', 'Tỉnh Đồng Nai'],
    ['Phường Lộc Ninh', 'urban', 'Thành phố Đồng Nai'],
  ])
}

describe('a reform imported before its day', () => {
  it('takes effect on that day, with what lies in the units', async () => {
    const t = await freshDatabase()
    try {
      const may = day('2025-05-01')
      const see = async (from: string, on: CivilDate, work: (tx: Tx) => Promise<unknown>) => {
        await t.see(work)
        const { rows } = await t.see((tx) =>
          sql<{
            name: string
          }>`select v.name from unit u, unit_version v where v.unit_id = substring(u.area from '([0-9]+)/$')::integer
            and v.valid_from <= ${on} and (v.valid_until is null or v.valid_until > ${on})
            and u.id = (select unit_id from unit_version where name = ${from})`.execute(tx),
        )
        return rows[0]?.name
      }
      const state = async (tx: Tx) => {
        done(await importUnits(tx, units2024, { from: march, until: july }, may))
        done(await importUnits(tx, units2026, { from: july, until: null }, may))
        done(await importLineage(tx, provinces, july, may))
        done(await importLineage(tx, lineage, july, may))
      }
      const job = (at: number) => () =>
        placeUnitsTask(
          { db: t.db, planned: t.planned, files: t.files, vault: t.vault, handlers: new Map(), now: () => at },
          {},
        )
      assert.equal(await see('Xã Yên Hà', may, state), 'Xã Yên Hà')
      assert.equal(await see('Xã Yên Hà', july, job(Date.parse('2025-06-30T17:05:00Z'))), 'Xã Quang Bình')
    } finally {
      await t.drop()
    }
  })
})
