import type { Point, Ring, Shape } from '../../domain/place/shape.ts'
import type { Chance } from './chance.ts'

/** A cell of the honeycomb the fictional province is drawn on, by column and row. */
export type Hex = { readonly column: number; readonly row: number; readonly x: number; readonly y: number }

export const keyOf = ({ column, row }: Pick<Hex, 'column' | 'row'>) => `${column}/${row}`

/** Half the height of a cell is one unit; 0.866 is half its width, √3 ÷ 2. */
const halfWidth = 0.866
export const hexAt = (column: number, row: number): Hex => ({
  column,
  row,
  x: (column * 2 + (row % 2 === 0 ? 0 : 1)) * halfWidth,
  y: row * 1.5,
})

/** The six corners in sixths of the cell's height, whole numbers: the corner of one cell is exactly that of its neighbour. */
const corners = [
  [0, 2],
  [1, 1],
  [1, -1],
  [0, -2],
  [-1, -1],
  [-1, 1],
] as const

function cornersOf({ column, row }: Hex): readonly string[] {
  const across = column * 2 + (row % 2 === 0 ? 0 : 1)
  return corners.map(([dx, dy]) => `${across + dx} ${row * 3 + dy}`)
}

/**
 * The outline of a set of cells: edges that two of its cells share are inside and go, the others join to rings. Corners are
 * pushed a little to one side, each always the same way, so that borders look grown and neighbours still fit.
 */
export function outlineOf(cells: readonly Hex[], place: (corner: string) => Point): Shape {
  const next = new Map<string, string[]>()
  const edges = new Set(cells.flatMap((cell) => edgesOf(cell).map(([from, to]) => `${from}|${to}`)))
  for (const edge of edges) {
    const [from = '', to = ''] = edge.split('|')
    if (!edges.has(`${to}|${from}`)) next.set(from, [...(next.get(from) ?? []), to])
  }
  const rings: Ring[] = []
  for (let start = next.keys().next().value; start !== undefined; start = next.keys().next().value)
    rings.push(walk(next, start).map(place))
  return asPolygons(rings)
}

function edgesOf(cell: Hex): readonly (readonly [string, string])[] {
  const around = cornersOf(cell)
  return around.map((corner, at) => [corner, around[(at + 1) % around.length] ?? corner] as const)
}

/** Follows the edges from a corner back to it, and takes them out of the map. */
function walk(next: Map<string, string[]>, start: string): string[] {
  const ring = [start]
  for (let at = start; ; ) {
    const [to, ...others] = next.get(at) ?? []
    if (others.length > 0) next.set(at, others)
    else next.delete(at)
    if (to === undefined) return ring
    ring.push(to)
    at = to
    if (at === start) return ring
  }
}

/** Outer rings turn one way, holes the other; a hole belongs to the polygon around it. */
function asPolygons(rings: readonly Ring[]): Shape {
  const outer = rings.filter((ring) => turning(ring) < 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => turning(ring) > 0))
    (outer.find(([ring = []]) => holds(ring, hole[0] ?? [0, 0])) ?? outer[0])?.push(hole)
  return outer
}

const turning = (ring: Ring) =>
  ring.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = ring[at] ?? [x, y]
    return sum + fromX * y - x * fromY
  }, 0)

function holds(ring: Ring, [x, y]: Point): boolean {
  let odd = false
  for (const [at, [toX, toY]] of ring.slice(1).entries()) {
    const [fromX, fromY] = ring[at] ?? [toX, toY]
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) odd = !odd
  }
  return odd
}

/** Where a corner lies in units of the honeycomb, pushed by up to `push` in each direction. */
export function cornerPlacer(chance: Chance, push: number, scale: (x: number, y: number) => Point) {
  const known = new Map<string, Point>()
  return (corner: string): Point => {
    const there = known.get(corner)
    if (there) return there
    const [across = 0, up = 0] = corner.split(' ').map(Number)
    const own = chance.branch(corner)
    const pushed = () => (own.next() * 2 - 1) * push
    const point = scale(across * halfWidth + pushed(), up / 2 + pushed())
    known.set(corner, point)
    return point
  }
}
