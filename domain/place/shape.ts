import { z } from 'zod'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { FileRow, RowReason } from './refusal.ts'
import { crosses } from './ring-crosses.ts'
import type { Refusals } from './table.ts'
import { twice } from './table.ts'
import { levelOfCode, wrongRow } from './unit.ts'

/** Longitude, latitude (WGS 84). */
export type Point = readonly [number, number]
/** Closed: its last point is its first. */
export type Ring = readonly Point[]
/** Polygons, each an outer ring and its holes. */
export type Shape = readonly (readonly Ring[])[]

export type ShapeRow = { readonly no: number; readonly code: string; readonly shape: Shape }

const Position = z.array(z.number()).min(2)
const Rings = z.array(z.array(Position)).min(1)
const Geometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings).min(1) }),
])
const Feature = z.object({ properties: z.looseObject({ code: z.string() }), geometry: z.unknown() })
const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1) })

/** Boundaries of units as GeoJSON: a feature for each, with its official code. Answers all that is wrong, not only the first. */
export function readShapeFile(json: unknown): Result<readonly ShapeRow[], Refusals> {
  const file = Collection.safeParse(json)
  if (!file.success) return refuse([{ code: 'place.not-geojson' }])
  const wrong: FileRow[] = []
  const good: ShapeRow[] = []
  file.data.features.forEach((feature, at) => {
    const row = readFeature(feature, at + 1)
    if (typeof row === 'string') wrong.push(wrongRow(at + 1, row))
    else good.push(row)
  })
  wrong.push(...twice(good, ({ code }) => code).map(({ no }) => wrongRow(no, 'row-twice')))
  return wrong.length > 0 ? refuse(wrong) : ok(good)
}

function readFeature(raw: unknown, no: number): ShapeRow | RowReason {
  const feature = Feature.safeParse(raw)
  if (!feature.success || !levelOfCode(feature.data.properties.code)) return 'code-shape'
  const geometry = Geometry.safeParse(feature.data.geometry)
  if (!geometry.success) return 'not-a-polygon'
  const { type, coordinates } = geometry.data
  const shape = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y])),
  )
  const fault = shape.flat().map(faultOf).find(Boolean)
  return fault ?? { no, code: feature.data.properties.code, shape }
}

/** What is wrong with a ring: outside the globe (metres of VN-2000, latitude first), open, without area, or crossing itself. */
function faultOf(ring: Ring): RowReason | undefined {
  if (ring.some(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90))) return 'not-wgs84'
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return 'ring-open'
  if (ring.length < 4 || areaOf(ring) === 0) return 'ring-empty'
  return crosses(ring) ? 'ring-crosses' : undefined
}

/** Square degrees, however the ring turns. */
export function areaOf(ring: Ring): number {
  const [origin = [0, 0] as const] = ring
  let twice = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [toX, toY] = ring[at + 1] ?? origin
    // Seen from its first point, so that small rings far from zero keep their digits.
    twice += (x - origin[0]) * (toY - origin[1]) - (toX - origin[0]) * (y - origin[1])
  }
  return Math.abs(twice) / 2
}
