import { createContext, type ReactNode, useContext, useState } from 'react'
import type { DeprivationTexts } from '../text/deprivation-texts.ts'
import type { EvidenceTexts } from '../text/evidence-texts.ts'
import type { FieldRefusalTexts } from '../text/field-refusal.ts'
import type { FieldTexts } from '../text/field-texts.ts'
import { type Format, formatFor, type Language } from '../text/format.ts'
import type { HouseholdTexts } from '../text/household-texts.ts'
import type { SheetTexts } from '../text/sheet-texts.ts'
import type { ShellTexts } from '../text/shell-texts.ts'
import type { StandardTexts } from '../text/standard-texts.ts'

/** The subjects the phone app speaks of: it fetches no other words. */
export type Words = {
  readonly language: Language
  readonly format: Format
  readonly field: FieldTexts
  readonly evidence: EvidenceTexts
  readonly standard: StandardTexts
  readonly deprivation: DeprivationTexts
  readonly household: HouseholdTexts
  readonly refusal: FieldRefusalTexts
  readonly sheet: SheetTexts
  readonly shell: ShellTexts
}

const stored = 'chung-tay.language'
export const preferred = (): Language => (localStorage.getItem(stored) === 'en' ? 'en' : 'vi')

/** Each language is a file of its own; the service worker keeps both on the phone. */
export async function loadWords(language: Language): Promise<Words> {
  const it = language === 'vi' ? await import('./words-vi.ts') : await import('./words-en.ts')
  document.documentElement.lang = language
  return { language, format: formatFor(language), ...it.words }
}

type Spoken = { readonly words: Words; readonly speak: (language: Language) => void }
const Spoken = createContext<Spoken | undefined>(undefined)

/** The words of the app; changing the language leaves everything where it is. */
export function WordsProvider({ first, children }: { first: Words; children: ReactNode }) {
  const [words, setWords] = useState(first)
  const speak = (language: Language) => {
    localStorage.setItem(stored, language)
    void loadWords(language).then(setWords)
  }
  return <Spoken value={{ words, speak }}>{children}</Spoken>
}

function useSpoken(): Spoken {
  const spoken = useContext(Spoken)
  if (!spoken) throw new Error('No words: this stands outside its WordsProvider.')
  return spoken
}
export const useWords = () => useSpoken().words
export const useSpeak = () => useSpoken().speak
