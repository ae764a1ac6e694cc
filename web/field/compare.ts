import type { Income } from '../../contract/survey.ts'
import type { Answers } from '../../domain/survey/answers.ts'
import { noneName } from '../../domain/survey/sheet/names.ts'
import type { Ask } from './interview/ask.ts'
import { ofHousehold, ofMember } from './interview/ask.ts'
import { householdAsks } from './interview/household-asks.ts'
import { memberAsks } from './interview/member-asks.ts'
import type { Speech } from './interview/speech.ts'
import type { Words } from './words.tsx'

type Told = { readonly answers: Answers; readonly income: Income }
export type Difference = {
  readonly id: string
  readonly member: string | undefined
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** An answer in words, in the language of the house where it has them; a dash where nobody asked. */
export function sayAnswer<Of>(ask: Ask<Of>, of: Of, words: Words, speech: Speech = () => ({})): string {
  const codes = ask.read(of)
  if (codes === undefined) return '–'
  if (ask.form === 'area') return `${words.format.number(Number(codes[0]))} m²`
  if (ask.form === 'year') return codes[0] ?? '–'
  const labels = ask
    .options(words)
    .flatMap(({ code, label, name }) => (codes.includes(code) ? [speech(name).label ?? label] : []))
  return labels.length === 0 ? (speech(noneName).label ?? words.field.none) : labels.join(', ')
}

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
export function differences(mine: Told, theirs: Told, nameOf: (member: string) => string, words: Words): Difference[] {
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
  if (JSON.stringify(mine.income) === JSON.stringify(theirs.income)) return answered
  const income = { mine: sayIncome(mine.income, words), theirs: sayIncome(theirs.income, words) }
  return [...answered, { id: 'income', member: undefined, label: words.field.group.income, ...income }]
}

export const sameCodes = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((code) => b.includes(code)))
