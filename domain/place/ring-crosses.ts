import type { Point, Ring } from './shape.ts'

type Segment = { readonly from: Point; readonly to: Point; readonly at: number }

/** Does a closed ring cross itself? Segments that only touch at a point do not count: islands may meet at a corner. */
export function crosses(ring: Ring): boolean {
  const segments: Segment[] = ring.slice(1).map((to, at) => ({ from: ring[at] ?? to, to, at }))
  // From west to east each is compared with those only that begin before it ends.
  segments.sort((a, b) => west(a) - west(b))
  return segments.some((one, index) => {
    const end = Math.max(one.from[0], one.to[0])
    for (let next = index + 1; next < segments.length; next += 1) {
      const other = segments[next]
      if (!other || west(other) > end) return false
      if (cross(one, other)) return true
    }
    return false
  })
}

const west = ({ from, to }: Segment) => Math.min(from[0], to[0])

const cross = (a: Segment, b: Segment) => side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0

/** On which side of the line a point lies: −1, 0 on it, 1. */
const side = ({ from, to }: Segment, point: Point) =>
  Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]))
