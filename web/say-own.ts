import type { OwnValue } from '../domain/survey/own/answers.ts'
import { choicesOf, inLanguage, type OwnForm, type OwnQuestion } from '../domain/survey/own/form.ts'
import type { Format } from './text/format.ts'

/** An answer to one of the province's own questions, in words; undefined where there is none. */
export function sayOwn(
  form: OwnForm,
  question: OwnQuestion,
  value: OwnValue | undefined,
  language: string,
  format: Format,
): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number') return format.number(value)
  if (question.kind === 'date') return format.date(String(value))
  if (question.list === null) return String(value)
  const choices = choicesOf(form, question)
  const labelOf = (code: string) => {
    const choice = choices.find((it) => it.code === code)
    return choice ? inLanguage(choice.label, language) : code
  }
  return [value].flat().map(labelOf).join(', ')
}
