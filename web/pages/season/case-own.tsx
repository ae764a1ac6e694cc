import { ownFormDetail } from '../../../contract/own-questions.ts'
import { asked } from '../../../domain/survey/own/answers.ts'
import { saidIn } from '../../said.ts'
import { sayOwn } from '../../say-own.ts'
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
        rows={said.map((question) => {
          const label = saidIn(question.label, language, language)
          const answer = sayOwn(form, question, answers[question.name], language, format) ?? words.open
          return [label?.text ?? question.name, answer, label?.lang] as const
        })}
      />
    </Card>
  )
}
