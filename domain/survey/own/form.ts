import { z } from 'zod'

/*
 * Câu hỏi riêng của tỉnh: questions a province asks besides those of the law, read from an XLSForm spreadsheet. Their answers
 * never touch a score or a class: nothing of the law reads them.
 */

/** More than a reviewer can ask in a house; a form past this is another kind of survey. */
export const mostOfForm = {
  questions: 200,
  groups: 60,
  lists: 100,
  choices: 300,
  languages: 12,
  letters: 1_000,
  /** Of the name of a language. */
  nameLetters: 60,
} as const

/** Vietnamese is always there; English and the languages of ethnic minorities by their ISO 639 codes: "tyz", "hmn-Latn". */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
/**
 * The code as a screen reader takes it (BCP 47): a language, its script, its country, each once and in its place. The code of a version
 * kept from before may be none as a whole; its first part always is.
 */
export function tagOf(code: string): string {
  const [primary = ''] = code.split('-')
  return canonical(code) ?? primary
}
/** May a spreadsheet name its language so? */
export const isLanguageTag = (code: string) => LanguageCode.safeParse(code).success && canonical(code) !== undefined
function canonical(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0]
  } catch {
    return undefined
  }
}
export const LanguageName = z.string().trim().min(1).max(mostOfForm.nameLetters)
const Words = z.string().min(1).max(mostOfForm.letters)
/** By language. */
export const Texts = z.record(LanguageCode, Words)
export type Texts = z.infer<typeof Texts>
const TextsWithVietnamese = Texts.refine((it) => 'vi' in it)

const namePattern = /^[A-Za-z_][A-Za-z0-9_-]{0,39}$/
/** Answers are looked up by it: what every object of JavaScript has already ("constructor") would be answered before it is asked. */
export const isName = (name: string) => namePattern.test(name) && !(name in Object.prototype)
export const codePattern = /^[A-Za-z0-9_.-]{1,40}$/
const Name = z.string().refine(isName)
const Rule = z.string().min(1).max(mostOfForm.letters)

export const questionKinds = ['text', 'integer', 'decimal', 'date', 'one', 'several', 'note'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const OwnQuestion = z.object({
  name: Name,
  kind: z.enum(questionKinds),
  label: TextsWithVietnamese,
  hint: Texts.nullable(),
  required: z.boolean(),
  /** Asked only where this holds. */
  relevant: Rule.nullable(),
  /** What an answer must fulfil. */
  constraint: Rule.nullable(),
  message: Texts.nullable(),
  /** The list of choices of `one` and `several`. */
  list: z.string().nullable(),
  group: Name.nullable(),
})
export type OwnQuestion = z.infer<typeof OwnQuestion>

export const OwnGroup = z.object({
  name: Name,
  label: Texts.nullable(),
  relevant: Rule.nullable(),
  /** The group it lies in. */
  group: Name.nullable(),
})
export type OwnGroup = z.infer<typeof OwnGroup>

export const OwnChoice = z.object({ code: z.string().regex(codePattern), label: TextsWithVietnamese })

export const OwnForm = z.object({
  title: z.string().min(1).max(200),
  /** `form_id` and `version` of the sheet `settings`, as the province wrote them. */
  formId: z.string().max(100),
  fileVersion: z.string().max(100),
  languages: z
    .array(z.object({ code: LanguageCode, name: LanguageName }))
    .min(1)
    .max(mostOfForm.languages),
  groups: z.array(OwnGroup).max(mostOfForm.groups),
  questions: z.array(OwnQuestion).min(1).max(mostOfForm.questions),
  lists: z.record(z.string(), z.array(OwnChoice).min(1).max(mostOfForm.choices)),
})
export type OwnForm = z.infer<typeof OwnForm>

/** In the reader's language where the form has it, in Vietnamese otherwise. */
export const inLanguage = (texts: Texts | null, language: string): string | undefined =>
  texts === null ? undefined : (texts[language] ?? texts.vi)

/** The language that `inLanguage` answers in. */
export const languageOf = (texts: Texts | null, language: string) => (texts?.[language] === undefined ? 'vi' : language)

export const choicesOf = (form: OwnForm, { list }: OwnQuestion) => (list === null ? [] : (form.lists[list] ?? []))
