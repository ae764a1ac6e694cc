import { shareOut } from '../chance.ts'
import { firstDay, reformDay } from '../communes.ts'
import type { Cell } from '../copy.ts'
import { type Geography, kindOf, type OldCommune } from '../places.ts'
import type { UnitShape } from '../shapes.ts'

type Rows = Cell[][]
const act = 'Nghị quyết sắp xếp đơn vị hành chính cấp xã của tỉnh Mẫu năm 2025 (hư cấu)'

/** Columns id, level, area. */
export function unitRows({ province, districts, old, today, villages }: Geography): Rows {
  return [
    [province.id, 'province', province.area],
    ...districts.map((it) => [it.id, 'district', province.area]),
    ...old.map((it) => [it.id, 'commune', it.area]),
    ...today.filter((it) => !it.stays).map((it) => [it.id, 'commune', it.area]),
    ...villages.map((it) => [it.id, 'village', it.area]),
  ]
}

export const versionColumns = [
  ...['unit_id', 'level', 'valid_from', 'valid_until', 'code', 'name', 'kind', 'parent_id', 'setting', 'score_area'],
]
const scoreArea = (setting: string) => (setting === 'urban' ? 'TT' : 'NT3')

export function versionRows({ province, districts, old, today, villages }: Geography): Rows {
  const communes = old.map((it) => [
    ...[it.id, 'commune', firstDay, reformDay, it.code, it.name, kindOf(it.name), it.district.id],
    ...[it.setting, scoreArea(it.setting)],
  ])
  const communesToday = today.map((it) => [
    ...[it.id, 'commune', reformDay, null, it.code, it.name, kindOf(it.name), province.id],
    ...[it.setting, scoreArea(it.setting)],
  ])
  const rows: Rows = [
    [province.id, 'province', firstDay, null, '99', 'Tỉnh Mẫu', 'tỉnh', null, null, null],
    ...districts.map((it) => [
      ...[it.id, 'district', firstDay, reformDay, it.code, it.name, kindOf(it.name), province.id, null, null],
    ]),
    ...communes,
    ...communesToday,
  ]
  // A village keeps its identity; on the day of the reform its commune changes, and with it what the commune's type decides.
  for (const it of villages) {
    const until = it.today.stays ? null : reformDay
    rows.push([it.id, 'village', firstDay, until, null, it.name, it.kind, it.old.id, it.old.setting, null])
    if (until)
      rows.push([it.id, 'village', reformDay, null, null, it.name, it.kind, it.today.id, it.today.setting, null])
  }
  return rows
}

/** Columns old_unit_id, new_unit_id, on_date, share, people, household_share, act. */
export const lineageRows = ({ old }: Geography): Rows =>
  old.flatMap((commune) =>
    commune.goesInto
      .filter((it) => it.id !== commune.id)
      .map((it) => {
        const whole = commune.goesInto.length === 1
        const part = partOf(commune, it.id)
        return [commune.id, it.id, reformDay, whole ? 'whole' : 'part', whole ? 'all' : 'some', whole ? 1 : part, act]
      }),
  )

/** Share of the households, to eight places; the shares of a divided commune add up to one. */
function partOf(commune: OldCommune, newId: number): number {
  const weights = commune.goesInto.map((it) =>
    commune.villages.reduce((sum, village) => sum + (village.today.id === it.id ? village.homes : 0), 0),
  )
  const parts = shareOut(100_000_000, weights)
  return (parts[commune.goesInto.findIndex((it) => it.id === newId)] ?? 0) / 100_000_000
}

/** The list as the schema names it, by the act that made it. */
const difficultCoastal = 'difficultCoastal'
const coastalAct = 'QĐ 353/QĐ-TTg'

/** Columns list, unit_id, valid_from, valid_until, act. */
export const membershipRows = ({ old, today }: Geography): Rows => [
  ...old
    .filter((it) => it.difficult)
    .map((it) => {
      const stays = it.goesInto.some((after) => after.id === it.id)
      return [difficultCoastal, it.id, '2022-03-15', stays ? null : reformDay, coastalAct]
    }),
  ...today
    .filter((it) => it.difficult && !it.stays)
    .map((it) => [difficultCoastal, it.id, reformDay, null, `${coastalAct}; kế thừa sau sắp xếp`]),
]

export const residentColumns = [
  ...['unit_id', 'year', 'setting', 'households', 'people', 'counted_on', 'source'],
  ...['minority_households', 'minority_people'],
]
/** Of a hundred households, how many belong to ethnic minorities. */
const minorityShare: Readonly<Record<string, number>> = {
  'Huyện Trà Sơn': 66,
  'Huyện Sơn Lâm': 52,
  'Thành phố Mẫu Thành': 3,
  'Huyện Nghĩa Bình': 3,
}

/** 2023 and 2024: the same sum over the province (D03); 2022: a little less. Poorer places have larger households. */
export function residentRows({ old }: Geography): Rows {
  const total = old.reduce((sum, it) => sum + it.homes, 0)
  const in2023 = shareOut(
    total,
    old.map((it, index) => it.homes * (1 + ((index % 7) - 3) / 1000)),
  )
  const in2022 = shareOut(
    total - Math.round(total * 0.00467),
    old.map((it) => it.homes),
  )
  return old.flatMap((it, index) => {
    const size = sizeOf(it)
    const share = minorityOf(it)
    const counts = [
      [2022, in2022[index] ?? 0, size + 0.03],
      [2023, in2023[index] ?? 0, size + 0.01],
      [2024, it.homes, size],
    ] as const
    return counts.map(([year, households, each]) => {
      const minority = Math.round(households * share)
      const people = [Math.round(households * each), `${year}-10-31`, 'Báo cáo của UBND cấp xã tại thời điểm rà soát']
      return [it.id, year, it.setting, households, ...people, minority, Math.round(minority * (each + 0.1))]
    })
  })
}

const sizeOf = ({ setting, terrain }: OldCommune) => (setting === 'urban' ? 3.76 : terrain === 'mountain' ? 4.12 : 3.95)
const minorityOf = ({ district }: OldCommune) => (minorityShare[district.name] ?? 0) / 100

/** The years after 2024, counted by the communes of today: a little more each year. */
export const laterResidentRows = ({ today, villages }: Geography, years: readonly number[]): Rows =>
  today.flatMap((commune) => {
    const own = villages.filter((it) => it.today === commune)
    return years.map((year) => {
      const more = 1 + (year - 2024) * 0.004
      const sum = (of: (it: (typeof own)[number]) => number) =>
        Math.round(own.reduce((all, it) => all + of(it), 0) * more)
      return [
        ...[commune.id, year, commune.setting, sum(({ homes }) => homes), sum((it) => it.homes * sizeOf(it.old))],
        ...[
          `${year}-10-31`,
          'Báo cáo của UBND cấp xã tại thời điểm rà soát',
          sum((it) => it.homes * minorityOf(it.old)),
        ],
        sum((it) => it.homes * minorityOf(it.old) * (sizeOf(it.old) + 0.1)),
      ]
    })
  })

/** Columns unit_id, valid_from, shape, source. */
export const shapeRows = (shapes: readonly UnitShape[]): Rows =>
  shapes.map(({ unitId, from, shape }) => [
    ...[unitId, from === 'first' ? firstDay : reformDay, { json: { type: 'MultiPolygon', coordinates: shape } }],
    'Hư cấu',
  ])
