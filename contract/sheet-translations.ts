import { z } from 'zod'
import { TranslatedLanguage as Language, SpokenSheet } from '../domain/survey/sheet/words.ts'
import { command } from './command.ts'
import { File, FileName, SheetProblems } from './own-questions.ts'
import { fileView, mediaTypes, view } from './view.ts'

/*
 * Bản dịch phiếu: the built-in sheets in the language of a house. A province downloads every question and answer as a spreadsheet,
 * fills in the columns of one language and uploads it: read and shown first, kept as a version by `addSheetTranslation`.
 */

/** Every text of the sheets with its Vietnamese, and what the language already says. */
export const translationTemplate = fileView('/api/sheet-translations/template.xlsx', {
  query: Language,
  mediaType: mediaTypes.xlsx,
})
/** The same of a kept version. */
export const translationFile = fileView('/api/sheet-translations/{id}/words.xlsx', {
  query: z.object({ id: z.uuidv7() }),
  mediaType: mediaTypes.xlsx,
})

const Text = z.object({
  name: z.string(),
  kind: z.enum(['question', 'answer', 'group']),
  /** The Vietnamese. */
  of: z.string(),
  label: z.string().nullable(),
  hint: z.string().nullable(),
})
export const translationPreview = view('/api/sheet-translations/preview', {
  query: z.object({ file: File, fileName: FileName }),
  answer: SheetProblems.extend({
    found: z.object({ language: Language, texts: z.array(Text), of: z.int() }).nullable(),
  }),
})

/** How the sheets are asked now: our own hints, and the languages the province brought, as far as they fit the Vietnamese. */
export const sheetSpeech = view('/api/sheet-translations/speech', {
  query: z.object({}),
  answer: z.object({ rows: z.array(SpokenSheet) }),
})

export const translationList = view('/api/sheet-translations', {
  query: z.object({}),
  answer: z.object({
    /** Questions and answers the sheets have. */
    of: z.int(),
    rows: z.array(
      z.object({
        id: z.uuidv7(),
        language: Language,
        version: z.int(),
        /** The newest of its language that was not withdrawn is asked by. */
        state: z.enum(['now', 'replaced', 'withdrawn']),
        /** Questions and answers it says in words that still fit the Vietnamese. */
        said: z.int(),
        fileName: z.string(),
        by: z.string(),
        recordedAt: z.string(),
      }),
    ),
  }),
})

export const addSheetTranslation = command(
  'survey.add-translation',
  z.object({ id: z.uuidv7(), file: File, fileName: FileName }),
)
/** From the next sync on the version before it is asked by, or Vietnamese where there is none. */
export const withdrawSheetTranslation = command('survey.withdraw-translation', z.object({ id: z.uuidv7() }))
