import { useState } from 'react'
import type { z } from 'zod'
import type { leftBehindCounts } from '../../../contract/left-behind.ts'
import { type LeftBehindFilters, path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Choropleth } from '../../ui/choropleth.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { mapScale } from '../../ui/map-scale.ts'
import { Seg } from '../../ui/seg.tsx'
import { type Sort, sortRows } from '../../ui/sort.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { markOf, useShapes } from '../../use-shapes.ts'

type Row = z.infer<typeof leftBehindCounts.answer>['communes'][number]

/** Where they are: on the map or as a table. A commune without a case has none, which is known and is 0. */
export function CommunesCard({ rows, filters }: { rows: readonly Row[]; filters: LeftBehindFilters }) {
  const texts = useTexts()
  const words = texts.leftBehind.byCommune
  const shapes = useShapes()
  const [chosen, setShown] = useState<'map' | 'table'>('map')
  if (rows.length < 2) return null
  const shown = shapes ? chosen : 'table'
  return (
    <Card
      flush={shown === 'table'}
      title={words.title}
      actions={
        <>
          {shapes ? (
            <Seg
              label={words.view}
              value={shown}
              onChange={setShown}
              choices={[
                { value: 'map', label: words.map, icon: 'map' },
                { value: 'table', label: words.table, icon: 'list' },
              ]}
            />
          ) : null}
          <ExportButton
            name={texts.leftBehind.title}
            rows={rows}
            columns={[
              { head: words.unit, value: (row) => row.unit?.name ?? words.unknownUnit },
              { head: words.cases, value: (row) => row.cases },
              { head: words.households, value: (row) => row.households },
              { head: words.longest, value: (row) => row.longest },
            ]}
          />
        </>
      }
    >
      {shown === 'map' ? <OnMap rows={rows} filters={filters} /> : <AsTable rows={rows} filters={filters} />}
    </Card>
  )
}

function OnMap({ rows, filters }: { rows: readonly Row[]; filters: LeftBehindFilters }) {
  const texts = useTexts()
  const format = useFormat()
  const shapes = useShapes()
  const drawn = rows.flatMap((row) => (row.unit ? [{ ...row, unit: row.unit }] : []))
  return (
    <Choropleth
      label={texts.leftBehind.byCommune.mapLabel}
      scale={mapScale(drawn.map(({ cases }) => cases))}
      tick={format.count}
      words={texts.shell.map}
      units={drawn.map(({ unit, cases }) => ({
        key: String(unit.id),
        name: unit.name,
        mark: markOf(unit.name),
        shape: shapes?.get(unit.id) ?? null,
        value: cases,
        written: format.count(cases),
        href: path.leftBehind({ ...filters, place: unit.id, after: undefined }),
      }))}
    />
  )
}

function AsTable({ rows, filters }: { rows: readonly Row[]; filters: LeftBehindFilters }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.leftBehind.byCommune
  const [sort, setSort] = useState<Sort>({ by: 'cases', down: true })
  const columns: readonly Column<Row>[] = [
    {
      key: 'unit',
      head: words.unit,
      sortable: true,
      cell: (row) =>
        row.unit ? (
          <Link className="row-link" href={path.leftBehind({ ...filters, place: row.unit.id, after: undefined })}>
            {row.unit.name}
          </Link>
        ) : (
          words.unknownUnit
        ),
    },
    { key: 'cases', head: words.cases, numeric: true, sortable: true, cell: (row) => format.count(row.cases) },
    {
      key: 'households',
      head: words.households,
      numeric: true,
      sortable: true,
      cell: (row) => format.count(row.households),
    },
    { key: 'longest', head: words.longest, numeric: true, sortable: true, cell: (row) => format.date(row.longest) },
  ]
  const valueIn = (row: Row, by: string) =>
    by === 'unit'
      ? (row.unit?.name ?? '')
      : by === 'households'
        ? row.households
        : by === 'longest'
          ? row.longest
          : row.cases
  return (
    <Table
      caption={words.title}
      columns={columns}
      rows={sortRows(rows, sort, valueIn, texts.language)}
      keyOf={(row) => String(row.unit?.id ?? 0)}
      sort={sort}
      onSort={setSort}
      narrow="scroll"
    />
  )
}
