import { useId, useState } from 'react'
import type { PhoneCase } from '../../../contract/phone.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { Draft } from '../../offline/draft.ts'
import { Icon } from '../../ui/icon.tsx'
import { BigButton, Said } from '../bits.tsx'
import { useWords } from '../words.tsx'
import { confirm, NotAnswered, type PartProps } from './part-card.tsx'
import { Choices, Question } from './question.tsx'

type Round = { readonly opensOn: CivilDate; readonly closesOn: CivilDate }

/** The day of the interview: proposed by the clock of the device, which may be wrong. */
export function InterviewDay(props: { draft: Draft; round: Round; onDraft: (draft: Draft) => void }) {
  const { field } = useWords()
  const id = useId()
  return (
    <div className="ask part">
      <label className="ask-label" htmlFor={id}>
        <b>{field.day}</b>
        <small>{field.dayHint}</small>
      </label>
      <input
        className="input big"
        id={id}
        type="date"
        min={props.round.opensOn}
        max={props.round.closesOn}
        value={props.draft.on}
        onChange={({ target }) => {
          const day = CivilDate.safeParse(target.value)
          if (day.success) props.onDraft({ ...props.draft, on: day.data })
        }}
      />
    </div>
  )
}

/** One member: still here, moved out, died. The register itself is changed by the commune alone. */
export function PersonCard({ part, footing, draft, marked, onDraft }: PartProps) {
  const { field, household, format } = useWords()
  const person = footing.it.members.find(({ id }) => id === part.member)
  if (!person) return null
  const gone = draft.gone.find(({ id }) => id === person.id)
  const asked = draft.confirmed.includes(part.key) || (footing.it.last?.here ?? false)
  const answer = gone ? gone.why : asked ? 'here' : undefined
  const set = (to: string | undefined) => {
    const others = draft.gone.filter(({ id }) => id !== person.id)
    const why = to === 'moved-out' || to === 'died' ? to : undefined
    onDraft(confirm({ ...draft, gone: why ? [...others, { id: person.id, why }] : others }, part.key))
  }
  const relations: Readonly<Record<string, string>> = household.members.relation
  const born = person.born === null ? undefined : String(person.born)
  return (
    <section className={marked && !asked ? 'part marked' : 'part'}>
      <h2>{person.name}</h2>
      <p className="part-when">
        {[
          relations[person.relation] ?? person.relation,
          born && (born.length > 4 ? format.date(born) : born),
          person.sex && field.sexes[person.sex],
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Choices
        label={field.livesHere}
        hint={undefined}
        several={false}
        short
        none={undefined}
        options={[
          { code: 'here', label: field.stillHere },
          { code: 'moved-out', label: field.gone['moved-out'] },
          { code: 'died', label: field.gone.died },
        ]}
        chosen={answer === undefined ? undefined : [answer]}
        onChange={([to]) => set(to)}
      />
      {marked && !asked ? <NotAnswered /> : null}
      {gone
        ? null
        : part.asks.map((ask) => (
            <div key={ask.id}>
              <Question
                ask={ask}
                answers={draft.answers}
                before={footing.it.last?.answers}
                onChange={(answers) => onDraft({ ...draft, answers })}
              />
              {marked && ask.read(draft.answers) === undefined ? <NotAnswered /> : null}
            </div>
          ))}
    </section>
  )
}

/** Born, or moved in since: noted here, told to the commune, asked once they are in the register. */
export function NewPeople({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }) {
  const { field } = useWords()
  const [name, setName] = useState('')
  const id = useId()
  const add = (how: 'born' | 'moved-in') => {
    onDraft({ ...draft, came: [...draft.came, { name: name.trim(), how }] })
    setName('')
  }
  return (
    <section className="part">
      <h2>{field.someoneNew}</h2>
      {draft.came.length === 0 ? null : (
        <ul className="came">
          {draft.came.map((one) => (
            <li key={`${one.how} ${one.name}`}>
              <span>
                <b>{one.name}</b> · {field.came[one.how]}
              </span>
              <button
                type="button"
                className="btn quiet"
                onClick={() => onDraft({ ...draft, came: draft.came.filter((it) => it !== one) })}
              >
                <Icon name="x" />
                {field.takeOut}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="ask-label" htmlFor={id}>
        <b>{field.fullName}</b>
      </label>
      <input
        className="input big"
        id={id}
        autoComplete="off"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="two even">
        <BigButton icon="plus" disabled={name.trim().length < 2} onClick={() => add('born')}>
          {field.came.born}
        </BigButton>
        <BigButton icon="plus" disabled={name.trim().length < 2} onClick={() => add('moved-in')}>
          {field.came['moved-in']}
        </BigButton>
      </div>
    </section>
  )
}

/** What the commune has to be told, in plain words: an interview changes answers, never who belongs to a household. */
export function ToTellCommune({ it, draft }: { it: PhoneCase; draft: Draft }) {
  const { field } = useWords()
  if (draft.gone.length + draft.came.length === 0) return null
  return (
    <Said tone="risk">
      <b>{field.tellCommune}</b>
      <ul className="dots">
        {draft.gone.map(({ id, why }) => (
          <li key={id}>
            {it.members.find((member) => member.id === id)?.name}: {field.gone[why]}
          </li>
        ))}
        {draft.came.map(({ name, how }) => (
          <li key={`${how} ${name}`}>
            {name}: {field.came[how]}
          </li>
        ))}
      </ul>
      {field.tellWhy}
    </Said>
  )
}
