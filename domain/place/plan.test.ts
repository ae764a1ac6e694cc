import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { gridOf } from '../kernel/grid.ts'
import type { Result } from '../kernel/result.ts'
import { changesOf } from './draft.ts'
import type { Units } from './history.ts'
import { type Link, lineageColumns, readLineageFile } from './lineage-file.ts'
import { planLineage } from './plan-lineage.ts'
import { type Period, planUnits } from './plan-units.ts'
import { planVillages } from './plan-villages.ts'
import { readUnitFile, unitColumns } from './unit-file.ts'
import { readVillageFile } from './village-file.ts'

const day = (text: string) => CivilDate.parse(text)
const [march, july, april2026] = [day('2025-03-01'), day('2025-07-01'), day('2026-04-30')]
const value = <T>(result: Result<T, unknown>): T => {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.error))
  return result.value
}
const nothing: Units = new Map()

const take = (units: Units, rows: readonly (readonly string[])[], period: Period) =>
  planUnits(units, value(readUnitFile(gridOf('units', [[...unitColumns], ...rows]))), period)
const reform = (units: Units, rows: readonly (readonly string[])[], kept: ReadonlyMap<number, CivilDate> = new Map()) =>
  planLineage(
    units,
    value(readLineageFile(gridOf('lineage', [[...lineageColumns, 'share', 'people'], ...rows]))),
    july,
    kept,
  )

/** "code name kind from..until in parent" of every version, by unit. */
const told = (units: Units) =>
  [...units].map(([id, { versions }]) =>
    [id, ...versions.map((it) => `${it.code} ${it.name} ${it.from}..${it.until ?? ''} in ${it.parent ?? ''}`)].join(
      ' | ',
    ),
  )

const before = [
  ['08', 'Tỉnh Tuyên Quang', 'tỉnh', 'province', '', ''],
  ['02', 'Tỉnh Hà Giang', 'tỉnh', 'province', '', ''],
  ['01', 'Thành phố Hà Nội', 'thành phố', 'province', '', ''],
  ['001', 'Quận Ba Đình', 'quận', 'district', '01', ''],
  ['024', 'Thành phố Hà Giang', 'thành phố', 'district', '02', ''],
  ['00004', 'Phường Trúc Bạch', 'phường', 'commune', '001', 'urban'],
  ['00008', 'Phường Liễu Giai', 'phường', 'commune', '001', 'urban'],
  ['00700', 'Xã Tân Trịnh', 'xã', 'commune', '024', 'rural'],
] as const
const after = [
  ['08', 'Tỉnh Tuyên Quang', 'tỉnh', 'province', '', ''],
  ['01', 'Thành phố Hà Nội', 'thành phố', 'province', '', ''],
  ['00004', 'Phường Ba Đình', 'phường', 'commune', '01', 'urban'],
  ['00008', 'Phường Ngọc Hà', 'phường', 'commune', '01', 'urban'],
  ['00701', 'Phường Tân Trịnh', 'phường', 'commune', '08', 'urban'],
] as const
const provinces = [
  ['08', '08', 'Tỉnh Tuyên Quang', 'Tỉnh Tuyên Quang', '', ''],
  ['02', '08', 'Tỉnh Hà Giang', 'Tỉnh Tuyên Quang', '', ''],
  ['01', '01', 'Thành phố Hà Nội', 'Thành phố Hà Nội', '', ''],
] as const
const communes = [
  ['00004', '00004', 'Phường Trúc Bạch', 'Phường Ba Đình', 'whole', 'all'],
  ['00008', '00004', 'Phường Liễu Giai', 'Phường Ba Đình', 'part', 'some'],
  ['00008', '00008', 'Phường Liễu Giai', 'Phường Ngọc Hà', 'part', 'some'],
  ['00700', '00701', 'Xã Tân Trịnh', 'Phường Tân Trịnh', 'whole', 'all'],
] as const

const state = (until: CivilDate | null = july) =>
  value(take(value(take(nothing, before, { from: march, until })), after, { from: july, until: null }))
/** The numbers below zero are given in the order of the file: -1 Tuyên Quang, -3 Hà Nội, -8 Tân Trịnh, then the new ones. */
const reformed = (until: CivilDate | null = july) => {
  const first = value(reform(state(until), provinces))
  const second = value(reform(first.units, communes))
  return { units: second.units, links: [...first.links, ...second.links] }
}

describe('units of two dates', () => {
  it('a code used again is another unit; what is unchanged keeps its number and its version', () => {
    const lines = told(state())
    assert.ok(lines.includes('-3 | 01 Thành phố Hà Nội 2025-03-01.. in '))
    assert.ok(lines.includes('-6 | 00004 Phường Trúc Bạch 2025-03-01..2025-07-01 in -4'))
    assert.ok(lines.some((line) => line.endsWith('00004 Phường Ba Đình 2025-07-01.. in -3')))
  })
  it('taken again changes nothing, in whatever order the two states came', () => {
    const units = state()
    const again = value(
      take(value(take(units, before, { from: march, until: july })), after, { from: july, until: null }),
    )
    assert.deepEqual(changesOf(units, again), { added: [], changed: [], gone: [] })
    const backwards = value(
      take(value(take(nothing, after, { from: july, until: null })), before, { from: march, until: july }),
    )
    assert.deepEqual(
      new Set(told(backwards).map((line) => line.replaceAll(/-\d+( |$)/g, ''))),
      new Set(told(units).map((line) => line.replaceAll(/-\d+( |$)/g, ''))),
    )
  })
  it('names that differ only in the place of the tone mark are the same', () => {
    const units = value(
      take(nothing, [['38', 'Tỉnh Thanh Hoá', 'tỉnh', 'province', '', '']], { from: march, until: null }),
    )
    const again = value(
      take(units, [['38', 'Tỉnh Thanh Hóa', 'tỉnh', 'province', '', '']], { from: july, until: null }),
    )
    assert.deepEqual(changesOf(units, again), { added: [], changed: [], gone: [] })
  })
  it('xã becomes phường on 30 April 2026, Đồng Nai a city: the same units with new versions', () => {
    const rows = (kind: string, province: string, setting: string) => [
      ['75', `${province} Đồng Nai`, province.toLowerCase(), 'province', '', ''],
      ['25270', `${kind} Lộc Ninh`, kind.toLowerCase(), 'commune', '75', setting],
      ['26000', 'Phường Trấn Biên', 'phường', 'commune', '75', 'urban'],
    ]
    const first = value(take(nothing, rows('Xã', 'Tỉnh', 'rural'), { from: july, until: null }))
    const second = value(take(first, rows('Phường', 'Thành phố', 'urban'), { from: april2026, until: null }))
    assert.deepEqual(told(second), [
      '-1 | 75 Tỉnh Đồng Nai 2025-07-01..2026-04-30 in  | 75 Thành phố Đồng Nai 2026-04-30.. in ',
      '-2 | 25270 Xã Lộc Ninh 2025-07-01..2026-04-30 in -1 | 25270 Phường Lộc Ninh 2026-04-30.. in -1',
      '-3 | 26000 Phường Trấn Biên 2025-07-01.. in -1',
    ])
    // The other way round: the state of 2026 taken as of 2025, then what it was until the change.
    const late = value(take(nothing, rows('Phường', 'Thành phố', 'urban'), { from: july, until: null }))
    const corrected = value(take(late, rows('Xã', 'Tỉnh', 'rural').slice(0, 2), { from: july, until: april2026 }))
    assert.deepEqual(told(corrected), told(second))
  })
  it('refuses another name on the very day of an earlier import, unless it is a correction', () => {
    const units = value(
      take(nothing, [['38', 'Tỉnh Thanh Hoá', 'tỉnh', 'province', '', '']], { from: march, until: null }),
    )
    const other = [['38', 'Tỉnh Thanh Hòa', 'tỉnh', 'province', '', '']]
    assert.deepEqual(take(units, other, { from: march, until: null }), {
      ok: false,
      error: [{ code: 'place.file-row', row: 2, reason: 'name-differs' }],
    })
    const corrected = value(take(units, other, { from: march, until: null, correct: true }))
    assert.deepEqual(told(corrected), ['-1 | 38 Tỉnh Thanh Hòa 2025-03-01.. in '])
  })
  it('refuses a commune whose parent nobody knows on that day', () => {
    const orphan = take(nothing, [['00004', 'Phường Trúc Bạch', 'phường', 'commune', '001', 'urban']], {
      from: march,
      until: null,
    })
    assert.deepEqual(orphan, { ok: false, error: [{ code: 'place.file-row', row: 2, reason: 'parent-unknown' }] })
  })
})

describe('the reform of 1 July 2025', () => {
  it('a new unit formed of several is a new unit, although code and name stayed', () => {
    const { units } = reformed()
    const tuyenQuang = told(units).filter((line) => line.includes('08 Tỉnh Tuyên Quang'))
    assert.deepEqual(
      tuyenQuang.map((line) => line.split(' | ')[1]),
      ['08 Tỉnh Tuyên Quang 2025-03-01..2025-07-01 in ', '08 Tỉnh Tuyên Quang 2025-07-01.. in '],
    )
    assert.ok(told(units).includes('-3 | 01 Thành phố Hà Nội 2025-03-01.. in '))
  })
  it('a commune that is one old one, whole and alone, keeps its number though kind, code and province changed', () => {
    const { units } = reformed()
    const newTuyenQuang = [...units].find(
      ([, { versions }]) => versions[0]?.code === '08' && versions[0].from === july,
    )?.[0]
    assert.deepEqual(
      told(units).filter((line) => line.includes('Tân Trịnh')),
      [
        `-8 | 00700 Xã Tân Trịnh 2025-03-01..2025-07-01 in -5 | 00701 Phường Tân Trịnh 2025-07-01.. in ${newTuyenQuang}`,
      ],
    )
  })
  it('ends the old units even where the file of their day said no end, and tells every link', () => {
    const { units, links } = reformed(null)
    for (const [id, { level, versions }] of units)
      if (level === 'commune' && id > -8)
        assert.ok(versions.every(({ until }) => until === july || versions[0]?.from === july))
    assert.equal(links.length, 7)
    assert.deepEqual(
      links.filter(({ share }) => share === 'part').map(({ from, householdShare }) => [from, householdShare]),
      [
        [-7, null],
        [-7, null],
      ],
    )
  })
  it('taken again changes nothing', () => {
    const { units } = reformed()
    const again = value(reform(value(reform(units, provinces)).units, communes))
    assert.deepEqual(changesOf(units, again.units), { added: [], changed: [], gone: [] })
    const states = value(
      take(value(take(units, before, { from: march, until: july })), after, { from: july, until: null }),
    )
    assert.deepEqual(changesOf(units, states), { added: [], changed: [], gone: [] })
  })
  it('refuses a lineage of another day by the names', () => {
    const wrong = planLineage(
      state(),
      value(
        readLineageFile(
          gridOf('lineage', [
            [...lineageColumns],
            ['00008', '00008', 'Phường Ngọc Hà', 'Phường Ngọc Hà'],
            ['00005', '00008', '', ''],
          ]),
        ),
      ),
      july,
      new Map(),
    )
    assert.deepEqual(wrong, {
      ok: false,
      error: [
        { code: 'place.file-row', row: 2, reason: 'old-name-differs' },
        { code: 'place.file-row', row: 3, reason: 'old-unknown' },
      ],
    })
  })
  it('leaves a unit alone that records name already', () => {
    const units = state()
    const tanTrinh = [...units].find(([, { versions }]) => versions[0]?.code === '00701')?.[0] ?? 0
    const plan = value(reform(units, communes, new Map([[tanTrinh, july]])))
    assert.ok(plan.units.has(tanTrinh))
    assert.deepEqual(plan.links.at(-1)?.into, tanTrinh)
  })
  it('an island district without communes becomes a special zone: a new unit on another level', () => {
    const district = [
      ['01', 'Tỉnh A', 'tỉnh', 'province', '', ''],
      ['471', 'Huyện Cồn Cỏ', 'huyện', 'district', '01', ''],
    ]
    const zone = [
      ['01', 'Tỉnh A', 'tỉnh', 'province', '', ''],
      ['19742', 'Đặc khu Cồn Cỏ', 'đặc khu', 'commune', '01', 'rural'],
    ]
    const units = value(
      take(value(take(nothing, district, { from: march, until: july })), zone, { from: july, until: null }),
    )
    const plan = value(reform(units, [['471', '19742', 'Huyện Cồn Cỏ', 'Đặc khu Cồn Cỏ', 'whole', 'all']]))
    assert.deepEqual(
      plan.links.map(({ from, into, share }) => [from, into, share]),
      [[-2, -3, 'whole']],
    )
  })
})

describe('villages', () => {
  const villages = (units: Units, rows: readonly (readonly string[])[], from: CivilDate, links: readonly Link[] = []) =>
    planVillages(
      units,
      value(
        readVillageFile(
          gridOf('villages', [['commune_code', 'name', 'kind', 'old_commune_code', 'old_name'], ...rows]),
        ),
      ),
      from,
      links,
    )
  const withVillages = value(
    villages(
      value(take(nothing, before, { from: march, until: july })),
      [
        ['00700', 'Thôn Bến', 'thôn', '', ''],
        ['00004', 'Tổ dân phố 1', 'tổ dân phố', '', ''],
        ['00008', 'Tổ dân phố 1', 'tổ dân phố', '', ''],
        ['00008', 'Tổ dân phố 2', 'tổ dân phố', '', ''],
      ],
      march,
    ),
  )
  const [units, links] = (() => {
    const both = value(take(withVillages, after, { from: july, until: null }))
    const first = value(reform(both, provinces))
    const second = value(reform(first.units, communes))
    return [second.units, second.links]
  })()
  const parentsOf = (of: Units, name: string) =>
    [...of.values()]
      .filter(({ level, versions }) => level === 'village' && versions.some((it) => it.name === name))
      .map(({ versions }) =>
        versions.map(({ from, parent }) => `${from} ${of.get(parent ?? 0)?.versions.at(-1)?.name}`),
      )

  it('keep their number and follow a commune that went whole', () =>
    assert.deepEqual(parentsOf(units, 'Thôn Bến'), [['2025-03-01 Phường Tân Trịnh']]))
  it('of a divided commune wait until the file says where they went', () => {
    assert.deepEqual(parentsOf(units, 'Tổ dân phố 2'), [['2025-03-01 Phường Liễu Giai']])
    const placed = value(villages(units, [['00008', 'Tổ dân phố 2', 'tổ dân phố', '', '']], july, links))
    assert.deepEqual(parentsOf(placed, 'Tổ dân phố 2'), [['2025-03-01 Phường Liễu Giai', '2025-07-01 Phường Ngọc Hà']])
  })
  it('of one name from two old communes are told apart by the old code', () => {
    const row = ['00004', 'Tổ dân phố Trúc Bạch', 'tổ dân phố', '', 'Tổ dân phố 1'] as const
    assert.deepEqual(villages(units, [row], july, links), {
      ok: false,
      error: [{ code: 'place.file-row', row: 2, reason: 'village-ambiguous' }],
    })
    const placed = value(villages(units, [[...row.slice(0, 3), '00008', row[4]]], july, links))
    assert.deepEqual(parentsOf(placed, 'Tổ dân phố Trúc Bạch'), [
      ['2025-03-01 Phường Liễu Giai', '2025-07-01 Phường Ba Đình'],
    ])
  })
  it('taken again change nothing', () => {
    const rows = [['00700', 'Thôn Bến', 'thôn', '', '']] as const
    assert.deepEqual(changesOf(withVillages, value(villages(withVillages, rows, march))).added, [])
  })
  it('joined into one are followed whole; the new one is a new village although it kept a name', () => {
    const joined = value(villages(withVillages, [['00008', 'Tổ dân phố 1', 'tổ dân phố', '', '']], day('2025-05-01')))
    const file = gridOf('lineage', [
      [...lineageColumns, 'old_village', 'new_village'],
      ['00008', '00008', '', '', 'Tổ dân phố 1', 'Tổ dân phố 1'],
      ['00008', '00008', 'Phường Liễu Giai', '', 'tổ dân phố 2', 'Tổ dân phố 1'],
    ])
    const plan = value(planLineage(joined, value(readLineageFile(file)), day('2025-05-01'), new Map()))
    const [first, second] = plan.links
    assert.ok(first && second && first.into === second.into && first.from !== first.into)
    assert.deepEqual([first.share, second.share], ['whole', 'whole'])
    assert.equal(plan.units.get(second.from)?.versions.at(-1)?.until, '2025-05-01')
    const unknown = planLineage(joined, value(readLineageFile(file)), day('2025-04-01'), new Map([[first.from, july]]))
    assert.ok(unknown.ok)
    assert.equal(unknown.value.links[0]?.into, first.from)
  })
  it('of a lineage must be named on both sides', () => {
    const file = gridOf('lineage', [
      [...lineageColumns, 'old_village'],
      ['00008', '00008', '', '', 'Tổ dân phố 1'],
    ])
    assert.deepEqual(readLineageFile(file), {
      ok: false,
      error: [{ code: 'place.file-row', row: 2, reason: 'name-missing' }],
    })
  })
})
