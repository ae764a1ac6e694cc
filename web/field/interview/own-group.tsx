import { useId, useState } from 'react'
import { faultIn, type OwnValue } from '../../../domain/survey/own/answers.ts'
import { choicesOf, inLanguage, type OwnQuestion } from '../../../domain/survey/own/form.ts'
import type { Draft } from '../../offline/draft.ts'
import { readFigure } from '../../read-figure.ts'
import { Icon } from '../../ui/icon.tsx'
import { Said } from '../bits.tsx'
import { useWords } from '../words.tsx'
import { type Own, ownAsked } from './own.ts'
import { NotAnswered } from './part-card.tsx'
import { Choices } from './question.tsx'

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
    return (fault.code === 'questions.constraint' && inLanguage(question.message, language)) || words.field.own.fault
  }
  return (
    <>
      <Said>{words.field.own.lead}</Said>
      <section className="part" lang={language}>
        {questions.map((it, at) => {
          const open = marked && it.required && it.kind !== 'note' && answers[it.name] === undefined
          const group =
            it.group === questions[at - 1]?.group ? undefined : form.groups.find(({ name }) => name === it.group)
          const heading = group && inLanguage(group.label, language)
          const fault = faultOf(it)
          return (
            <div key={it.name} className={open ? 'marked' : undefined}>
              {heading ? <h2 className="own-heading">{heading}</h2> : null}
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
                  {fault}
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
  const { field, sheet } = useWords()
  const label = inLanguage(question.label, language) ?? question.name
  const said = inLanguage(question.hint, language)
  const several = question.kind === 'several'
  const hint = [question.required ? field.own.required : undefined, said, several ? sheet.severalMay : undefined]
    .filter(Boolean)
    .join('. ')
  if (question.kind === 'note') return <p className="own-note">{label}</p>
  if (question.kind === 'one' || several)
    return (
      <Choices
        label={label}
        hint={hint === '' ? undefined : hint}
        options={choicesOf(own.form, question).map((it) => ({
          code: it.code,
          label: inLanguage(it.label, language) ?? it.code,
        }))}
        several={several}
        none={undefined}
        chosen={value === undefined ? undefined : [value].flat().map(String)}
        onChange={(codes) => onChange(several ? (codes.length === 0 ? undefined : [...codes]) : codes[0])}
      />
    )
  return <Typed {...{ question, label, hint, value, onChange }} />
}

type TypedProps = Pick<AskProps, 'question' | 'value' | 'onChange'> & { readonly label: string; readonly hint: string }

/** A text, a figure or a day. What is typed and is no figure stays in sight and counts as an answer that is wrong. */
function Typed({ question, label, hint, value, onChange }: TypedProps) {
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
        <b>{label}</b>
        {hint === '' ? null : <small>{hint}</small>}
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
