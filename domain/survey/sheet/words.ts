import { z } from 'zod'
import { LanguageCode, LanguageName, mostOfForm } from '../own/form.ts'

const Words = z.string().min(1).max(mostOfForm.letters)
/** What a language says to a text of the sheets. */
export const SheetSaid = z.object({ label: Words.optional(), hint: Words.optional() })
export type SheetSaid = z.infer<typeof SheetSaid>
/** By the name of the text. */
export const SheetWords = z.record(z.string().max(200), SheetSaid)
export type SheetWords = z.infer<typeof SheetWords>

/** Vietnamese and English are the app’s own. */
export const appLanguages: readonly string[] = ['vi', 'en']
export const TranslatedLanguage = z.object({
  code: LanguageCode.refine((it) => !appLanguages.includes(it)),
  name: LanguageName,
})

/** The sheets in other words; of Vietnamese and English only the hints. */
export const SpokenSheet = z.object({ code: LanguageCode, name: z.string(), words: SheetWords })
export type SpokenSheet = z.infer<typeof SpokenSheet>
