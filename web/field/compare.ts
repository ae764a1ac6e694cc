import type { Ground } from '../../contract/phone.ts'
import type { Income } from '../../contract/survey.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { Answers } from '../../domain/survey/answers.ts'
import { asked, type OwnInterview } from '../../domain/survey/own/answers.ts'
import { inLanguage } from '../../domain/survey/own/form.ts'
import { noneName } from '../../domain/survey/sheet/names.ts'
import type { Said } from '../said.ts'
import { sayOwn } from '../say-own.ts'
import type { Ask } from './interview/ask.ts'
import { ofHousehold, ofMember } from './interview/ask.ts'
import { householdAsks } from './interview/household-asks.ts'
import { memberAsks } from './interview/member-asks.ts'
import type { Speech } from './interview/speech.ts'
import type { Words } from './words.tsx'

type Told = {
  readonly on: CivilDate
  readonly answers: Answers
  readonly income: Income
  readonly own?: OwnInterview | null | undefined
}
export type Difference = {
  readonly id: string
  readonly member: string | undefined
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** An answer in words, in the language of the house where it has them; a dash where nobody asked. */
export function answerSaid<Of>(ask: Ask<Of>, of: Of, words: Words, speech: Speech): readonly Said[] {
  const codes = ask.read(of)
  const plain = (text: string): Said => ({ text, lang: undefined })
  if (codes === undefined) return [plain('–')]
  if (ask.form === 'area') return [plain(`${words.format.number(Number(codes[0]))} m²`)]
  if (ask.form === 'year') return [plain(codes[0] ?? '–')]
  const labels = ask
    .options(words)
    .flatMap(({ code, label, name }) => (codes.includes(code) ? [speech(name).label ?? plain(label)] : []))
  return labels.length === 0 ? [speech(noneName).label ?? plain(words.sheet.none)] : labels
}

/** The same in the words of the app. */
export const sayAnswer = <Of>(ask: Ask<Of>, of: Of, words: Words): string =>
  answerSaid(ask, of, words, () => ({}))
    .map(({ text }) => text)
    .join(', ')

export function sayIncome(income: Income, words: Words): string {
  switch (income.kind) {
    case 'not-asked':
      return '–'
    case 'by-hand':
      return words.field.pointsOf(words.format.count(income.points))
    case 'chosen':
      return words.field.chosenItems(words.format.count(Object.keys(income.chosen).length))
  }
}

/** Where two interviews of one household say different things, in the order they are asked. */
export function differences(
  mine: Told,
  theirs: Told,
  nameOf: (member: string) => string,
  words: Words,
  forms: NonNullable<Ground['ownForms']> = [],
): Difference[] {
  const ids = [...new Set([...mine.answers.members, ...theirs.answers.members].map(({ id }) => id))]
  const asks = [
    ...ids.flatMap((id) => Object.values(memberAsks).map((ask) => ({ ask: ofMember(id, ask), member: id }))),
    ...Object.values(householdAsks).flatMap((all) => all.map((ask) => ({ ask: ofHousehold(ask), member: undefined }))),
  ]
  const answered = asks.flatMap(({ ask, member }) => {
    if (sameCodes(ask.read(mine.answers), ask.read(theirs.answers))) return []
    return {
      ...{ id: ask.id, label: ask.label(words), member: member && nameOf(member) },
      ...{ mine: sayAnswer(ask, mine.answers, words), theirs: sayAnswer(ask, theirs.answers, words) },
    }
  })
  const income =
    JSON.stringify(mine.income) === JSON.stringify(theirs.income)
      ? []
      : [
          {
            ...{ id: 'income', member: undefined, label: words.field.group.income },
            ...{ mine: sayIncome(mine.income, words), theirs: sayIncome(theirs.income, words) },
          },
        ]
  return [...answered, ...income, ...ownDifferences(mine, theirs, words, forms)]
}

/** Of the province's own questions, each in the words of the version it was asked by: one may be of another than the other. */
function ownDifferences(mine: Told, theirs: Told, words: Words, forms: NonNullable<Ground['ownForms']>): Difference[] {
  const [here, there] = [saidOwn(mine, words, forms), saidOwn(theirs, words, forms)]
  return [...new Map([...there, ...here])].flatMap(([name, { label }]) => {
    const [one, other] = [here.get(name)?.said ?? '–', there.get(name)?.said ?? '–']
    return one === other ? [] : [{ id: `own/${name}`, member: undefined, label, mine: one, theirs: other }]
  })
}

/** What was asked and answered, by the name of the question. */
function saidOwn({ own, on }: Told, words: Words, forms: NonNullable<Ground['ownForms']>) {
  const form = forms.find(({ id }) => id === own?.form)?.form
  const { questions, answers } = form && own ? asked(form, own.answers, on) : { questions: [], answers: {} }
  return new Map(
    questions.flatMap((question) => {
      const said = form && sayOwn(form, question, answers[question.name], words.language, words.format)
      const label = inLanguage(question.label, words.language) ?? question.name
      return said === undefined ? [] : [[question.name, { label, said }] as const]
    }),
  )
}

export const sameCodes = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((code) => b.includes(code)))
