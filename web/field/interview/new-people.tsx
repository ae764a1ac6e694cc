import { useId, useState } from 'react'
import type { MemberCame } from '../../../contract/household.ts'
import type { PhoneCase } from '../../../contract/phone.ts'
import { ethnicCodes, ethnicName } from '../../../domain/household/ethnicity.ts'
import { type Relation as Related, relations } from '../../../domain/household/relation.ts'
import { answerName } from '../../../domain/survey/sheet/names.ts'
import { newId } from '../../api.ts'
import type { Draft } from '../../offline/draft.ts'
import { Icon } from '../../ui/icon.tsx'
import { BigButton } from '../bits.tsx'
import { useWords } from '../words.tsx'
import { type Coming, emptyComing, toCame } from './coming.ts'
import { DayField } from './day-field.tsx'
import { Choices } from './question.tsx'
import { Asked, Spoken, useSpeech } from './speech-context.tsx'

type Props = { readonly it: PhoneCase; readonly draft: Draft; readonly onDraft: (draft: Draft) => void }

/** Born, married in, come back, moved in: written down here and asked in this very interview. */
export function NewPeople({ it, draft, onDraft }: Props) {
  const { field, format } = useWords()
  const [coming, setComing] = useState<Coming>()
  return (
    <section className="part">
      <h2>
        <Spoken name="someoneNew" label={field.someoneNew} />
      </h2>
      {draft.came.length === 0 ? null : (
        <ul className="came">
          {draft.came.map((one) => (
            <li key={one.member.id}>
              <span>
                <b>{one.member.name}</b> · {field.came[one.by]}, {format.date(one.on)}
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
      {coming ? (
        <Form
          coming={coming}
          most={draft.on}
          onChange={setComing}
          onCancel={() => setComing(undefined)}
          onAdd={(came) => {
            onDraft({ ...draft, came: [...draft.came, came] })
            setComing(undefined)
          }}
        />
      ) : (
        <BigButton icon="plus" onClick={() => setComing(emptyComing(it, draft.on))}>
          {field.addPerson}
        </BigButton>
      )}
    </section>
  )
}

type FormProps = {
  readonly coming: Coming
  readonly most: Draft['on']
  readonly onChange: (coming: Coming) => void
  readonly onCancel: () => void
  readonly onAdd: (came: MemberCame) => void
}
const ways = ['birth', 'marriage', 'return', 'move-in', 'other'] as const satisfies readonly MemberCame['by'][]

function Form({ coming, most, onChange, onCancel, onAdd }: FormProps) {
  const { field, household, sheet } = useWords()
  const [id, nameId, yearId, relationId] = [useState(newId)[0], useId(), useId(), useId()]
  const [ethnicityId, numberId] = [useId(), useId()]
  const set = (to: Partial<Coming>) => onChange({ ...coming, ...to })
  const came = toCame(coming, id)
  return (
    <div className="new-person">
      <Choices
        {...{ label: field.cameHow, name: 'cameHow', hint: undefined, several: false, none: undefined, short: true }}
        options={ways.map((code) => ({ code, label: field.came[code], name: answerName('cameHow', code) }))}
        chosen={coming.by && [coming.by]}
        onChange={([to]) => set({ by: ways.find((it) => it === to) })}
      />
      <div className="ask">
        <label className="ask-label" htmlFor={nameId}>
          <Asked name="fullName" label={field.fullName} />
        </label>
        <input
          className="input big"
          id={nameId}
          autoComplete="off"
          maxLength={120}
          value={coming.name}
          onChange={({ target }) => set({ name: target.value })}
        />
      </div>
      <Choices
        {...{ label: sheet.ask.sex, name: 'sex', hint: undefined, several: false, none: undefined }}
        options={(['male', 'female'] as const).map((code) => ({
          ...{ code, label: sheet.sexes[code], name: answerName('sex', code) },
        }))}
        chosen={coming.sex && [coming.sex]}
        onChange={([to]) => set({ sex: to === 'male' ? 'male' : 'female' })}
      />
      <DayField
        {...(coming.by === 'birth'
          ? ({ name: 'bornOn', label: field.bornOn } as const)
          : ({ name: 'cameOn', label: field.cameOn } as const))}
        value={coming.on}
        most={most}
        onChange={(on) => set({ on })}
      />
      {coming.by === 'birth' ? null : (
        <div className="ask">
          <label className="ask-label" htmlFor={yearId}>
            <Asked name="born" label={sheet.ask.born} hint={field.bornHint} />
          </label>
          <input
            className="input big"
            id={yearId}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={coming.year}
            onChange={({ target }) => set({ year: target.value.replaceAll(/\D/g, '') })}
          />
        </div>
      )}
      <div className="ask">
        <label className="ask-label" htmlFor={relationId}>
          <Asked name="relation" label={field.relation} />
        </label>
        <select
          className="input big"
          id={relationId}
          value={coming.relation}
          onChange={({ target }) => set({ relation: target.value })}
        >
          <option value="">{field.choose}</option>
          {relations
            .filter((it) => it !== 'head')
            .map((it) => (
              <Relation key={it} it={it} />
            ))}
        </select>
      </div>
      <div className="ask">
        <label className="ask-label" htmlFor={ethnicityId}>
          <Asked name="ethnicity" label={household.columns.ethnicity} />
        </label>
        <select
          className="input big"
          id={ethnicityId}
          value={coming.ethnicity}
          onChange={({ target }) => set({ ethnicity: target.value })}
        >
          {ethnicCodes.map((it) => (
            <option key={it} value={it}>
              {ethnicName(it)}
            </option>
          ))}
          <option value="foreigner">{household.foreigner}</option>
          <option value="unknown">{household.ethnicityUnknown}</option>
        </select>
      </div>
      <div className="ask">
        <label className="ask-label" htmlFor={numberId}>
          <Asked name="number" label={field.number} hint={field.numberHint} />
        </label>
        <input
          className="input big"
          id={numberId}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={coming.number}
          onChange={({ target }) => set({ number: target.value })}
        />
      </div>
      <div className="two">
        <BigButton onClick={onCancel}>{field.cancel}</BigButton>
        <BigButton kind="primary" icon="plus" disabled={!came} onClick={() => (came ? onAdd(came) : undefined)}>
          {field.addPerson}
        </BigButton>
      </div>
      {came ? null : <p className="hint">{field.addNeeds}</p>}
    </div>
  )
}

/** An entry of a list holds one text: both stand in it. */
function Relation({ it }: { it: Related }) {
  const label = useWords().household.members.relation[it]
  const said = useSpeech()(answerName('relation', it)).label
  return (
    <option value={it} lang={said?.lang}>
      {said ? `${said.text} (${label})` : label}
    </option>
  )
}
