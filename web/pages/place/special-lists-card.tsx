import { useState } from 'react'
import { setMembership } from '../../../contract/place.ts'
import { may } from '../../../domain/account/may.ts'
import { addDays, CivilDate } from '../../../domain/kernel/date.ts'
import { useActor } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { Unit } from '../../use-units.ts'
import { useCommand } from '../../use-view.ts'
import type { PlaceDetail } from './place-page.tsx'

/** Dated membership of special lists: which, since when, by which act. */
export function SpecialListsCard({ data, unit }: { data: PlaceDetail; unit: Unit }) {
  const words = useTexts().place
  const format = useFormat()
  const oneOf = useOneOf()
  const actor = useActor()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      span={5}
      title={words.special.title}
      actions={
        <Button
          small
          icon="plus"
          why={!may.setPlace(actor, actor) && words.mayNotSet}
          whyIn="tip"
          onClick={() => setAdding(true)}
        >
          {words.special.add}
        </Button>
      }
    >
      {data.specialLists.length === 0 ? <p className="mid ink-3">{words.special.none}</p> : null}
      <ul className="special">
        {data.specialLists.map((it) => (
          <li key={`${it.list} ${it.from}`}>
            <b>{oneOf(it.nameVi, it.nameEn)}</b>
            <span className="small ink-3">
              {it.until === null
                ? words.special.since(format.date(it.from))
                : words.special.span(format.date(it.from), format.date(addDays(CivilDate.parse(it.until), -1)))}
              {it.act ? ` · ${it.act}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {adding ? <MembershipDialog unit={unit} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function MembershipDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.place.special
  const { date } = useFormat()
  const names = Object.entries(words.names)
  const [list, setList] = useState(names[0]?.[0] ?? '')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [act, setAct] = useState('')
  const set = useCommand(setMembership, { done: words.done, onDone: onClose })
  const dates = { read: readDate, write: date, bad: texts.shell.badDate }
  return (
    <Dialog
      title={`${words.addTitle} – ${unit.name}`}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={set.isPending}
            why={from === '' && texts.shell.badDate}
            whyIn="tip"
            onClick={() =>
              set.mutate({ list, unitId: unit.id, from, until: until === '' ? null : until, act: act.trim() })
            }
          >
            {words.go}
          </Button>
        </>
      }
    >
      <SelectField
        label={words.list}
        value={list}
        onChange={setList}
        choices={names.map(([value, label]) => ({ value, label }))}
      />
      <div className="f-row">
        <DateField label={words.from} value={from} onChange={setFrom} {...dates} />
        <DateField label={words.until} hint={words.untilHint} value={until} onChange={setUntil} {...dates} />
      </div>
      <TextField label={words.act} value={act} onChange={setAct} maxLength={200} />
    </Dialog>
  )
}
