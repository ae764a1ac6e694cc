import { classifyMany, codeOf, type Outcome, outcomeOf, type ScoreColumns } from './classify.ts'
import type { Standard } from './standard.ts'

/** A whole list as columns, one place a household. */
export type ListColumns = ScoreColumns & {
  /** Codes of `outcomeOf`: the class the household has now. */
  readonly current: Uint8Array
  /** Members; `notKnown` where they were not counted. */
  readonly people: Int16Array
  /** Index of the group (commune) it is counted in, below `groups`. */
  readonly group: Uint16Array
  readonly groups: number
}

/** Households and their people. People of a household whose members were not counted are missing, not 0. */
export type Moved = { readonly households: number; readonly people: number; readonly uncounted: number }

const size = outcomeOf.length
const square = size * size

/** Households by group × class now × class then, flat. Read it with `moved` and `counted`. */
export type WhatIf = {
  readonly groups: number
  readonly households: Uint32Array
  readonly people: Uint32Array
  readonly uncounted: Uint32Array
}

/**
 * The list scored again under another standard: who would move from which class to which. A question only: it changes no
 * class. Where the other standard cannot classify (no line in points yet), everybody moves to 'cannot'.
 */
export function whatIf(list: ListColumns, standard: Standard): WhatIf {
  const then = classifyMany(list, standard)
  const cells = list.groups * square
  const households = new Uint32Array(cells)
  const people = new Uint32Array(cells)
  const uncounted = new Uint32Array(cells)
  const { current, group, people: members } = list
  // Every index is inside its array: a column shorter than the list is a bug of the caller and reads as group 0, class 0.
  for (let i = 0; i < then.length; i++) {
    const cell = (group[i] ?? 0) * square + (current[i] ?? 0) * size + (then[i] ?? 0)
    const counted = members[i] ?? -1
    households[cell] = (households[cell] ?? 0) + 1
    if (counted < 0) uncounted[cell] = (uncounted[cell] ?? 0) + 1
    else people[cell] = (people[cell] ?? 0) + counted
  }
  return { groups: list.groups, households, people, uncounted }
}

/** From one class to another, in one group or in all. */
export function moved(it: WhatIf, from: Outcome, to: Outcome, group?: number): Moved {
  let [households, people, uncounted] = [0, 0, 0]
  for (const g of group === undefined ? Array(it.groups).keys() : [group]) {
    const cell = g * square + codeOf[from] * size + codeOf[to]
    households += it.households[cell] ?? 0
    people += it.people[cell] ?? 0
    uncounted += it.uncounted[cell] ?? 0
  }
  return { households, people, uncounted }
}

const sum = (parts: readonly Moved[]): Moved => ({
  households: parts.reduce((total, it) => total + it.households, 0),
  people: parts.reduce((total, it) => total + it.people, 0),
  uncounted: parts.reduce((total, it) => total + it.uncounted, 0),
})

/** How many are in a class now, or would be then, in one group or in all. */
export const counted = (it: WhatIf, when: 'now' | 'then', outcome: Outcome, group?: number): Moved =>
  sum(outcomeOf.map((other) => (when === 'now' ? moved(it, outcome, other, group) : moved(it, other, outcome, group))))

/** Every move that happens to somebody, stays included, in the order of `outcomeOf`. */
export const moves = (it: WhatIf, group?: number) =>
  outcomeOf
    .flatMap((from) => outcomeOf.map((to) => ({ from, to, ...moved(it, from, to, group) })))
    .filter(({ households }) => households > 0)
