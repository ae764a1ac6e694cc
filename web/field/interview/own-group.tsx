import { type ComponentProps, Fragment, useId, useState } from 'react'
import { faultIn, type OwnValue } from '../../../domain/survey/own/answers.ts'
import { choicesOf, type OwnQuestion, type Texts } from '../../../domain/survey/own/form.ts'
import { InTongue } from '../../in-tongue.tsx'
import type { Draft } from '../../offline/draft.ts'
import { readFigure } from '../../read-figure.ts'
import { saidIn } from '../../said.ts'
import { Icon } from '../../ui/icon.tsx'
import { Said } from '../bits.tsx'
import { useWords } from '../words.tsx'
import { type Own, ownAsked } from './own.ts'
import { NotAnswered } from './part-card.tsx'
import { Choices } from './question.tsx'
import { Asked } from './speech-context.tsx'

type Props = {
  readonly own: Own
  /** The household is asked in; Vietnamese where the form does not have it. */
  readonly language: string
  readonly draft: Draft
  readonly marked: boolean
  readonly onDraft: (draft: Draft) => void
}

/** Câu hỏi riêng của tỉnh, in the language of the house where the form has it. */
export function OwnGroup({ own, language: asked, draft, marked, onDraft }: Props) {
  const words = useWords()
  const { form } = own
  const language = form.languages.some(({ code }) => code === asked) ? asked : 'vi'
  const { questions, answers } = ownAsked(own, draft)
  const set = (name: string, value: OwnValue | undefined) => {
    const { [name]: _before, ...rest } = draft.own?.answers ?? {}
    onDraft({ ...draft, own: { form: own.id, answers: value === undefined ? rest : { ...rest, [name]: value } } })
  }
  const faultOf = (question: OwnQuestion) => {
    const fault = faultIn(form, question, answers, draft.on)
    if (fault === undefined) return undefined
    const said = fault.code === 'questions.constraint' ? saidIn(question.message, language, words.language) : undefined
    return said ?? { text: words.field.own.fault, lang: undefined }
  }
  return (
    <>
      <Said>{words.field.own.lead}</Said>
      <section className="part">
        {questions.map((it, at) => {
          const open = marked && it.required && it.kind !== 'note' && answers[it.name] === undefined
          const group =
            it.group === questions[at - 1]?.group ? undefined : form.groups.find(({ name }) => name === it.group)
          const heading = group && saidIn(group.label, language, words.language)
          const fault = faultOf(it)
          return (
            <div key={it.name} className={open ? 'marked' : undefined}>
              {heading ? (
                <h2 className="own-heading" lang={heading.lang}>
                  {heading.text}
                </h2>
              ) : null}
              <OwnAsk
                own={own}
                question={it}
                language={language}
                value={answers[it.name]}
                onChange={(value) => set(it.name, value)}
              />
              {fault === undefined ? null : (
                <p className="hint error" role="alert">
                  <Icon name="st-missed" size="s" />
                  <InTongue of={fault} />
                </p>
              )}
              {open ? <NotAnswered /> : null}
            </div>
          )
        })}
      </section>
    </>
  )
}

type AskProps = {
  readonly own: Own
  readonly question: OwnQuestion
  readonly language: string
  readonly value: OwnValue | undefined
  readonly onChange: (value: OwnValue | undefined) => void
}

function OwnAsk({ own, question, language, value, onChange }: AskProps) {
  const { field, sheet, language: app } = useWords()
  const said = (texts: Texts | null) => saidIn(texts, language, app)
  const label = said(question.label) ?? { text: question.name, lang: undefined }
  const several = question.kind === 'several'
  const ours = (text: string) => ({ text, lang: undefined })
  const hints = [
    ...(question.required ? [ours(field.own.required)] : []),
    said(question.hint),
    ...(several ? [ours(sheet.severalMay)] : []),
  ].filter((it) => it !== undefined)
  const hint = hints.map((it, at) => (
    <Fragment key={it.text}>
      {at > 0 ? '. ' : ''}
      <InTongue of={it} />
    </Fragment>
  ))
  const asked = { label: label.text, lang: label.lang, hint: hints.length === 0 ? undefined : hint }
  if (question.kind === 'note')
    return (
      <p className="own-note" lang={label.lang}>
        {label.text}
      </p>
    )
  if (question.kind === 'one' || several)
    return (
      <Choices
        {...asked}
        options={choicesOf(own.form, question).map((it) => {
          const one = said(it.label)
          return { code: it.code, label: one?.text ?? it.code, lang: one?.lang }
        })}
        several={several}
        none={undefined}
        chosen={value === undefined ? undefined : [value].flat().map(String)}
        onChange={(codes) => onChange(several ? (codes.length === 0 ? undefined : [...codes]) : codes[0])}
      />
    )
  return <Typed {...{ question, asked, value, onChange }} />
}

type TypedProps = Pick<AskProps, 'question' | 'value' | 'onChange'> & { readonly asked: ComponentProps<typeof Asked> }

/** A text, a figure or a day. What is typed and is no figure stays in sight and counts as an answer that is wrong. */
function Typed({ question, asked, value, onChange }: TypedProps) {
  const { format, language } = useWords()
  const id = useId()
  const { kind } = question
  const figure = kind === 'integer' || kind === 'decimal'
  const kept = typeof value === 'number' ? format.number(value) : value === undefined ? '' : String(value)
  const [typed, setTyped] = useState<string>()
  const read = (text: string): OwnValue | undefined => {
    if (text.trim() === '') return undefined
    return figure ? (readFigure(text, language) ?? text) : text
  }
  return (
    <div className="ask">
      <label className="ask-label" htmlFor={id}>
        <Asked {...asked} />
      </label>
      <input
        className="input big"
        id={id}
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'integer' ? 'numeric' : kind === 'decimal' ? 'decimal' : undefined}
        autoComplete="off"
        maxLength={figure ? 20 : 2_000}
        value={typed ?? kept}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(read(event.target.value))
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  )
}
