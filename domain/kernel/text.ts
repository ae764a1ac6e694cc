/**
 * Folding and cleaning of names and places. `foldText` runs over every name of a province, so it is one pass over the
 * character codes with a table, no regular expression and no normalisation.
 */

/** For a UTF-16 code below `tableSize`: what it folds to. '' is dropped. */
const tableSize = 0x2100
const foldOf: readonly string[] = Array.from({ length: tableSize }, (_, code) => foldCode(code))

function foldCode(code: number): string {
  if (isDropped(code) || isMark(code)) return ''
  if (isSpace(code)) return ' '
  if (isStrayD(code)) return 'd'
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc || code === 0x60 || code === 0xb4) return "'"
  if (code >= 0x2010 && code <= 0x2015) return '-'
  const base = String.fromCharCode(code).normalize('NFD')[0] ?? ''
  return base.toLowerCase()
}

/** Đ and đ, and the letters that look the same and are typed in their place: Ð ð (eth), Ɖ (African D). */
function isStrayD(code: number): boolean {
  return code === 0x110 || code === 0x111 || code === 0xd0 || code === 0xf0 || code === 0x189
}
function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}
/** Signs that show nothing: zero-width characters, soft hyphen, direction marks, other control characters. */
function isDropped(code: number): boolean {
  return (
    code < 9 ||
    (code > 13 && code < 0x20) ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff
  )
}

/**
 * The form for search and matching: lower case, no tone or vowel marks, đ as d, one space between words.
 * "Nguyễn  Văn Út" → "nguyen van ut"; composed and decomposed text, old and new tone placement fold alike.
 */
export function foldText(text: string): string {
  let folded = ''
  let gap = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const to = code < tableSize ? (foldOf[code] ?? '') : foldRare(code)
    if (to === ' ') gap = folded !== ''
    else if (to !== '') {
      if (gap) folded += ' '
      gap = false
      folded += to
    }
  }
  return folded
}

const foldRare = (code: number) =>
  isDropped(code) ? '' : isSpace(code) ? ' ' : String.fromCharCode(code).toLowerCase()

/**
 * What is stored: NFC, trimmed, one ordinary space between words, nothing invisible, Đ as Đ. Marks and case stay.
 * Idempotent.
 */
export function cleanText(text: string): string {
  const composed = text.normalize('NFC')
  return mayBeDirty(composed) ? rebuild(hasMark(composed) ? orderMarks(composed) : composed) : composed
}

function mayBeDirty(text: string): boolean {
  let before = 0x20
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20 ? before === 0x20 : isDropped(code) || isSpace(code) || isMark(code) || lookAlike(code))
      return true
    before = code
  }
  return before === 0x20 && text !== ''
}

const lookAlike = (code: number) => isStrayD(code) && code !== 0x110 && code !== 0x111

function rebuild(text: string): string {
  let clean = ''
  let gap = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isDropped(code)) continue
    if (isSpace(code)) gap = clean !== ''
    else {
      if (gap) clean += ' '
      gap = false
      clean += lookAlike(code) ? (code === 0xf0 ? 'đ' : 'Đ') : text[at]
    }
  }
  // A sign that showed nothing may have stood between a letter and its mark.
  return clean.normalize('NFC')
}

function hasMark(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isMark(text.charCodeAt(at))) return true
  return false
}

/** Some keyboards type the tone before the vowel mark (é + ̂); Unicode composes only the other order (ê + ́). */
const orderMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]{2,}/g, (marks) => [...marks].sort((a, b) => toneLast(a) - toneLast(b)).join(''))
    .normalize('NFC')

const toneLast = (mark: string) => (mark === '\u0302' || mark === '\u0306' || mark === '\u031b' ? 0 : 1)

/**
 * Do two lists mean the same name? Case, spaces and the place of the tone mark do not matter (Hoà = Hòa); the tone
 * does (Hoa is not Hoá), unless one of the two was typed without any marks.
 */
export function sameName(a: string, b: string): boolean {
  if (foldText(a) !== foldText(b)) return false
  const [left, right] = [toneToEnd(a), toneToEnd(b)]
  return left === right || left === foldText(a) || right === foldText(b)
}

/** Each word lower-cased with its tone behind it: "Hoà" and "Hòa" both become "hoa" + grave. */
const toneToEnd = (text: string) =>
  cleanText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/([^\s]*?)([\u0300\u0301\u0303\u0309\u0323])([^\s]*)/g, '$1$3$2')
    .normalize('NFC')

/** Can a database keep this text? A NUL, or half of a surrogate pair, is in no name; JSON may carry both. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

/** The same for whatever JSON brought, names of fields too. */
export function allStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, it]) => isStorable(name) && allStorable(it))
}
