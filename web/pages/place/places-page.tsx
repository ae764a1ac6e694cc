import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Level, placeDetail, placeList } from '../../../contract/place.ts'
import { scoreAreas } from '../../../domain/standard/point-table.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSearch, FilterSelect, FilterToggle } from '../../ui/filter-bar.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { Unit } from '../../use-units.ts'
import { useGo, useView } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'
import './place.css'
import { kindOf } from './kind-of.ts'
import { PlaceTabs } from './place-tabs.tsx'

/** The last day with districts (NQ 202/2025/QH15: two levels from 1 July 2025). */
const beforeReform = '2025-06-30'
/** Units of earlier years are asked for too seldom to offer them all. */
const yearsBack = 5

const route = getRouteApi('/in/places')

type Asked = ReturnType<typeof route.useSearch>

/** Communes, unless another level was chosen or everything inside a unit is asked for. */
const levelOf = ({ level, parent }: Asked) =>
  level === 'all' ? undefined : (level ?? (parent === undefined ? 'commune' : undefined))

/** Units as they were on a day, by level and by what they belong to. */
export function PlacesPage() {
  const texts = useTexts()
  const words = texts.place
  const format = useFormat()
  const asked = route.useSearch()
  const read = useView(placeList, { ...asked, level: levelOf(asked), limit: 100 })
  const { after } = asked
  const oneLevel = levelOf(asked) !== undefined
  const filtered = asked.q !== undefined || asked.level !== undefined || asked.parent !== undefined
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Button icon="print" onClick={() => print()}>
            {texts.shell.print}
          </Button>
        }
      />
      <PlaceTabs current="units" />
      <Filters asked={asked} filtered={filtered} />
      <Card
        flush
        footer={
          <Pager
            rows={read.data?.rows.length}
            shown={format.count(read.data?.rows.length)}
            of={words.count(format.count(read.data?.count))}
            firstHref={after === undefined ? undefined : path.places({ ...asked, after: undefined })}
            nextHref={read.data?.next ? path.places({ ...asked, after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read} loading={<Units rows={undefined} filtered={filtered} oneLevel={oneLevel} />}>
          {(data) => <Units rows={data.rows} filtered={filtered || asked.on !== undefined} oneLevel={oneLevel} />}
        </Answer>
      </Card>
    </>
  )
}

function Filters({ asked, filtered }: { asked: Asked; filtered: boolean }) {
  const words = useTexts().place
  const format = useFormat()
  const go = useGo()
  const { today } = useMe()
  const change = useCallback(
    (next: Partial<Asked>, typing = false) => go(path.places({ ...asked, ...next, after: undefined }), typing),
    [asked, go],
  )
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }, true), [change])
  const days = [
    ...new Set([
      ...(asked.on === undefined ? [] : [asked.on]),
      ...(today > beforeReform ? [beforeReform] : []),
      ...yearsBetween(yearOf(today) - yearsBack, yearOf(today) - 1).map((year) => `${year}-12-31`),
    ]),
  ].toSorted((a, b) => (a < b ? 1 : -1))
  return (
    <FilterBar onClear={filtered ? () => go(path.places({ on: asked.on })) : undefined}>
      <FilterSearch
        label={words.filter.searchLabel}
        placeholder={words.filter.search}
        value={asked.q ?? ''}
        onChange={search}
      />
      <FilterSelect
        label={words.filter.level}
        value={levelOf(asked) ?? 'all'}
        onChange={(it) => change({ level: Level.safeParse(it).data ?? 'all' })}
        choices={[
          { value: 'all', label: words.filter.all },
          ...Level.options.map((it) => ({ value: it, label: words.level[it] })),
        ]}
      />
      <FilterSelect
        label={words.filter.on}
        all={words.filter.today}
        value={asked.on ?? ''}
        onChange={(it) => change({ on: it === '' ? undefined : it })}
        choices={days.map((it) => ({
          value: it,
          label: it === beforeReform ? words.filter.beforeReform(format.date(it)) : format.date(it),
        }))}
      />
      {asked.parent === undefined ? null : <Inside unit={asked.parent} onClear={() => change({ parent: undefined })} />}
    </FilterBar>
  )
}

/** The unit whose parts are shown, by name. */
function Inside({ unit, onClear }: { unit: number; onClear: () => void }) {
  const words = useTexts().place.filter
  const read = useView(placeDetail, { id: unit })
  const name = read.data?.versions.at(-1)?.name ?? '…'
  return <FilterToggle label={words.inside(name)} on onChange={onClear} />
}

function Units(props: {
  readonly rows: readonly Unit[] | undefined
  readonly filtered: boolean
  readonly oneLevel: boolean
}) {
  const { rows, filtered, oneLevel } = props
  const words = useTexts().place
  const go = useGo()
  return (
    <Table
      caption={words.title}
      columns={useColumns(oneLevel)}
      rows={rows}
      keyOf={(row) => `${row.id} ${row.validFrom}`}
      onOpen={(row) => go(path.placeDetail(row.id))}
      skeletonRows={12}
      empty={
        filtered ? (
          <EmptyState icon="search" title={words.nothingFound.title}>
            {words.nothingFound.body}
          </EmptyState>
        ) : (
          <EmptyState icon="map" title={words.empty.title} basis={words.empty.basis}>
            {words.empty.body}
          </EmptyState>
        )
      }
    />
  )
}

/** Where one level is asked for, the name says the kind; villages are often named without it. */
function useColumns(oneLevel: boolean): readonly Column<Unit>[] {
  const texts = useTexts()
  const words = texts.place
  const format = useFormat()
  return [
    {
      key: 'name',
      head: words.columns.name,
      cell: (row) => (
        <>
          <Link className="row-link" href={path.placeDetail(row.id)}>
            {row.name}
          </Link>
          {oneLevel ? null : <small>{kindOf(row, words)}</small>}
        </>
      ),
    },
    { key: 'code', head: words.columns.code, cell: (row) => <span className="num">{row.code ?? '–'}</span> },
    { key: 'parent', head: words.columns.parent, cell: (row) => row.parent?.name ?? '–' },
    {
      key: 'setting',
      head: words.columns.setting,
      cell: (row) => (row.setting === null ? '–' : texts.shell.setting[row.setting]),
    },
    { key: 'area', head: words.columns.scoreArea, cell: (row) => <ScoreAreaWords of={row.scoreArea} /> },
    {
      key: 'valid',
      head: words.columns.valid,
      wideOnly: true,
      cell: (row) => (
        <span className="num">
          {format.date(row.validFrom)}
          {row.validUntil === null ? '' : ` – ${format.date(row.validUntil)}`}
        </span>
      ),
    },
  ]
}

/** NT3 with its name below; a code of a newer server is shown as it is. */
export function ScoreAreaWords({ of }: { of: string | null }) {
  const words = useTexts().standard.scoreArea
  const known = scoreAreas.find((it) => it === of)
  return (
    <span>
      {of ?? '–'}
      {known ? <small>{words[known]}</small> : null}
    </span>
  )
}
