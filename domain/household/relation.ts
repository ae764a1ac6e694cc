import { z } from 'zod'
import { foldText } from '../kernel/text.ts'

/** Quan hệ với chủ hộ. */
export const relations = [
  'head',
  'spouse',
  'child',
  'child-in-law',
  'grandchild',
  'parent',
  'parent-in-law',
  'grandparent',
  'sibling',
  'other-relative',
  'not-related',
  'other',
] as const
export const Relation = z.enum(relations)
export type Relation = z.infer<typeof Relation>

/**
 * Words of lists, folded. "Cháu" alone means a grandchild or a nephew; on household lists it is nearly always the
 * grandchild. Longer words are asked first.
 */
const words: readonly (readonly [Relation, RegExp])[] = [
  ['head', /^(chu ho|ch|chu|ban than|head)$/],
  ['parent-in-law', /^(bo|cha|ba|ong|me|ma|bo me|bo\/me) (vo|chong|vo\/chong)$/],
  ['child-in-law', /^(con )?(dau|re|dau\/re)$/],
  ['other-relative', /^(anh|chi|em) (re|dau|ho|vo|chong)$/],
  ['other-relative', /^chau (dau|re|ho|ruot)$/],
  ['spouse', /^(vo|chong|vc|vo chong|vo\/chong)( ho)?$/],
  ['grandchild', /^(chau|chat)( (noi|ngoai|trai|gai|dich ton))*$/],
  ['child', /^con( (de|ruot|trai|gai|nuoi|rieng|ca|ut|thu|lon|nho|chung|\d+))*$/],
  ['parent', /^(bo|cha|ba|tia|me|ma|u|thay|bo me|cha me|bo\/me)( (de|ruot|nuoi|ke|gia|duong))?$/],
  ['grandparent', /^(ong|ba|cu|ong ba|ong\/ba)( (noi|ngoai|co))*$/],
  ['sibling', /^(anh|chi|em|anh chi em|anh\/chi\/em)( (trai|gai|ruot|ca|ut|nuoi))*$/],
  ['other-relative', /^(co|di|chu|bac|cau|mo|thim|duong|ba con)( (ruot|ho))?$|^ho hang$/],
  ['not-related', /^(o nho|o tro|nguoi giup viec|khong quan he|khong co quan he ho hang|nguoi ngoai)$/],
  ['other', /^(khac|quan he khac|thanh vien khac|thanh vien)$/],
]

/** The relation a word of a list means; undefined for a word nobody taught us. "Ba" alone is the father, "bà" the grandmother. */
export function relationOf(text: string): Relation | undefined {
  const folded = foldText(text)
    .replace(/[.,;:()]+/g, ' ')
    .replace(/ (cua )?(voi )?chu ho$/, '')
    .trim()
  if (folded === 'ba' && /à/i.test(text.normalize('NFC'))) return 'grandparent'
  return words.find(([, word]) => word.test(folded))?.[0]
}

/** The word an official list has for a relation, by sex where the language needs it. `relationOf` gives the relation back. */
export function relationWord(relation: Relation, sex: 'male' | 'female' | null): string {
  const bySex = (male: string, female: string, either: string) =>
    sex === 'male' ? male : sex === 'female' ? female : either
  switch (relation) {
    case 'head':
      return 'Chủ hộ'
    case 'spouse':
      return bySex('Chồng', 'Vợ', 'Vợ/chồng')
    case 'child':
      return 'Con'
    case 'child-in-law':
      return bySex('Con rể', 'Con dâu', 'Con dâu/rể')
    case 'grandchild':
      return 'Cháu'
    case 'parent':
      return bySex('Bố', 'Mẹ', 'Bố/mẹ')
    case 'parent-in-law':
      return bySex('Bố vợ/chồng', 'Mẹ vợ/chồng', 'Bố/mẹ vợ/chồng')
    case 'grandparent':
      return bySex('Ông', 'Bà', 'Ông/bà')
    case 'sibling':
      return 'Anh/chị/em'
    case 'other-relative':
      return 'Họ hàng'
    case 'not-related':
      return 'Không có quan hệ họ hàng'
    case 'other':
      return 'Khác'
  }
}
