import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { LanguageCode, OwnForm } from '../domain/survey/own/form.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, view } from './view.ts'

/*
 * Câu hỏi riêng của tỉnh. POST /api/files answers `{ file }`; `ownFormPreview` reads it and says what it found or what is wrong, cell by
 * cell; nothing is kept before `addOwnForm`. A version never changes: another one takes its place from a day on.
 */
export const File = z.string().regex(/^[0-9a-f]{64}$/)
export const FileName = z.string().trim().min(1).max(200)

/** What is wrong with a spreadsheet, cell by cell. */
export const SheetProblems = z.object({
  problems: z.array(z.looseObject({ sheet: z.string(), cell: z.string().nullable(), wrong: z.string() })),
  /** The file is no workbook that can be read. */
  refusal: z.looseObject({ code: z.string() }).nullable(),
})

export const ownFormPreview = view('/api/own-questions/preview', {
  query: z.object({ file: File, fileName: FileName }),
  answer: SheetProblems.extend({ form: OwnForm.nullable() }),
})

const Version = z.object({
  id: z.uuidv7(),
  version: z.int(),
  title: z.string(),
  formId: z.string(),
  fileVersion: z.string(),
  fileName: z.string(),
  validFrom: z.iso.date(),
  /** The first day it is asked no longer. */
  validUntil: z.iso.date().nullable(),
  questions: z.int(),
  languages: z.array(z.object({ code: LanguageCode, name: z.string() })),
  by: z.string(),
  recordedAt: z.string(),
  /** Interviews in the reader's reach that answered it. */
  answered: z.int(),
})
export const ownFormList = view('/api/own-questions', {
  query: z.object({}),
  answer: z.object({ rows: z.array(Version) }),
})
export const ownFormDetail = view('/api/own-questions/{id}', {
  query: z.object({ id: z.uuidv7() }),
  answer: Version.extend({ form: OwnForm }),
})
/** Every answer to a version, a row a household. */
export const ownAnswersFile = fileView('/api/own-questions/{id}/answers.xlsx', {
  query: z.object({ id: z.uuidv7(), place: Place, purpose: z.string().trim().min(3).max(200) }),
  mediaType: mediaTypes.xlsx,
})

/** Asked from this day on, in the place of the version before it. */
export const addOwnForm = command(
  'survey.add-questions',
  z.object({ id: z.uuidv7(), file: File, fileName: FileName, validFrom: CivilDate }),
)
/** Asked no longer from this day on; a version that has not begun is taken back by its own first day. */
export const endOwnForm = command('survey.end-questions', z.object({ id: z.uuidv7(), validUntil: CivilDate }))
