import { useState } from 'react'
import { setReach } from '../../../contract/activity.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { readFigure } from '../../read-figure.ts'
import { ownUnitOf, provinceOf, useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { type Unit, unitChoices, useUnits } from '../../use-units.ts'
import { useCommand } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { useWhyNot } from './use-why-not.ts'

type Row = Activity['reached'][number]

/** Households and people reached, by the units they live in. */
export function ReachCard({ activity }: { activity: Activity }) {
  const words = useTexts().activity
  const { reach } = words
  const { count, date } = useFormat()
  const why = useWhyNot(activity)
  const [setting, setSetting] = useState(false)
  const households = activity.reached.reduce((sum, row) => sum + (row.households ?? 0), 0)
  const columns: readonly Column<Row>[] = [
    { key: 'unit', head: reach.unit, cell: (row) => row.unit.name },
    { key: 'on', head: reach.on, numeric: true, cell: (row) => date(row.on) },
    { key: 'households', head: reach.households, numeric: true, cell: (row) => count(row.households) },
    { key: 'people', head: reach.people, numeric: true, cell: (row) => count(row.people) },
  ]
  return (
    <Card
      flush
      title={reach.title}
      note={
        activity.reached.length === 0 ? undefined : words.reachNote(count(activity.reached.length), count(households))
      }
      actions={
        <Button small icon="edit" why={why('setReach')} whyIn="tip" onClick={() => setSetting(true)}>
          {reach.set}
        </Button>
      }
    >
      <div className="reach-rows">
        <Table
          caption={reach.title}
          columns={columns}
          rows={activity.reached}
          keyOf={(row) => String(row.unit.id)}
          empty={<p className="card-lead mid ink-3">{reach.empty}</p>}
        />
      </div>
      {setting ? <ReachDialog activity={activity} onClose={() => setSetting(false)} /> : null}
    </Card>
  )
}

type Typed = { readonly households: string; readonly people: string }

function ReachDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const words = useTexts().activity
  const { language } = useLanguage()
  const who = useMe()
  const ofProvince = ownUnitOf(who)?.id === provinceOf(who)?.id
  const [on, setOn] = useState(who.today)
  const [commune, setCommune] = useState<string | null>(ofProvince ? null : String(ownUnitOf(who)?.id ?? ''))
  const [typed, setTyped] = useState<ReadonlyMap<number, Typed>>(new Map())
  const communes = useUnits('commune').data ?? []
  const give = useCommand(setReach, { done: words.reach.saved, onDone: onClose })
  const rows = [...typed].flatMap(([unitId, it]) => {
    const [households, people] = [readFigure(it.households, language), readFigure(it.people, language)]
    return households === null && people === null ? [] : [{ unitId, households, people }]
  })
  const bad = rows.some(({ households, people }) =>
    [households, people].some((it) => it === undefined || (it !== null && (it < 0 || !Number.isInteger(it)))),
  )
  const save = () =>
    give.mutate({
      id: activity.id,
      on,
      rows: rows.map(({ unitId, households, people }) => ({
        unitId,
        households: households ?? null,
        people: people ?? null,
      })),
    })
  return (
    <FormDialog
      title={words.reach.set}
      about={words.reach.setAbout}
      why={
        on === ''
          ? words.missing(words.reach.on)
          : bad
            ? words.form.badNumber
            : rows.length === 0
              ? words.reach.notStated
              : undefined
      }
      busy={give.isPending}
      onSave={save}
      onClose={onClose}
    >
      <div className="f-row">
        <DayField label={words.reach.on} value={on} onChange={setOn} />
        {ofProvince ? (
          <SearchSelect
            clearable
            label={words.reach.inVillages}
            value={commune}
            onChange={setCommune}
            choices={unitChoices(communes)}
            placeholder={words.reach.inCommunes}
          />
        ) : null}
      </div>
      {commune === null ? (
        <ReachLines units={communes} typed={typed} onChange={setTyped} />
      ) : (
        <Villages parent={Number(commune)} typed={typed} onChange={setTyped} />
      )}
    </FormDialog>
  )
}

type LinesProps = {
  readonly typed: ReadonlyMap<number, Typed>
  readonly onChange: (typed: ReadonlyMap<number, Typed>) => void
}

function Villages({ parent, ...props }: LinesProps & { parent: number }) {
  return <ReachLines units={useUnits('village', undefined, parent).data ?? []} {...props} />
}

const ReachLines = ({ units, typed, onChange }: LinesProps & { units: readonly Unit[] }) => (
  <ul className="pick">
    {units.map((unit) => (
      <ReachLine
        key={unit.id}
        unit={unit}
        typed={typed.get(unit.id) ?? { households: '', people: '' }}
        onChange={(it) => onChange(new Map(typed).set(unit.id, it))}
      />
    ))}
  </ul>
)

function ReachLine({ unit, typed, onChange }: { unit: Unit; typed: Typed; onChange: (it: Typed) => void }) {
  const { reach } = useTexts().activity
  return (
    <li className="reach-line">
      <span className="medium">{unit.name}</span>
      <TextField
        label={reach.households}
        value={typed.households}
        inputMode="numeric"
        autoComplete="off"
        onChange={(households) => onChange({ ...typed, households })}
      />
      <TextField
        label={reach.people}
        value={typed.people}
        inputMode="numeric"
        autoComplete="off"
        onChange={(people) => onChange({ ...typed, people })}
      />
    </li>
  )
}
