import { ownFormDetail } from '../../../contract/own-questions.ts'
import { asked, type OwnValue } from '../../../domain/survey/own/answers.ts'
import { choicesOf, inLanguage, type OwnForm, type OwnQuestion } from '../../../domain/survey/own/form.ts'
import type { Format } from '../../text/format.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { useView } from '../../use-view.ts'
import type { CaseDetail } from './case-page.tsx'

/** What the household answered to the province's own questions: beside the findings, never part of them. */
export function CaseOwn({ it }: { it: CaseDetail }) {
  const words = useTexts().ownQuestions.onCase
  const { language } = useLanguage()
  const format = useFormat()
  const { own } = it
  const form = useView(ownFormDetail, { id: own?.form ?? '' }, { enabled: own !== null }).data?.form
  if (own === null || form === undefined) return null
  const { questions, answers } = asked(form, own.answers, own.on)
  const said = questions.filter(({ kind }) => kind !== 'note')
  return (
    <Card title={words.title} note={words.note}>
      <Facts
        rows={said.map((question) => [
          inLanguage(question.label, language) ?? question.name,
          sayOwn(form, question, answers[question.name], language, format) ?? words.open,
        ])}
      />
    </Card>
  )
}

function sayOwn(
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
