import { Fragment, useState } from 'react'
import { InTongue } from '../../in-tongue.tsx'
import type { Draft } from '../../offline/draft.ts'
import type { Said } from '../../said.ts'
import { Icon } from '../../ui/icon.tsx'
import { BigButton } from '../bits.tsx'
import { answerSaid, sameCodes, sayAnswer } from '../compare.ts'
import { useWords } from '../words.tsx'
import { Again } from './again.tsx'
import { type Footing, isConfirmed, isFromLast, openAsks, type Part } from './parts.ts'
import { Question } from './question.tsx'
import { useSpeech } from './speech-context.tsx'

export type PartProps = {
  readonly part: Part
  readonly title: string | undefined
  readonly footing: Footing
  readonly draft: Draft
  readonly marked: boolean
  readonly onDraft: (draft: Draft) => void
}

export const confirm = (draft: Draft, ...keys: readonly string[]): Draft => ({
  ...draft,
  confirmed: [...new Set([...draft.confirmed, ...keys])],
})

/** What one member or the household is asked. Filled in from last time: first whether anything changed, then the questions. */
export function PartCard({ part, title, footing, draft, marked, onDraft }: PartProps) {
  const { field } = useWords()
  const [opened, setOpened] = useState(false)
  const last = footing.it.last
  const fromLast = isFromLast(part, footing)
  const confirmed = isConfirmed(part, footing, draft)
  const open = openAsks(part, draft)
  const same = part.asks.every((ask) => last && sameCodes(ask.read(draft.answers), ask.read(last.answers)))
  if (fromLast && !confirmed)
    return (
      <section className={marked ? 'part marked' : 'part'}>
        {title ? <h2>{title}</h2> : null}
        <Summary part={part} draft={draft} />
        <Again
          onChanged={() => {
            setOpened(true)
            onDraft(confirm(draft, part.key))
          }}
          onSame={() => onDraft(confirm(draft, part.key))}
        />
      </section>
    )
  if (fromLast && confirmed && !opened && same && open.length === 0)
    return (
      <section className="part told">
        <div className="part-told">
          <h2>
            <span className="good">
              <Icon name="check" />
            </span>{' '}
            {title ?? field.asked}
          </h2>
          <BigButton kind="quiet" icon="edit" onClick={() => setOpened(true)}>
            {field.change}
          </BigButton>
        </div>
        <Summary part={part} draft={draft} />
      </section>
    )
  return (
    <section className="part">
      {title ? <h2>{title}</h2> : null}
      {part.asks.map((ask) => (
        <div key={ask.id} className={marked && ask.read(draft.answers) === undefined ? 'marked' : undefined}>
          <Question
            ask={ask}
            answers={draft.answers}
            before={last?.answers}
            onChange={(answers) => {
              setOpened(true)
              onDraft(confirm({ ...draft, answers }, part.key))
            }}
          />
          {marked && ask.read(draft.answers) === undefined ? <NotAnswered /> : null}
        </div>
      ))}
    </section>
  )
}

export function NotAnswered() {
  const { field } = useWords()
  return (
    <p className="hint error">
      <Icon name="st-missed" size="s" />
      {field.notAnswered}
    </p>
  )
}

function Summary({ part, draft }: { part: Part; draft: Draft }) {
  const words = useWords()
  const speech = useSpeech()
  return (
    <dl className="told-answers">
      {part.asks.map((ask) => (
        <div key={ask.id}>
          <Both said={[speech(ask.name).label].filter((it) => it !== undefined)} label={ask.label(words)} as="dt" />
          <Both
            said={answerSaid(ask, draft.answers, words, speech)}
            label={sayAnswer(ask, draft.answers, words)}
            as="dd"
          />
        </div>
      ))}
    </dl>
  )
}

/** In the language of the house, the words of the app beneath where they are others. Nothing said: in those. */
function Both({ said, label, as: Cell }: { said: readonly Said[]; label: string; as: 'dt' | 'dd' }) {
  const other = said.length > 0 && said.map(({ text }) => text).join(', ') !== label
  return (
    <Cell>
      {other
        ? said.map((it, at) => (
            <Fragment key={it.text}>
              {at > 0 ? ', ' : ''}
              <InTongue of={it} />
            </Fragment>
          ))
        : label}
      {other ? <small className="beneath">{label}</small> : null}
    </Cell>
  )
}
