import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { UiWordsProvider } from '../ui/words.tsx'
import { type Format, formatFor, type Language } from './format.ts'
import type { Texts } from './texts.ts'
import { vi } from './vi.ts'

type Spoken = {
  readonly texts: Texts
  readonly format: Format
  readonly language: Language
  readonly speak: (language: Language) => void
}
const Spoken = createContext<Spoken | undefined>(undefined)

const stored = 'chung-tay.language'

/** The language of the address (`?lang=en`), else the one chosen before, else Vietnamese. */
export function preferredLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(stored)
  return asked === 'en' ? 'en' : 'vi'
}

/** Vietnamese is always there; another language is fetched when somebody wants it. */
export const loadTexts = async (language: Language): Promise<Texts> =>
  language === 'vi' ? vi : (await import('./en.ts')).en

export function TextsProvider({ first, children }: { first: Texts; children: ReactNode }) {
  const [texts, setTexts] = useState(first)
  const speak = useCallback((language: Language) => {
    localStorage.setItem(stored, language)
    // An address that names a language would win over the choice at the next load.
    const url = new URL(location.href)
    if (url.searchParams.has('lang')) {
      url.searchParams.delete('lang')
      history.replaceState(history.state, '', url)
    }
    void loadTexts(language).then((next) => {
      document.documentElement.lang = next.language
      setTexts(next)
    })
  }, [])
  const spoken = useMemo(
    () => ({ texts, format: formatFor(texts.language), language: texts.language, speak }),
    [texts, speak],
  )
  return (
    <Spoken.Provider value={spoken}>
      <UiWordsProvider value={texts.shell.ui}>{children}</UiWordsProvider>
    </Spoken.Provider>
  )
}

function useSpoken(): Spoken {
  const spoken = useContext(Spoken)
  if (!spoken) throw new Error('No words: this stands outside its TextsProvider.')
  return spoken
}

export const useTexts = (): Texts => useSpoken().texts
export const useFormat = (): Format => useSpoken().format
export const useLanguage = () => {
  const { language, speak } = useSpoken()
  return { language, speak }
}

/** Of a pair the server sends in both languages, the one being read. */
export const useOneOf = () => {
  const { language } = useSpoken()
  return (vi: string, en: string) => (language === 'vi' || en === '' ? vi : en)
}
