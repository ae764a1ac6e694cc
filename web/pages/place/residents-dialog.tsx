import { useState } from 'react'
import { setResidents } from '../../../contract/place.ts'
import type { Setting, UnitName } from '../../../contract/view.ts'
import { useMe } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'
import { wholeCount } from './whole-count.ts'

export type Residents = {
  readonly unit: UnitName
  readonly year: number
  readonly setting: Setting
  readonly households: number | null
  readonly people: number | null
  readonly countedOn: string | null
}

/** The first year of lists that can be told by. */
const firstYear = 2016

/** All resident households and people at the time of the review, as columns 1 and 2 of form 7.1 want them. */
export function ResidentsDialog({ of, onClose }: { of: Residents; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.place.residents
  const { date } = useFormat()
  const { today } = useMe()
  const [year, setYear] = useState(of.year)
  const [setting, setSetting] = useState<Setting>(of.setting)
  const [typedHouseholds, setHouseholds] = useState(of.households === null ? '' : String(of.households))
  const [typedPeople, setPeople] = useState(of.people === null ? '' : String(of.people))
  const windowEnds = `${of.year}-12-14`
  const [countedOn, setCountedOn] = useState(of.countedOn ?? (windowEnds < today ? windowEnds : today))
  const [source, setSource] = useState('')
  const save = useCommand(setResidents, { done: words.done, onDone: onClose })
  const [households, people] = [wholeCount(typedHouseholds), wholeCount(typedPeople)]
  const fewer = households !== undefined && people !== undefined && people < households
  const send = () => {
    if (households === undefined || people === undefined) return
    save.mutate({ unitId: of.unit.id, year, setting, households, people, countedOn, source: source.trim() })
  }
  return (
    <Dialog
      title={words.dialog(of.unit.name, year)}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            why={
              households === undefined || people === undefined || countedOn === '' ? words.needed : fewer && words.fewer
            }
            whyIn="tip"
            onClick={send}
          >
            {words.go}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.body}</p>
      <div className="f-row">
        <SelectField
          label={words.year}
          value={String(year)}
          onChange={(it) => setYear(Number(it))}
          choices={yearsBetween(firstYear, yearOf(today)).map((it) => ({ value: String(it), label: String(it) }))}
        />
        <SelectField
          label={words.setting}
          value={setting}
          onChange={(it) => setSetting(it === 'urban' ? 'urban' : 'rural')}
          choices={(['urban', 'rural'] as const).map((it) => ({ value: it, label: texts.shell.setting[it] }))}
        />
      </div>
      <div className="f-row">
        <TextField
          label={words.households}
          value={typedHouseholds}
          onChange={setHouseholds}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          label={words.people}
          value={typedPeople}
          onChange={setPeople}
          inputMode="numeric"
          autoComplete="off"
          error={fewer ? words.fewer : undefined}
        />
      </div>
      <DateField
        label={words.countedOn}
        value={countedOn}
        onChange={setCountedOn}
        read={readDate}
        write={date}
        bad={texts.shell.badDate}
      />
      <TextField label={words.source} hint={words.sourceHint} value={source} onChange={setSource} maxLength={200} />
    </Dialog>
  )
}
