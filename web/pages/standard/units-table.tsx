import { useState } from 'react'
import { path } from '../../path.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { type Sort, sortRows } from '../../ui/sort.ts'
import { type Column, Table } from '../../ui/table.tsx'
import type { WhatIf } from './what-if-page.tsx'

type Row = WhatIf['byUnit'][number]

const valueIn = (row: Row, by: string): string | number | null => {
  switch (by) {
    case 'households':
      return row.households
    case 'poor':
      return row.poorUnder - row.poorNow
    case 'nearPoor':
      return row.nearUnder - row.nearNow
    case 'cannot':
      return row.cannotUnder
    default:
      return row.unit?.name ?? null
  }
}

/** The same commune by commune. */
export function UnitsTable({ data }: { data: WhatIf }) {
  const words = useTexts().standardPage.whatIf
  const { language } = useLanguage()
  const [sort, setSort] = useState<Sort | undefined>(undefined)
  return (
    <Card
      flush
      title={words.byUnit}
      actions={
        <ExportButton
          name={words.title}
          rows={data.byUnit}
          columns={[
            { head: words.unit, value: (row) => row.unit?.name ?? words.noUnit },
            { head: words.households, value: (row) => row.households },
            { head: `${words.poor}, ${words.now}`, value: (row) => row.poorNow },
            { head: `${words.poor}, ${words.under}`, value: (row) => row.poorUnder },
            { head: `${words.nearPoor}, ${words.now}`, value: (row) => row.nearNow },
            { head: `${words.nearPoor}, ${words.under}`, value: (row) => row.nearUnder },
            { head: words.cannotUnder, value: (row) => row.cannotUnder },
          ]}
        />
      }
    >
      <Table
        caption={words.byUnit}
        columns={useColumns(data.standard)}
        rows={sortRows(data.byUnit, sort, valueIn, language)}
        keyOf={(row) => String(row.unit?.id ?? 'none')}
        sort={sort}
        onSort={setSort}
      />
    </Card>
  )
}

function useColumns(standard: string): readonly Column<Row>[] {
  const words = useTexts().standardPage.whatIf
  const format = useFormat()
  // Where not one household could be scored, nobody knows how many would be poor: that is no 0.
  const pair = (row: Row, now: number, under: number) => {
    const known = row.cannotUnder < row.households ? under : null
    return (
      <>
        {format.count(now)} <span className="ink-3">/</span> {format.count(known)}
        <small>{format.change(known === null ? null : known - now)}</small>
      </>
    )
  }
  return [
    {
      key: 'unit',
      head: words.unit,
      sortable: true,
      cell: (row) =>
        row.unit === null ? (
          words.noUnit
        ) : (
          <Link className="row-link nowrap" href={path.whatIf({ standard, place: row.unit.id })}>
            {row.unit.name}
          </Link>
        ),
    },
    {
      key: 'households',
      head: words.households,
      numeric: true,
      sortable: true,
      cell: (row) => format.count(row.households),
    },
    {
      key: 'poor',
      head: words.pair(words.poor),
      numeric: true,
      sortable: true,
      cell: (row) => pair(row, row.poorNow, row.poorUnder),
    },
    {
      key: 'nearPoor',
      head: words.pair(words.nearPoor),
      numeric: true,
      sortable: true,
      cell: (row) => pair(row, row.nearNow, row.nearUnder),
    },
    {
      key: 'cannot',
      head: words.cannotUnder,
      numeric: true,
      sortable: true,
      cell: (row) => (row.cannotUnder === 0 ? <span className="zero">0</span> : format.count(row.cannotUnder)),
    },
  ]
}
