import { foldText } from '../kernel/text.ts'

/**
 * What a household is found by: every word folded, one space between words and at both ends, so that the start of a word
 * can be asked for whatever stands around it ("% nguyen%").
 */
export const searchText = (words: readonly string[]) => ` ${words.map(foldText).filter(Boolean).join(' ')} `

/** How officials sort people: by given name, then family and middle names. Folded: "Trần Văn Lực" → "luc tran van". */
export function sortName(name: string): string {
  const words = foldText(name).split(' ')
  const given = words.pop() ?? ''
  return [given, ...words].join(' ')
}

/** Words in any order, each the beginning of a word of the text, as patterns for `like all (…)`. */
export const patternsOf = (asked: string): string[] =>
  foldText(asked)
    .split(' ')
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => `% ${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)

/** A whole personal number typed with or without spaces: 9 digits (CMND) or 12 (CCCD). Anything else is not one. */
export function numberOf(asked: string): string | undefined {
  const digits = asked.replaceAll(/[\s.-]/g, '')
  return /^(\d{9}|\d{12})$/.test(digits) ? digits : undefined
}
