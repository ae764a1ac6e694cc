/**
 * Chance that is the same on every machine: sfc32 seeded by a text. Whole-number arithmetic only, no clock, no Math.random.
 * Each part of the demo takes its own branch, so that a change in one leaves the others as they are.
 */
export type Chance = {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** 0 ≤ n < end, whole. */
  readonly below: (end: number) => number
  /** from ≤ n ≤ to, whole. */
  readonly between: (from: number, to: number) => number
  readonly is: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Whole, around `middle`, at most `spread` away; the middle is likelier than the edges. */
  readonly around: (middle: number, spread: number) => number
  /** A new order; the list itself stays. */
  readonly shuffle: <T>(list: readonly T[]) => T[]
  readonly branch: (label: string) => Chance
}

export const chanceOf = (seed: string): Chance => {
  const word = sfc32(seed)
  const next = () => word() / 0x1_0000_0000
  const below = (end: number) => Math.floor(next() * end)
  const between = (from: number, to: number) => from + below(to - from + 1)
  const at = <T>(list: readonly T[], index: number): T => {
    if (index >= list.length) throw new RangeError('nothing to pick from')
    return list[index] as T // true: the index was just checked
  }
  return {
    next,
    below,
    between,
    is: (probability) => next() < probability,
    pick: (list) => at(list, below(list.length)),
    around: (middle, spread) => middle + Math.round((next() + next() + next() - 1.5) * (2 / 3) * spread),
    shuffle: (list) => {
      const mixed = [...list]
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1)
        const moved = at(mixed, last)
        mixed[last] = at(mixed, other)
        mixed[other] = moved
      }
      return mixed
    },
    branch: (label) => chanceOf(`${seed}/${label}`),
  }
}

/** A choice by weight: prepared once, asked often. */
export function weighed<T>(weights: readonly (readonly [T, number])[]): (chance: Chance) => T {
  let total = 0
  const steps = weights.map(([value, weight]) => {
    total += weight
    return { value, until: total }
  })
  const last = steps.at(-1)
  if (!last) throw new RangeError('nothing to choose from')
  return (chance) => {
    const point = chance.next() * total
    return (steps.find(({ until }) => point < until) ?? last).value
  }
}

/** Whole numbers in proportion to the weights, with exactly this sum (largest remainders; the first one wins a tie). */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum <= 0) throw new RangeError('no weight to share by')
  const exact = weights.map((weight) => (total * weight) / sum)
  const shares = exact.map(Math.floor)
  const left = total - shares.reduce((a, b) => a + b, 0)
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  order.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** Ids in the form of UUIDv7, counted up from a day, with random bits of the seed: born in order, never twice. */
export function idsFrom(start: number, chance: Chance): () => string {
  let counted = 0
  const hex = (digits: number) =>
    chance
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return () => {
    const time = (start + counted).toString(16).padStart(12, '0')
    counted += 1
    const variant = '89ab'[chance.below(4)]
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
  }
}

/** sfc32 of PractRand, seeded by four words of a running text hash. */
function sfc32(seed: string): () => number {
  let hash = 1_779_033_703 ^ seed.length
  for (let at = 0; at < seed.length; at += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  const seedWord = () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    return hash | 0
  }
  let [a, b, c, d] = [seedWord(), seedWord(), seedWord(), seedWord()]
  const word = () => {
    const out = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + out) | 0
    return out >>> 0
  }
  for (let round = 0; round < 15; round += 1) word()
  return word
}
