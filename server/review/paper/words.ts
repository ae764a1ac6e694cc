import type { PovertyClass } from '../../../contract/view.ts'
import { Ethnicity, ethnicName } from '../../../domain/household/ethnicity.ts'
import { Relation, relationWord } from '../../../domain/household/relation.ts'

export const classWord = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo', neither: 'Hộ không nghèo' } as const

/** What becomes of a household: who leaves a list is said to have left it. */
export function resultWord(found: PovertyClass | null, was: PovertyClass): string {
  if (found === null) return ''
  if (found !== 'neither' || was === 'neither') return classWord[found]
  return was === 'poor' ? 'Hộ thoát nghèo' : 'Hộ thoát cận nghèo'
}

/** Inside a sentence: "xã Vĩnh Hải". */
export const inSentence = (name: string) => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)

export const ethnicityWord = (code: string): string => {
  const known = Ethnicity.safeParse(code)
  if (!known.success || code === 'unknown') return ''
  return ethnicName(known.data) ?? 'Người nước ngoài'
}
export const relationWordOf = (code: string, sex: 'male' | 'female' | null): string => {
  const known = Relation.safeParse(code)
  return known.success ? relationWord(known.data, sex) : ''
}

/** "Vĩnh Hải": the place a paper is dated from has no kind before it. */
export const bareName = (name: string) => name.replace(/^(Xã|Phường|Đặc khu|Thị trấn|Tỉnh|Thành phố) /, '')
