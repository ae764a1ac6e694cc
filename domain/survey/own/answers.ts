import { z } from 'zod'
import { CivilDate } from '../../kernel/date.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { holds } from './evaluate.ts'
import { choicesOf, mostOfForm, type OwnForm, type OwnGroup, type OwnQuestion } from './form.ts'
import type { QuestionsRefusal } from './refusal.ts'

/** A text, a figure, a day "2024-12-14", the code of a choice, or the codes of several. */
export const OwnValue = z.union([
  z.string().min(1).max(2_000),
  z.number(),
  z.array(z.string().min(1).max(40)).max(mostOfForm.choices),
])
export type OwnValue = z.infer<typeof OwnValue>

/** By the name of the question. What is not there was not answered. */
export const OwnAnswers = z
  .record(z.string().min(1).max(40), OwnValue)
  .refine((it) => Object.keys(it).length <= mostOfForm.questions)
export type OwnAnswers = z.infer<typeof OwnAnswers>

/** Answers with the version of the form they were asked by. */
export const OwnInterview = z.object({ form: z.uuidv7(), answers: OwnAnswers })
export type OwnInterview = z.infer<typeof OwnInterview>

export type Asked = { readonly questions: readonly OwnQuestion[]; readonly answers: OwnAnswers }

/**
 * What is asked as the answers stand, and the answers to that: one whose question fell away counts for nothing, here and in
 * every rule after it. A question speaks only of those before it, so once through the form is enough.
 */
export function asked(form: OwnForm, answers: OwnAnswers, on: CivilDate): Asked {
  const groups = new Map(form.groups.map((it) => [it.name, it]))
  const [questions, counted]: [OwnQuestion[], OwnAnswers] = [[], {}]
  const isSo = (rule: string | null) => rule === null || holds(rule, { answers: counted, here: undefined, on })
  const isOpen = (group: OwnGroup | undefined): boolean =>
    group === undefined || (isSo(group.relevant) && isOpen(groups.get(group.group ?? '')))
  for (const question of form.questions) {
    if (!isOpen(groups.get(question.group ?? '')) || !isSo(question.relevant)) continue
    questions.push(question)
    const value = answers[question.name]
    if (value !== undefined) counted[question.name] = value
  }
  return { questions, answers: counted }
}

/** What is wrong with one answer; undefined where nothing is. */
export function faultIn(
  form: OwnForm,
  question: OwnQuestion,
  answers: OwnAnswers,
  on: CivilDate,
): QuestionsRefusal | undefined {
  const value = answers[question.name]
  if (value === undefined) return undefined
  const named = { question: question.name, label: question.label.vi ?? question.name }
  if (!isOfKind(question, value)) return { code: 'questions.wrong-kind', ...named }
  const codes = choicesOf(form, question).map(({ code }) => code)
  const odd = question.list === null ? undefined : [value].flat().find((it) => !codes.includes(String(it)))
  if (odd !== undefined) return { code: 'questions.unknown-choice', ...named, choice: String(odd) }
  if (question.constraint !== null && !holds(question.constraint, { answers, here: value, on }))
    return { code: 'questions.constraint', ...named, message: question.message?.vi ?? null }
  return undefined
}

function isOfKind({ kind }: OwnQuestion, value: OwnValue): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
    case 'one':
      return typeof value === 'string'
    case 'several':
      return Array.isArray(value) && new Set(value).size === value.length
    case 'integer':
      return Number.isSafeInteger(value)
    case 'decimal':
      return typeof value === 'number' && Math.abs(value) < 1e15
    case 'date':
      return CivilDate.safeParse(value).success
    case 'note':
      return false
  }
}

/**
 * Takes answers as they came: refuses a question the form does not have or would not have asked, and an answer that is none
 * of it. A required question may stay open: what the law asks is not held up by what a province asks besides.
 */
export function checkOwn(form: OwnForm, answers: OwnAnswers, on: CivilDate): Result<null, QuestionsRefusal> {
  const { questions } = asked(form, answers, on)
  for (const name of Object.keys(answers)) {
    const question = form.questions.find((it) => it.name === name)
    if (!question) return refuse({ code: 'questions.unknown', question: name })
    if (!questions.includes(question))
      return refuse({ code: 'questions.not-asked', question: name, label: question.label.vi ?? name })
    const fault = faultIn(form, question, answers, on)
    if (fault) return refuse(fault)
  }
  return ok(null)
}

/** Required and not answered. */
export const openOf = ({ questions, answers }: Asked): readonly OwnQuestion[] =>
  questions.filter((it) => it.required && it.kind !== 'note' && answers[it.name] === undefined)
