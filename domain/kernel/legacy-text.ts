import { isSyllable } from './syllable.ts'

/**
 * Vietnamese typed in the fonts of before Unicode. The file holds 8-bit codes that only the font (".VnTime", "VNI-Times")
 * showed as Vietnamese; read as Latin-1 they look like "Hé nghÌo" (TCVN3, also called ABC) or "Nguyeãn" (VNI-Windows).
 */
export type LegacyEncoding = 'tcvn3' | 'vni'

const pairs = (from: string, to: string) => [...from].map((sign, at) => [sign, [...to][at] ?? ''] as const)

/** TCVN 5712:1993 VN3. The capital-letter fonts (".VnTimeH") use the codes of the small letters. U+00AD is ư. */
const tcvn3 = new Map<string, string>([
  ...pairs('µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®', 'àáảãạăằắẳẵặâầấẩẫậđ'),
  ...pairs('ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞ', 'èéẻẽẹêềếểễệìíỉĩị'),
  ...pairs('ßãáâä«åèæçé¬êíëìî', 'òóỏõọôồốổỗộơờớởỡợ'),
  ...pairs('ïóñòô\u00adõøö÷ùúýûüþ', 'ùúủũụưừứửữựỳýỷỹỵ'),
  ...pairs('¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'),
])

/** VNI-Windows: one sign that is a whole letter … */
const vniLetters = new Map<string, string>([...pairs('ôöíìæóòîñ', 'ơưíìỉĩịỵđ'), ...pairs('ÔÖÍÌÆÓÒÎÑ', 'ƠƯÍÌỈĨỊỴĐ')])
/** … or a vowel followed by a sign for its marks. */
const vniMarks = new Map<string, { readonly on: string; readonly marks: string }>([
  ...marksOn('aeouyơư', ['ù\u0301', 'ø\u0300', 'û\u0309', 'õ\u0303', 'ï\u0323'], ''),
  ...marksOn('aeo', ['â', 'á\u0301', 'à\u0300', 'å\u0309', 'ã\u0303', 'ä\u0323'], '\u0302'),
  ...marksOn('a', ['ê', 'é\u0301', 'è\u0300', 'ú\u0309', 'ü\u0303', 'ë\u0323'], '\u0306'),
])

function marksOn(on: string, signs: readonly string[], vowelMark: string) {
  return signs.map((sign) => [sign[0] ?? '', { on, marks: vowelMark + sign.slice(1) }] as const)
}

export function fromTcvn3(text: string): string {
  const words = text.split(/(\s+)/)
  const shouting = words.some(isShouted) && !words.some((word) => /[a-z]/.test(word))
  return words
    .map((word) => {
      const letters = Array.from(word, (sign) => tcvn3.get(sign) ?? sign).join('')
      return isShouted(word) || (shouting && !/[a-z]/.test(word)) ? letters.toUpperCase() : letters
    })
    .join('')
}

/** "NGUYÔN": capitals of a capital-letter font. One capital ("Hµ") is only the first letter of a name. */
const isShouted = (word: string) => !/[a-z]/.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) >= 2

export function fromVni(text: string): string {
  const signs = [...text]
  let out = ''
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? ''
    const letter = vniLetters.get(sign) ?? sign
    const mark = vniMarks.get((signs[at + 1] ?? '').toLowerCase())
    if (mark?.on.includes(letter.toLowerCase())) {
      out += (letter + mark.marks).normalize('NFC')
      at += 1
    } else out += letter
  }
  return out
}

export const fromLegacy = (text: string, from: LegacyEncoding) => (from === 'tcvn3' ? fromTcvn3(text) : fromVni(text))

/** Letters that exist only in Unicode text: such a cell is not of an old font, whatever else it holds. */
export const isModern = (text: string) => /[\u0100-\u01b0\u1ea0-\u1ef9]|[\u0300-\u036f]/.test(text)

type Votes = { asIs: number; tcvn3: number; vni: number; words: number }

/** What one text by itself shows. A single short word often shows nothing: judge the column or the sheet. */
export const detectLegacy = (text: string): LegacyEncoding | undefined => verdict(votesOf(text), 1)

/**
 * What many texts together show (a column, a sheet): an encoding only where nearly every word with a sign reads as
 * Vietnamese in it and clearly fewer do as they stand.
 */
export function detectLegacyIn(values: readonly string[]): LegacyEncoding | undefined {
  const total: Votes = { asIs: 0, tcvn3: 0, vni: 0, words: 0 }
  let modern = 0
  let old = 0
  for (const value of values) {
    if (isModern(value)) modern += 1
    const votes = votesOf(value)
    if (votes.words > 0) old += 1
    total.asIs += votes.asIs
    total.tcvn3 += votes.tcvn3
    total.vni += votes.vni
    total.words += votes.words
  }
  return modern > old ? undefined : verdict(total, 0.8)
}

function verdict(votes: Votes, share: number): LegacyEncoding | undefined {
  const best = votes.tcvn3 > votes.vni ? 'tcvn3' : votes.vni > votes.tcvn3 ? 'vni' : undefined
  if (best === undefined) return undefined
  return votes[best] >= votes.words * share && votes.asIs <= votes[best] * 0.8 ? best : undefined
}

/** Counts the words with a sign above ASCII that are Vietnamese as they stand, as TCVN3 and as VNI. */
function votesOf(text: string): Votes {
  const votes: Votes = { asIs: 0, tcvn3: 0, vni: 0, words: 0 }
  if (!/[\u00a1-\u00ff]/.test(text) || isModern(text)) return votes
  for (const word of text.split(/[\s,.;:()/"'+\-\d]+/)) {
    if (!/[\u00a1-\u00ff]/.test(word)) continue
    votes.words += 1
    if (isSyllable(word)) votes.asIs += 1
    if ([...word].every(isTcvn3) && isSyllable(fromTcvn3(word))) votes.tcvn3 += 1
    if (isSyllable(fromVni(word)) && fromVni(word) !== word) votes.vni += 1
  }
  return votes
}

const isTcvn3 = (sign: string) => sign < '\u0080' || tcvn3.has(sign)
