import { createContext, useContext } from 'react'
import type { DeprivationTexts } from '../text/deprivation-texts.ts'
import type { FieldTexts } from '../text/field-texts.ts'
import { type Format, formatFor, type Language } from '../text/format.ts'
import type { HouseholdTexts } from '../text/household-texts.ts'
import type { RefusalTexts } from '../text/refusal-texts.ts'
import type { ShellTexts } from '../text/shell-texts.ts'
import type { StandardTexts } from '../text/standard-texts.ts'

/** The subjects the phone app speaks of: it fetches no other words. */
export type Words = {
  readonly language: Language
  readonly format: Format
  readonly field: FieldTexts
  readonly standard: StandardTexts
  readonly deprivation: DeprivationTexts
  readonly household: HouseholdTexts
  readonly refusal: RefusalTexts
  readonly shell: ShellTexts
}

const stored = 'chung-tay.language'
export const preferred = (): Language => (localStorage.getItem(stored) === 'en' ? 'en' : 'vi')
export const prefer = (language: Language) => localStorage.setItem(stored, language)

/** Each language is a file of its own; the service worker keeps both on the phone. */
export async function loadWords(language: Language): Promise<Words> {
  const it = language === 'vi' ? await import('./words-vi.ts') : await import('./words-en.ts')
  return { language, format: formatFor(language), ...it.words }
}

const Spoken = createContext<Words | undefined>(undefined)
export const WordsProvider = Spoken.Provider
export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('No words: this stands outside its WordsProvider.')
  return words
}
