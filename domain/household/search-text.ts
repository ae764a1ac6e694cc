import { foldText } from '../kernel/text.ts'

/** Words as search compares them: folded, cut at everything that is no letter and no digit, so no sign of a query language survives. */
const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * What is searched of a household: names of the members present (head first), its village, the numbers it is known by.
 * Every word stands between spaces, so that the database finds them as words.
 */
export const searchText = (words: readonly string[]): string => ` ${words.flatMap(wordsOf).join(' ')} `

/** A word as typed. Not whole: the beginning of a word is enough. */
export type TypedWord = { readonly text: string; readonly whole: boolean }

/** Every Vietnamese word has a vowel; without one it is an abbreviation, "Ng. V. Lực", or a number. */
const vowel = /[aeiouy]/

/**
 * Names are found in any order, without tone marks. The last word may still be in the typing, and abbreviations stand for
 * what begins so; the others are whole words, because three beginnings are ten times as dear to find as three words.
 */
export const typedWords = (q: string): readonly TypedWord[] =>
  wordsOf(q).map((text, at, { length }) => ({ text, whole: vowel.test(text) && at < length - 1 }))

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
