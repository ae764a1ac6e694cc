import type { Point } from '../../domain/place/shape.ts'
import { type Hex, keyOf } from './hexes.ts'

const square = (value: number) => value * value
const away = (cell: Hex, [x, y]: Point) => square(cell.x - x) + square(cell.y - y)
export const middle = (cells: readonly Hex[]): Point => [
  cells.reduce((sum, it) => sum + it.x, 0) / cells.length,
  cells.reduce((sum, it) => sum + it.y, 0) / cells.length,
]

/**
 * So many cells to each centre, about in compact pieces: centres move to the middle of what they got and the sharing is done
 * again. Then pieces cut off from their main part go to a neighbour.
 */
export function fill(
  cells: readonly Hex[],
  from: readonly Point[],
  amounts: readonly number[],
): readonly (readonly Hex[])[] {
  let centres = from
  let weights = from.map(() => 0)
  let parts: readonly Hex[][] = []
  for (let turn = 0; turn < 60; turn += 1) {
    parts = nearest(cells, centres, weights)
    weights = weights.map((weight, at) => weight + ((amounts[at] ?? 0) - (parts[at]?.length ?? 0)) * 0.25)
    if (turn % 3 === 2 && turn < 40)
      centres = parts.map((part, at) => (part.length > 0 ? middle(part) : (centres[at] ?? [0, 0])))
  }
  return joinUp(parts)
}

function nearest(cells: readonly Hex[], centres: readonly Point[], weights: readonly number[]): Hex[][] {
  const parts: Hex[][] = centres.map(() => [])
  for (const cell of cells) {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    for (const [at, centre] of centres.entries()) {
      const far = away(cell, centre) - (weights[at] ?? 0)
      if (far < least) [best, least] = [at, far]
    }
    parts[best]?.push(cell)
  }
  return parts
}

function neighbours({ column, row }: Hex): readonly string[] {
  const shift = row % 2 === 0 ? -1 : 0
  return [
    [column - 1, row],
    [column + 1, row],
    [column + shift, row - 1],
    [column + shift + 1, row - 1],
    [column + shift, row + 1],
    [column + shift + 1, row + 1],
  ].map(([c = 0, r = 0]) => keyOf({ column: c, row: r }))
}

/** Cells away from the largest piece of their part go to the part most of their neighbours belong to. */
function joinUp(parts: readonly (readonly Hex[])[]): readonly (readonly Hex[])[] {
  const owner = new Map(parts.flatMap((part, at) => part.map((cell) => [keyOf(cell), at] as const)))
  for (const [at, part] of parts.entries()) {
    const main = largestPiece(part)
    for (const cell of part) {
      if (main.has(keyOf(cell))) continue
      const other = neighbours(cell)
        .map((key) => owner.get(key))
        .find((it) => it !== undefined && it !== at)
      if (other !== undefined) owner.set(keyOf(cell), other)
    }
  }
  const all = parts.flat()
  return parts.map((_, at) => all.filter((cell) => owner.get(keyOf(cell)) === at))
}

function largestPiece(part: readonly Hex[]): ReadonlySet<string> {
  const left = new Map(part.map((cell) => [keyOf(cell), cell]))
  let largest = new Set<string>()
  for (const start of part) {
    if (!left.delete(keyOf(start))) continue
    const piece = new Set([keyOf(start)])
    for (const waiting = [start]; waiting.length > 0; ) {
      const cell = waiting.pop() ?? start
      for (const key of neighbours(cell)) {
        const next = left.get(key)
        if (!next) continue
        left.delete(key)
        piece.add(key)
        waiting.push(next)
      }
    }
    if (piece.size > largest.size) largest = piece
  }
  return largest
}

/** So many points among the cells, each as far from the others as can be. */
export function spreadOut(cells: readonly Hex[], count: number): readonly Point[] {
  const [first] = cells
  const chosen: Point[] = first ? [[first.x, first.y]] : []
  while (chosen.length < count) {
    const far = cells.map((cell) => Math.min(...chosen.map((it) => away(cell, it))))
    const best = cells[far.indexOf(Math.max(...far))]
    if (best) chosen.push([best.x, best.y])
  }
  return chosen
}

/** From the most northern point always to the nearest that is left: what follows in the list lies side by side. */
export function chained(points: readonly Point[]): readonly Point[] {
  const left = points.toSorted((a, b) => b[1] - a[1])
  const chain = left.splice(0, 1)
  while (left.length > 0) {
    const [x, y] = chain.at(-1) ?? [0, 0]
    left.sort((a, b) => square(a[0] - x) + square(a[1] - y) - square(b[0] - x) - square(b[1] - y))
    chain.push(...left.splice(0, 1))
  }
  return chain
}
