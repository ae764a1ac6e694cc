import type { Likeness } from '../../../domain/review/match.ts'

/** Why two households may be one, in words; a reason this build does not know is left out. */
export const likenesses = (why: readonly string[], words: Readonly<Record<Likeness, string>>): string =>
  why.flatMap((it) => (it in words ? [words[it as Likeness]] : [])).join(', ') // true: just found among the keys
