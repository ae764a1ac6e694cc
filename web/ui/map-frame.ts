type Point = readonly [number, number]
/** Polygons of rings of [longitude, latitude]. */
export type MapShape = readonly (readonly (readonly Point[])[])[]

export type Frame = {
  readonly width: number
  readonly height: number
  readonly draw: (shape: MapShape) => string
  /** Where a name or a tooltip stands: the middle of the largest polygon. */
  readonly middle: (shape: MapShape) => Point
}

/** Fits shapes into a width. Over one province the globe is flat: a degree of longitude is shorter by the latitude's cosine. */
export function frameOf(shapes: readonly MapShape[], width: number, margin = 6): Frame {
  const points = shapes.flat(3)
  const of = (at: 0 | 1) => points.map((point) => point[at])
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const [west, east, south, north] = [least(of(0)), most(of(0)), least(of(1)), most(of(1))]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / Math.max((east - west) * narrow, 1e-9)
  const place = ([x, y]: Point): Point => [margin + (x - west) * narrow * scale, margin + (north - y) * scale]
  const draw = (ring: readonly Point[]) =>
    `M${ring
      .map((point) =>
        place(point)
          .map((it) => it.toFixed(1))
          .join(' '),
      )
      .join('L')}Z`
  return {
    width,
    height: Math.round((north - south) * scale + 2 * margin),
    draw: (shape) => shape.map((rings) => rings.map(draw).join('')).join(''),
    middle: (shape) => place(middleOf(shape)),
  }
}

function middleOf(shape: MapShape): Point {
  const outer = shape.map(([ring = []]) => ring)
  const largest = outer.toSorted((a, b) => Math.abs(momentsOf(b).area) - Math.abs(momentsOf(a).area))[0] ?? []
  const { area, x, y } = momentsOf(largest)
  return area === 0 ? (largest[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)]
}

/** Twice the area of a ring and its first moments. */
function momentsOf(ring: readonly Point[]) {
  const sum = { area: 0, x: 0, y: 0 }
  for (const [at, [toX, toY]] of ring.slice(1).entries()) {
    const [fromX, fromY] = ring[at] ?? [toX, toY]
    const part = fromX * toY - toX * fromY
    sum.area += part
    sum.x += (fromX + toX) * part
    sum.y += (fromY + toY) * part
  }
  return sum
}

/** From one place the nearest in the direction of an arrow key; undefined where nothing lies there. */
export function nextTowards(
  from: Point,
  others: readonly { readonly key: string; readonly at: Point }[],
  arrow: string,
) {
  const along = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[arrow]
  if (!along) return undefined
  const [dx = 0, dy = 0] = along
  const far = ({ at: [x, y] }: { at: Point }) => {
    const ahead = (x - from[0]) * dx + (y - from[1]) * dy
    const aside = Math.abs((x - from[0]) * dy) + Math.abs((y - from[1]) * dx)
    return ahead <= 0.5 ? Number.POSITIVE_INFINITY : ahead + aside * 2
  }
  const nearest = others.toSorted((a, b) => far(a) - far(b))[0]
  return nearest && far(nearest) < Number.POSITIVE_INFINITY ? nearest.key : undefined
}
