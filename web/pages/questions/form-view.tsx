import { Fragment, useState } from 'react'
import { ownFormDetail } from '../../../contract/own-questions.ts'
import {
  choicesOf,
  type OwnForm,
  type OwnGroup,
  type OwnQuestion,
  type Texts,
} from '../../../domain/survey/own/form.ts'
import { InTongue } from '../../in-tongue.tsx'
import { type Said, saidIn } from '../../said.ts'
import { Answer } from '../../shell/answer.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useView } from '../../use-view.ts'
import { runsOf } from './runs.ts'

/** The questions of a kept version. */
export function FormOf({ id }: { id: string }) {
  const read = useView(ownFormDetail, { id })
  return <Answer read={read}>{({ form }) => <FormView form={form} />}</Answer>
}

type Props = {
  readonly form: OwnForm
  /** In a box of its own height, where the form stands in a dialog between its other fields. */
  readonly boxed?: boolean
}

/** A form as it will be asked, in any of its languages, with its rules as the province wrote them. */
export function FormView({ form, boxed = false }: Props) {
  const words = useTexts().ownQuestions
  const { language: own } = useLanguage()
  const [language, setLanguage] = useState<string>(form.languages.some(({ code }) => code === own) ? own : 'vi')
  const runs = runsOf(form).map((run) => (
    <section key={run.first}>
      {run.group ? <GroupHead group={run.group} language={language} /> : null}
      <ol start={run.first}>
        {run.questions.map((it) => (
          <li key={it.name}>
            <QuestionRow form={form} it={it} language={language} />
          </li>
        ))}
      </ol>
    </section>
  ))
  return (
    <div className="questions">
      {form.languages.length > 1 ? (
        <SelectField
          label={words.languages}
          value={language}
          onChange={setLanguage}
          choices={form.languages.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        />
      ) : null}
      {boxed ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to without a mouse
        <section className="questions-box" tabIndex={0} aria-label={words.see}>
          {runs}
        </section>
      ) : (
        runs
      )}
    </div>
  )
}

/** The name of a group above its questions; it stays in sight while they pass. */
function GroupHead({ group, language }: { group: OwnGroup; language: string }) {
  const words = useTexts().ownQuestions
  const { language: own } = useLanguage()
  const said = saidIn(group.label, language, own) ?? { text: `${words.group} ${group.name}`, lang: undefined }
  return (
    <h3 className="question-group">
      <InTongue of={said} />
      {group.relevant === null ? null : <Rule name={words.askedWhere} rule={group.relevant} />}
    </h3>
  )
}

function QuestionRow({ form, it, language }: { form: OwnForm; it: OwnQuestion; language: string }) {
  const words = useTexts().ownQuestions
  const choices = choicesOf(form, it)
  const { language: own } = useLanguage()
  const said = (texts: Texts | null) => saidIn(texts, language, own)
  const message = said(it.message)
  return (
    <>
      <p className={it.kind === 'note' ? 'ink-2' : 'question-label'}>
        <InTongue of={said(it.label)} />{' '}
        <span className="small ink-3">
          {words.kind[it.kind]}
          {it.required ? `, ${words.required.toLowerCase()}` : ''}
        </span>
      </p>
      {it.hint === null ? null : (
        <p className="small ink-2">
          <InTongue of={said(it.hint)} />
        </p>
      )}
      {choices.length === 0 ? null : (
        <p className="small">
          {choices.map(({ code, label }, at) => (
            <Fragment key={code}>
              {at > 0 ? ' · ' : ''}
              <InTongue of={said(label)} />
            </Fragment>
          ))}
        </p>
      )}
      {it.relevant === null ? null : <Rule name={words.askedWhere} rule={it.relevant} />}
      {it.constraint === null ? null : (
        <Rule name={words.mustBe} rule={it.constraint} {...(message === undefined ? {} : { message })} />
      )}
    </>
  )
}

const Rule = ({ name, rule, message }: { name: string; rule: string; message?: Said }) => (
  <span className="small ink-2 question-rule">
    {name}: <code>{rule}</code>
    {message === undefined ? null : (
      <>
        {' '}
        (<InTongue of={message} />)
      </>
    )}
  </span>
)
