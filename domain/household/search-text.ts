import { foldText } from '../kernel/text.ts'

/** Words as search compares them: folded, cut at everything that is no letter and no digit, so no sign of LIKE survives. */
const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * What is searched of a household: names of the members present (head first), its village, the numbers it is known by.
 * Every word stands between spaces, so that `patternsOf` finds beginnings of words only.
 */
export const searchText = (words: readonly string[]): string => ` ${words.flatMap(wordsOf).join(' ')} `

/** One LIKE pattern for each word typed: names are found in any order, without tone marks, from the first letters on. */
export const patternsOf = (q: string): readonly string[] => wordsOf(q).map((word) => `% ${word}%`)

/** The order of official lists: by given name (the last word), then surname and middle name. */
export function sortName(name: string): string {
  const words = foldText(name).split(' ')
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}

/** A whole personal number as typed: twelve digits (CCCD) or nine (old CMND), spaces and dots between them left out. */
export function numberOf(q: string): string | undefined {
  const digits = q.trim().replaceAll(/[\s.]+/g, '')
  return /^(\d{9}|\d{12})$/.test(digits) ? digits : undefined
}
