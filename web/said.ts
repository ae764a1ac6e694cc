import { inLanguage, languageOf, type Texts, tagOf } from '../domain/survey/own/form.ts'
import type { Language } from './text/format.ts'

/** A text with the language a screen reader has to read it in; none: that of the app, which the page says of itself. */
export type Said = { readonly text: string; readonly lang: string | undefined }

export const langIn = (language: string, app: Language) => (language === app ? undefined : tagOf(language))

/** A text of the province's own in a language, in Vietnamese where it does not have it. */
export function saidIn(texts: Texts | null, language: string, app: Language): Said | undefined {
  const text = inLanguage(texts, language)
  return text === undefined ? undefined : { text, lang: langIn(languageOf(texts, language), app) }
}
