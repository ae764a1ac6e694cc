import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import { type Chance, weighed } from '../chance.ts'
import { ageOf, isAble, type Person } from './person.ts'

/** Bit of an indicator of the standard 2022-2025, by its number. */
export const bit = (no: number) => 1 << (no - 1)
const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
/** All 4,096 masks once: they are asked for millions of times. */
const bitsIn = Array.from({ length: 1 << 12 }, (_, mask) => numbers.filter((no) => mask & bit(no)))
export const bitsOf = (mask: number): readonly number[] => bitsIn[mask] ?? []
export const countOf = (mask: number) => bitsOf(mask).length

/** How often a household of a class lacks indicators 1 to 12, about, per cent (shape of `look/overview.html`). */
const profile: Readonly<Record<PovertyClass, readonly number[]>> = {
  poor: [46.8, 93.4, 22.4, 4.4, 103.5, 12.9, 27.6, 21.3, 13.4, 28.9, 25.0, 20.9],
  'near-poor': [25.1, 29.3, 10.0, 5.4, 26.7, 6.4, 9.8, 8.6, 7.4, 13.6, 11.4, 8.3],
  neither: [12, 14, 3, 4, 12, 2, 5, 7, 4, 8, 6, 3],
}
const howMany: Readonly<Record<PovertyClass, (chance: Chance) => number>> = {
  poor: weighed([
    [3, 70],
    [4, 22],
    [5, 7],
    [6, 1],
  ]),
  'near-poor': weighed([
    [0, 8],
    [1, 30],
    [2, 62],
  ]),
  neither: weighed([
    [0, 36],
    [1, 36],
    [2, 20],
    [3, 7],
    [4, 1],
  ]),
}

/** What these people can lack at all on that day, and what they lack by their ages alone. */
export function boundsOf(people: readonly Person[], on: CivilDate): { possible: number; forced: number } {
  const ages = people.map((it) => ({ it, age: ageOf(it, on) }))
  const children = ages.filter(({ age }) => age < 16).length
  const others = ages.filter(({ it, age }) => age >= 60 || (age >= 16 && it.disabled)).length
  let possible = bit(7) | bit(8) | bit(9) | bit(10) | bit(11) | bit(12)
  if (jobSeekers(people, on).length > 0) possible |= bit(1)
  if ((children + others) * 2 > people.length) possible |= bit(2)
  if (children > 0) possible |= bit(3)
  if (ages.some(({ age }) => age >= 6)) possible |= bit(4)
  if (ages.some(({ age }) => age >= 16 && age <= 30)) possible |= bit(5)
  if (ages.some(({ age }) => age >= 3 && age < 16)) possible |= bit(6)
  return { possible, forced: children * 2 > people.length ? bit(2) : 0 }
}

/** Who may be without work or contract: able, past school, well below retirement. */
export const jobSeekers = (people: readonly Person[], on: CivilDate) =>
  people.filter((it) => isAble(it, on) && ageOf(it, on) >= 19 && ageOf(it, on) < 55)

type Wish = {
  readonly people: readonly Person[]
  readonly on: CivilDate
  readonly class: PovertyClass
  /** What the household lacked the year before: most of it stays. */
  readonly before: number
  /** Indicators that may not be among them. */
  readonly never: number
}

/** Deprivations that fit the class, the people and the year before. */
export function chooseMask(wish: Wish, chance: Chance): number {
  const { possible, forced } = boundsOf(wish.people, wish.on)
  const weights = profile[wish.class]
  const weightOf = (no: number) => weights[no - 1] ?? 0
  const wanted = Math.max(howMany[wish.class](chance), countOf(forced))
  let mask = (wish.before & possible & ~wish.never) | forced
  if (mask !== forced && chance.is(0.3)) mask &= ~bit(drop(mask & ~forced, weightOf, chance)) | forced
  while (countOf(mask) > wanted) mask &= ~bit(drop(mask & ~forced, weightOf, chance))
  while (countOf(mask) < wanted) mask |= bit(weighedBit(possible & ~mask & ~wish.never, weightOf, chance))
  return mask
}

const drop = (mask: number, weightOf: (no: number) => number, chance: Chance) =>
  weighedBit(mask, (no) => 1 / weightOf(no), chance)

const weighedBit = (mask: number, weightOf: (no: number) => number, chance: Chance) =>
  weighed(bitsOf(mask).map((no) => [no, weightOf(no)] as const))(chance)
