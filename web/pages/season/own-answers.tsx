import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { ownFormDetail, ownFormList } from '../../../contract/own-questions.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { faultIn, type OwnAnswers, type OwnInterview, type OwnValue } from '../../../domain/survey/own/answers.ts'
import { choicesOf, inLanguage, type OwnForm, type OwnQuestion, type Texts } from '../../../domain/survey/own/form.ts'
import { DayField } from '../../day-field.tsx'
import { type Own, ownAsked } from '../../field/interview/own.ts'
import { InTongue } from '../../in-tongue.tsx'
import { readFigure } from '../../read-figure.ts'
import { saidIn } from '../../said.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { useView } from '../../use-view.ts'
import { OneOf, SomeOf } from './answer-fields.tsx'

type Version = z.infer<typeof ownFormList.answer>['rows'][number]

/** The province's own questions as they are asked on a day; undefined where it asks none. */
export function useOwnOf(on: string): Own | undefined {
  const { data } = useView(ownFormList)
  const holds = ({ validFrom, validUntil }: Version) => validFrom <= on && (validUntil === null || on < validUntil)
  const id = data?.rows.find(holds)?.id
  const form = useView(ownFormDetail, { id: id ?? '' }, { enabled: id !== undefined }).data?.form
  return id === undefined || form === undefined ? undefined : { id, form }
}

type Props = {
  readonly own: Own
  /** The household is asked in; Vietnamese where the form does not have it. */
  readonly language: string
  readonly under: { readonly on: CivilDate; readonly own: OwnInterview }
  readonly onChange: (answers: OwnAnswers) => void
}

/** Câu hỏi riêng của tỉnh, typed in from paper with the sheets. */
export function OwnAnswersCard({ own, language, under, onChange }: Props) {
  const words = useTexts().ownQuestions
  const { questions, answers } = ownAsked(own, under)
  const set = (name: string, value: OwnValue | undefined) => {
    const { [name]: _before, ...rest } = under.own.answers
    onChange(value === undefined ? rest : { ...rest, [name]: value })
  }
  const errorOf = (it: OwnQuestion) => {
    const fault = faultIn(own.form, it, answers, under.on)
    if (fault === undefined) return undefined
    return (fault.code === 'questions.constraint' && inLanguage(it.message, language)) || words.onCase.fault
  }
  return (
    <Card title={words.onCase.title} note={words.onCase.note}>
      <div className="own-answers">
        {questions.map((it) => (
          <OwnField
            key={`${own.id} ${it.name}`}
            {...{ form: own.form, it, language, value: answers[it.name], error: errorOf(it) }}
            onChange={(value) => set(it.name, value)}
          />
        ))}
      </div>
    </Card>
  )
}

type FieldProps = {
  readonly form: OwnForm
  readonly it: OwnQuestion
  readonly language: string
  readonly value: OwnValue | undefined
  readonly error: string | undefined
  readonly onChange: (value: OwnValue | undefined) => void
}

function OwnField({ form, it, language, value, error, onChange }: FieldProps) {
  const { language: app } = useLanguage()
  const said = (texts: Texts | null) => saidIn(texts, language, app)
  const label = <InTongue of={said(it.label) ?? { text: it.name, lang: undefined }} />
  const its = said(it.hint)
  const hint = its && <InTongue of={its} />
  const options = choicesOf(form, it).map(({ code, label: of }) => {
    const one = said(of)
    return { code, label: one?.text ?? code, lang: one?.lang }
  })
  switch (it.kind) {
    case 'note':
      return <p className="ink-2 own-note">{label}</p>
    case 'one':
      return (
        <OneOf
          {...{ label, hint, error, options, onChange }}
          chosen={value === undefined ? undefined : String(value)}
        />
      )
    case 'several':
      return (
        <SomeOf
          {...{ label, hint, options }}
          chosen={value === undefined ? undefined : [value].flat().map(String)}
          onChange={(to) => onChange(to && [...to])}
        />
      )
    case 'date':
      return (
        <DayField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(to) => onChange(to || undefined)}
        />
      )
    case 'text':
      return (
        <TextField
          {...{ label, hint, error }}
          value={String(value ?? '')}
          onChange={(to) => onChange(to || undefined)}
          maxLength={2_000}
        />
      )
    case 'integer':
    case 'decimal':
      return <Figure {...{ label, hint, error, value, onChange }} />
  }
}

type FigureProps = Pick<FieldProps, 'value' | 'error' | 'onChange'> & {
  readonly label: ReactNode
  readonly hint: ReactNode
}

/** What is typed and is no figure stays in sight, and counts as an answer that is wrong. */
function Figure({ label, hint, error, value, onChange }: FigureProps) {
  const { number } = useFormat()
  const { language } = useLanguage()
  const [typed, setTyped] = useState(typeof value === 'number' ? number(value) : '')
  return (
    <TextField
      {...{ label, hint, error }}
      value={typed}
      onChange={(to) => {
        setTyped(to)
        onChange(to.trim() === '' ? undefined : (readFigure(to, language) ?? to))
      }}
      inputMode="decimal"
      maxLength={20}
      autoComplete="off"
    />
  )
}
