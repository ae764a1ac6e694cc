import type { Point, Shape } from '../../domain/place/shape.ts'
import { type Chance, shareOut } from './chance.ts'
import type { Terrain } from './communes.ts'
import { cornerPlacer, type Hex, hexAt, outlineOf } from './hexes.ts'
import type { Commune, Geography, OldCommune } from './places.ts'
import { chained, fill, middle, spreadOut } from './share-cells.ts'

/** Cells in all; about thirty-six a commune, more in the mountains. */
const columns = 46
const rows = 56

/** Where each district lies, in parts of the province's width and height: mountains in the west, the sea in the east. */
const districtAt: Readonly<Record<string, Point>> = {
  'Thành phố Mẫu Thành': [0.63, 0.52],
  'Thị xã Hải Yên': [0.85, 0.86],
  'Thị xã Kim Sơn': [0.55, 0.86],
  'Huyện Vĩnh Giang': [0.84, 0.58],
  'Huyện Hải Bình': [0.8, 0.22],
  'Huyện Nghĩa Bình': [0.47, 0.36],
  'Huyện Phú Long': [0.5, 0.08],
  'Huyện Trà Sơn': [0.2, 0.7],
  'Huyện Sơn Lâm': [0.18, 0.26],
}

/** Land a commune takes, beside others: few people, much land. */
const roomOf: Readonly<Record<Terrain, number>> = { town: 0.35, plain: 0.85, coast: 0.75, mountain: 1.6, island: 0.25 }

export type UnitShape = { readonly unitId: number; readonly from: 'first' | 'reform'; readonly shape: Shape }

/**
 * Made-up boundaries of the communes of 2024 and of today, from the seed alone: cells of a honeycomb, district by district,
 * those of the coast by the sea, the island off it. They lie off Africa at 0° N, 0° E, where no province is.
 */
export function drawShapes(geography: Geography, chance: Chance): readonly UnitShape[] {
  const cells = land(chance.branch('coast'))
  const place = cornerPlacer(chance.branch('corner'), 0.36, (x, y): Point => [round(x / 80), round(y / 80)])
  const today = new Map<number, readonly Hex[]>()
  const districts = geography.districts.map((district) => ({
    district,
    communes: geography.today.filter((it) => firstPart(geography, it)?.district === district),
  }))
  const onLand = (it: Commune) => firstPart(geography, it)?.terrain !== 'island'
  const rooms = districts.map(({ communes }) =>
    communes.filter(onLand).reduce((sum, it) => sum + room(geography, it), 0),
  )
  const parts = shareCells(
    cells,
    districts.map(({ district }, at) => ({ at: districtAt[district.name] ?? [0.5, 0.5], room: rooms[at] ?? 0 })),
  )
  for (const [at, { communes }] of districts.entries())
    for (const [id, own] of drawDistrict(geography, communes.filter(onLand), parts[at] ?? [])) today.set(id, own)
  for (const it of geography.today.filter((one) => !onLand(one))) today.set(it.id, islands)

  const old = drawOld(geography, today)
  return [
    ...[...old].map(([unitId, own]) => ({ unitId, from: 'first' as const, shape: outlineOf(own, place) })),
    ...geography.today
      .filter((it) => !it.stays)
      .map((it) => ({ unitId: it.id, from: 'reform' as const, shape: outlineOf(today.get(it.id) ?? [], place) })),
  ]
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000
const firstPart = ({ old }: Geography, it: Commune): OldCommune | undefined =>
  old.find(({ goesInto }) => goesInto[0] === it) ?? old.find(({ goesInto }) => goesInto.includes(it))
const room = (geography: Geography, it: Commune) => roomOf[firstPart(geography, it)?.terrain ?? 'plain']

/** The island and its two islets, off the northern coast. */
const islands: readonly Hex[] = [
  ...[
    [48, 44],
    [49, 44],
    [48, 45],
    [49, 45],
    [48, 43],
    [49, 46],
    [48, 46],
  ],
  ...[
    [50, 41],
    [50, 40],
  ],
  [47, 40],
].map(([column = 0, row = 0]) => hexAt(column, row))

/** The cells of the mainland: an outline that swings, drawn between a few points on each side. */
function land(chance: Chance): readonly Hex[] {
  const swing = () => Array.from({ length: 9 }, () => chance.next())
  const [west, east, south, north] = [swing(), swing(), swing(), swing()]
  const at = (list: readonly number[], part: number) => {
    const place = part * (list.length - 1)
    const [low, high] = [list[Math.floor(place)] ?? 0, list[Math.ceil(place)] ?? 0]
    return low + (high - low) * (place - Math.floor(place))
  }
  const cells: Hex[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [across, up] = [column / (columns - 1), row / (rows - 1)]
      // Narrower at both ends, wide in the middle.
      const waist = (up - 0.5) * (up - 0.5) * 0.5
      const inside =
        across >= waist + 0.1 * at(west, up) &&
        across <= 1 - waist * 0.7 - 0.1 * at(east, up) &&
        up >= 0.1 * at(south, across) &&
        up <= 1 - 0.1 * at(north, across)
      if (inside) cells.push(hexAt(column, row))
    }
  return cells
}

type Seed = { readonly at: Point; readonly room: number }

/** Shares cells among seeds by their room: each cell goes to the nearest that still has some, the surest first. */
function shareCells(cells: readonly Hex[], seeds: readonly Seed[]): readonly (readonly Hex[])[] {
  const width = Math.max(...cells.map(({ x }) => x))
  const height = Math.max(...cells.map(({ y }) => y))
  const centres = seeds.map(({ at: [x, y] }): Point => [x * width, y * height])
  return fill(
    cells,
    centres,
    shareOut(
      cells.length,
      seeds.map(({ room: it }) => it),
    ),
  )
}

/** The communes of a district on its cells: those of the coast farthest east, then the others from place to place. */
function drawDistrict(geography: Geography, communes: readonly Commune[], cells: readonly Hex[]) {
  if (communes.length === 0 || cells.length === 0) return []
  const amounts = shareOut(
    cells.length,
    communes.map((it) => room(geography, it)),
  )
  const spread = fill(
    cells,
    spreadOut(cells, communes.length),
    communes.map(() => cells.length / communes.length),
  )
  const spots = spread.map((part) => middle(part.length > 0 ? part : cells))
  const isCoast = (it: Commune) => firstPart(geography, it)?.terrain === 'coast'
  const order = [...communes.filter(isCoast), ...communes.filter((it) => !isCoast(it))]
  const coast = communes.filter(isCoast).length
  const eastFirst = spots.toSorted((a, b) => b[0] - a[0])
  const chain = [...chained(eastFirst.slice(0, coast)), ...chained(eastFirst.slice(coast))]
  const centres = communes.map((it): Point => chain[order.indexOf(it)] ?? [0, 0])
  const parts = fill(cells, centres, amounts)
  return communes.map((it, at) => [it.id, parts[at] ?? []] as const)
}

/** The communes of 2024: parts of those of today; a divided one has a part of each it went into. */
function drawOld({ old, today }: Geography, drawn: ReadonlyMap<number, readonly Hex[]>) {
  const cells = new Map<number, readonly Hex[]>(old.map(({ id }) => [id, []]))
  for (const commune of today) {
    const own = drawn.get(commune.id) ?? []
    const parts = old.filter(({ goesInto }) => goesInto.includes(commune))
    const weights = parts.map(({ homes, goesInto }) => Math.max(1, homes / goesInto.length))
    const pieces = parts.length < 2 ? [own] : fill(own, spreadOut(own, parts.length), shareOut(own.length, weights))
    for (const [at, part] of parts.entries()) cells.set(part.id, [...(cells.get(part.id) ?? []), ...(pieces[at] ?? [])])
  }
  return cells
}
