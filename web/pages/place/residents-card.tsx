import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import type { Unit } from '../../use-units.ts'
import { shownYear } from '../../years.ts'
import type { PlaceDetail } from './place-page.tsx'
import { type Residents, ResidentsDialog } from './residents-dialog.tsx'

/** Resident totals of one commune by year, with the form that sets them. */
export function ResidentsCard({ data, unit }: { data: PlaceDetail; unit: Unit }) {
  const texts = useTexts()
  const words = texts.place.residents
  const format = useFormat()
  const actor = useActor()
  const who = useMe()
  const [editing, setEditing] = useState<Residents | undefined>(undefined)
  const why = !may.setResidents(actor, actor) && words.mayNot
  const rows = data.residents.toSorted((a, b) => b.year - a.year || (a.setting < b.setting ? 1 : -1))
  const fresh: Residents = {
    unit,
    year: shownYear(who),
    setting: unit.setting ?? 'rural',
    households: null,
    people: null,
    countedOn: null,
  }
  return (
    <Card
      flush
      span={7}
      title={words.card}
      actions={
        <Button small icon="plus" why={why} whyIn="tip" onClick={() => setEditing(fresh)}>
          {words.enter}
        </Button>
      }
    >
      <Table
        caption={words.card}
        rows={rows}
        keyOf={(row) => `${row.year} ${row.setting}`}
        empty={<EmptyState icon="users" title={words.none} basis={words.basis} />}
        columns={[
          { key: 'year', head: words.columns.year, cell: (row) => <b className="num">{row.year}</b> },
          { key: 'setting', head: words.columns.setting, cell: (row) => texts.shell.setting[row.setting] },
          {
            key: 'households',
            head: words.columns.households,
            numeric: true,
            cell: (row) => format.count(row.households),
          },
          { key: 'people', head: words.columns.people, numeric: true, cell: (row) => format.count(row.people) },
          { key: 'on', head: words.columns.countedOn, numeric: true, cell: (row) => format.date(row.countedOn) },
          {
            key: 'action',
            head: <span className="sr">{words.columns.action}</span>,
            cell: (row) => (
              <Button
                small
                kind="quiet"
                why={why}
                whyIn="tip"
                label={`${words.edit} ${row.year}`}
                onClick={() => setEditing({ ...row, unit })}
              >
                {words.edit}
              </Button>
            ),
          },
        ]}
      />
      {editing ? <ResidentsDialog of={editing} onClose={() => setEditing(undefined)} /> : null}
    </Card>
  )
}
