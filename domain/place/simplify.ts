import { areaOf, type Point, type Ring, type Shape } from './shape.ts'

/** A coordinate of four decimals is good to 11 m: finer than a map of a province can show. */
const digits = 10_000
const round = (value: number) => Math.round(value * digits) / digits

/** About how many points a province may have, so that its map is fetched in one small answer. */
export const mostPoints = 5500

/**
 * Shapes drawn with fewer points. Borders are parted where three units meet and each part is simplified once, so that
 * neighbours keep one border: no gaps, no overlaps. Rings too small to be seen go, but never the largest of a unit.
 */
export function simplify(shapes: readonly Shape[], most = mostPoints): readonly Shape[] {
  const rounded = shapes.map((shape) => shape.map((rings) => rings.map(roundRing)))
  const isNode = nodesOf(rounded)
  const drawn = (tolerance: number) => rounded.map((shape) => thin(shape, tolerance, isNode))
  let tolerance = 0
  let result = drawn(tolerance)
  while (pointsOf(result) > most && tolerance < 1) {
    tolerance = tolerance === 0 ? 1 / digits : tolerance * 1.5
    result = drawn(tolerance)
  }
  return result
}

export const pointsOf = (shapes: readonly Shape[]) => shapes.flat(2).reduce((sum, ring) => sum + ring.length, 0)

function roundRing(ring: Ring): Ring {
  const points = ring.map(([x, y]): Point => [round(x), round(y)])
  return points.filter((point, at) => at === 0 || !same(point, points[at - 1] ?? point))
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1]
const keyOf = ([x, y]: Point) => `${x} ${y}`

/** Points where borders part: those with more than two neighbours along all rings together. */
function nodesOf(shapes: readonly Shape[]): (point: Point) => boolean {
  const neighbours = new Map<string, Set<string>>()
  const note = (of: Point, neighbour: Point) =>
    neighbours.set(keyOf(of), (neighbours.get(keyOf(of)) ?? new Set()).add(keyOf(neighbour)))
  for (const ring of shapes.flat(2))
    for (const [at, point] of ring.slice(1).entries()) {
      const before = ring[at] ?? point
      note(point, before)
      note(before, point)
    }
  return (point) => (neighbours.get(keyOf(point))?.size ?? 0) > 2
}

function thin(shape: Shape, tolerance: number, isNode: (point: Point) => boolean): Shape {
  const largest = Math.max(...shape.map(([outer = []]) => areaOf(outer)))
  const smallest = tolerance * tolerance * 4
  const polygons = shape.map((rings) => {
    const [outer = [], ...holes] = rings
    const kept = areaOf(outer) === largest || areaOf(outer) > smallest
    return kept ? [outer, ...holes.filter((hole) => areaOf(hole) > smallest)] : []
  })
  return polygons
    .filter((rings) => rings.length > 0)
    .map((rings) => rings.map((ring) => thinRing(ring, tolerance, isNode)))
}

/** A closed ring, part by part between nodes. One without nodes (an island) begins at its most western point. */
function thinRing(ring: Ring, tolerance: number, isNode: (point: Point) => boolean): Ring {
  const open = ring.slice(0, -1)
  const first = open.findIndex(isNode)
  const turned = turn(open, first >= 0 ? first : open.indexOf(westmost(open)))
  const result: Point[] = []
  let part: Point[] = []
  for (const point of turned) {
    part.push(point)
    if (part.length > 1 && (isNode(point) || point === turned.at(-1))) {
      result.push(...thinPart(part, tolerance).slice(0, -1))
      part = [point]
    }
  }
  result.push(...part)
  return result.length >= 4 ? result : ring
}

const turn = (open: Ring, first: number): Point[] => {
  const turned = [...open.slice(first), ...open.slice(0, first)]
  return [...turned, ...turned.slice(0, 1)]
}
const westmost = (open: Ring) =>
  open.reduce((least, point) => (point[0] < least[0] || (point[0] === least[0] && point[1] < least[1]) ? point : least))

/** Douglas–Peucker, always walked in one direction: two neighbours that come from both sides get the same points. */
function thinPart(part: Ring, tolerance: number): Ring {
  const [first, last] = [part[0], part.at(-1)]
  if (!first || !last || part.length < 3) return part
  const backwards = keyOf(first) > keyOf(last)
  const walked = backwards ? part.toReversed() : part
  // A loop has no chord to measure from: it is parted at the point farthest from its beginning.
  const kept = same(first, last) ? thinLoop(walked, tolerance) : thinLine(walked, tolerance)
  return backwards ? kept.toReversed() : kept
}

function thinLoop(loop: Ring, tolerance: number): Ring {
  const [start = [0, 0] as const] = loop
  const far = farthest(loop, (point) => distance(point, start, start))
  return [...thinLine(loop.slice(0, far.at + 1), tolerance).slice(0, -1), ...thinLine(loop.slice(far.at), tolerance)]
}

function thinLine(line: Ring, tolerance: number): Ring {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  const far = farthest(line.slice(0, -1), (point) => distance(point, first, last))
  if (far.distance <= tolerance) return [first, last]
  return [...thinLine(line.slice(0, far.at + 1), tolerance).slice(0, -1), ...thinLine(line.slice(far.at), tolerance)]
}

function farthest(line: Ring, measure: (point: Point) => number) {
  let best = { at: 0, distance: -1 }
  for (const [at, point] of line.entries()) {
    const far = measure(point)
    if (at > 0 && far > best.distance) best = { at, distance: far }
  }
  return best
}

/** From a point to the line between two others; to the first where they are one. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.sqrt(dx * dx + dy * dy)
  if (length === 0) return Math.sqrt((x - ax) ** 2 + (y - ay) ** 2)
  return Math.abs(dx * (y - ay) - dy * (x - ax)) / length
}
