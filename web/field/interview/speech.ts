import type { SheetSaid, SpokenSheet } from '../../../domain/survey/sheet/words.ts'
import { langIn, type Said } from '../../said.ts'
import type { Language } from '../../text/format.ts'
import type { Own } from './own.ts'

type Spoken = { readonly code: string; readonly name: string }
/** What the language of the interview says to a text of the sheets. Nothing: it is asked in the words of the app. */
export type Speech = (name: string | undefined) => { readonly label?: Said; readonly hint?: Said }

const ofApp: Readonly<Record<Language, Spoken>> = {
  vi: { code: 'vi', name: 'Tiếng Việt' },
  en: { code: 'en', name: 'English' },
}

/**
 * Languages somebody can be asked in: that of the app, and those of minorities that the province's own questions or the sheets were
 * brought in. Between Vietnamese and English the whole app is switched.
 */
export function languagesOf(
  sheets: readonly SpokenSheet[] | undefined,
  own: Own | undefined,
  app: Language,
): readonly Spoken[] {
  const brought = [...(own?.form.languages ?? []), ...(sheets ?? [])].filter(({ code }) => !(code in ofApp))
  return [ofApp[app], ...brought.filter(({ code }, at) => brought.findIndex((it) => it.code === code) === at)]
}

/** Words of a language where it has them; of the hints ours where it has none. */
export function speechIn(sheets: readonly SpokenSheet[] | undefined, language: string, app: Language): Speech {
  const wordsOf = (code: string) => sheets?.find((it) => it.code === code)?.words
  const [said, ours] = [language in ofApp ? undefined : wordsOf(language), wordsOf(app)]
  return (name = '') => ({
    ...tagged(ours?.[name], undefined),
    ...tagged(said?.[name], langIn(language, app)),
  })
}

const tagged = (said: SheetSaid | undefined, lang: string | undefined) =>
  Object.fromEntries(Object.entries(said ?? {}).map(([key, text]) => [key, { text, lang }]))

const stored = 'chung-tay.questions-language'

/** The language chosen last on this phone; where it is not to be had, that of the app. */
export function chosenOf(languages: readonly Spoken[], app: Language): string {
  const last = localStorage.getItem(stored)
  return languages.find(({ code }) => code === last)?.code ?? app
}
export const keepChosen = (code: string) => localStorage.setItem(stored, code)
