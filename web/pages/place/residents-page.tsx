import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { residentList } from '../../../contract/place.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { FilterBar, FilterSelect, FilterToggle } from '../../ui/filter-bar.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Sort, sortRows } from '../../ui/sort.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { useStandards } from '../../use-standards.ts'
import { useGo, useView } from '../../use-view.ts'
import { shownYear, yearOf, yearsBetween } from '../../years.ts'
import './place.css'
import { PlaceTabs } from './place-tabs.tsx'
import { ResidentsDialog } from './residents-dialog.tsx'

type Row = z.infer<typeof residentList.answer>['rows'][number]

const route = getRouteApi('/in/places/residents')

/** Resident totals of a year by commune of that day: the denominators. A commune without is named and no 0. */
export function ResidentsPage() {
  const texts = useTexts()
  const words = texts.place.residents
  const go = useGo()
  const who = useMe()
  const { today } = who
  const { year = shownYear(who), place, missing } = route.useSearch()
  const { standards } = useStandards()
  const first = standards.find((it) => it.use === 'classify')
  const read = useView(residentList, { year, place })
  return (
    <>
      <PageTitle>{words.title(year)}</PageTitle>
      <PageHead
        title={words.title(year)}
        sub={words.sub}
        actions={
          <Button icon="print" onClick={() => print()}>
            {texts.shell.print}
          </Button>
        }
      />
      <PlaceTabs current="residents" />
      <FilterBar>
        <FilterSelect
          label={texts.shell.year}
          value={String(year)}
          onChange={(it) => go(path.residents({ year: Number(it), place, missing }))}
          choices={yearsBetween(Math.min(year, first ? yearOf(first.validFrom) : year), yearOf(today)).map((it) => ({
            value: String(it),
            label: String(it),
          }))}
        />
        <FilterToggle
          label={words.onlyMissing}
          on={missing === 'true'}
          onChange={(on) => go(path.residents({ year, place, missing: on }))}
        />
      </FilterBar>
      <Answer read={read}>{({ rows }) => <Filled rows={rows} year={year} onlyMissing={missing === 'true'} />}</Answer>
    </>
  )
}

function Filled({ rows, year, onlyMissing }: { rows: readonly Row[]; year: number; onlyMissing: boolean }) {
  const texts = useTexts()
  const words = texts.place.residents
  const { count } = useFormat()
  const { language } = useLanguage()
  const [editing, setEditing] = useState<Row | undefined>(undefined)
  const [sort, setSort] = useState<Sort | undefined>(undefined)
  const columns = useColumns(setEditing)
  const units = new Set(rows.map((row) => row.unit.id))
  const known = rows.filter((row) => row.households !== null)
  const without = [...units].filter((id) => !known.some((row) => row.unit.id === id)).length
  const shown = onlyMissing ? rows.filter((row) => row.households === null) : rows
  return (
    <>
      {units.size === 0 ? null : (
        <Lead>
          <strong>{words.lead(count(units.size - without), count(units.size))}</strong>{' '}
          {without > 0 ? words.leadMissing(count(without)) : ''}
        </Lead>
      )}
      <Card
        flush
        title={words.card}
        actions={
          <ExportButton
            name={words.title(year)}
            rows={shown}
            columns={[
              { head: words.columns.unit, value: (row) => row.unit.name },
              { head: words.columns.setting, value: (row) => texts.shell.setting[row.setting] },
              { head: words.columns.households, value: (row) => row.households },
              { head: words.columns.people, value: (row) => row.people },
              { head: words.columns.countedOn, value: (row) => row.countedOn },
            ]}
          />
        }
      >
        <Table
          caption={words.title(year)}
          columns={columns}
          rows={sortRows(shown, sort, valueIn, language)}
          keyOf={(row) => `${row.unit.id} ${row.setting}`}
          sort={sort}
          onSort={setSort}
          empty={<EmptyState icon="users" title={words.none} basis={words.basis} />}
          sum={known.length > 1 && !onlyMissing ? <SumRow rows={known} /> : null}
        />
      </Card>
      {editing ? <ResidentsDialog of={{ ...editing, year }} onClose={() => setEditing(undefined)} /> : null}
    </>
  )
}

const valueIn = (row: Row, by: string) =>
  by === 'households' ? row.households : by === 'people' ? row.people : by === 'on' ? row.countedOn : row.unit.name

function SumRow({ rows }: { rows: readonly Row[] }) {
  const words = useTexts().place.residents
  const { count } = useFormat()
  return (
    <tr className="sum">
      <td colSpan={2}>{words.sum(count(rows.length))}</td>
      <td className="n">{count(rows.reduce((sum, row) => sum + (row.households ?? 0), 0))}</td>
      <td className="n">{count(rows.reduce((sum, row) => sum + (row.people ?? 0), 0))}</td>
      <td />
      <td />
    </tr>
  )
}

function useColumns(onEdit: (row: Row) => void): readonly Column<Row>[] {
  const texts = useTexts()
  const words = texts.place.residents
  const format = useFormat()
  const actor = useActor()
  const why = !may.setResidents(actor, actor) && words.mayNot
  const figure = (value: number | null) =>
    value === null ? (
      <span className="no-data" title={texts.shell.ui.noData}>
        –
      </span>
    ) : (
      format.count(value)
    )
  return [
    {
      key: 'unit',
      head: words.columns.unit,
      sortable: true,
      cell: (row) => (
        <Link className="row-link" href={path.placeDetail(row.unit.id)}>
          {row.unit.name}
        </Link>
      ),
    },
    { key: 'setting', head: words.columns.setting, cell: (row) => texts.shell.setting[row.setting] },
    {
      key: 'households',
      head: words.columns.households,
      numeric: true,
      sortable: true,
      cell: (row) => figure(row.households),
    },
    { key: 'people', head: words.columns.people, numeric: true, sortable: true, cell: (row) => figure(row.people) },
    {
      key: 'on',
      head: words.columns.countedOn,
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: (row) => format.date(row.countedOn),
    },
    {
      key: 'action',
      head: <span className="sr">{words.columns.action}</span>,
      cell: (row) => (
        <Button
          small
          kind="quiet"
          why={why}
          whyIn="tip"
          label={`${row.households === null ? words.enter : words.edit}: ${row.unit.name}`}
          onClick={() => onEdit(row)}
        >
          {row.households === null ? words.enter : words.edit}
        </Button>
      ),
    },
  ]
}
