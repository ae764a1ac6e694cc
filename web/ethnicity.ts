import { Ethnicity, ethnicName } from '../domain/household/ethnicity.ts'
import type { HouseholdTexts } from './text/household-texts.ts'

/** The name of an ethnic group by its code; our own two codes have words, an unknown code is shown as it is. */
export function ethnicityWords(code: string, words: HouseholdTexts): string {
  if (code === 'foreigner') return words.foreigner
  if (code === 'unknown') return words.ethnicityUnknown
  const known = Ethnicity.safeParse(code)
  return (known.success ? ethnicName(known.data) : undefined) ?? code
}
