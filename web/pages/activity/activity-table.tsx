import type { z } from 'zod'
import type { ActivityRow } from '../../../contract/activity.ts'
import { kindWords, topicWords } from '../../../domain/support/activity-words.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'
import { StateTag } from './state-tag.tsx'

type Row = z.infer<typeof ActivityRow>

type Of = { readonly rows: readonly Row[] | undefined; readonly year: number; readonly filtered: boolean }

export function ActivityTable({ rows, year, filtered }: Of) {
  const words = useTexts().activity
  const go = useGo()
  const who = useMe()
  const { empty, nothingFound } = words
  return (
    <Table
      caption={words.list}
      columns={useColumns()}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(path.activity(row.id))}
      empty={
        filtered ? (
          <EmptyState icon="search" title={nothingFound.title}>
            {nothingFound.body}
          </EmptyState>
        ) : (
          <NothingInYear
            icon="hands"
            year={year}
            better={programmeYear(who)}
            href={(other) => path.activities({ year: other })}
            basis={empty.basis}
          >
            {empty.body}
          </NothingInYear>
        )
      }
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const { columns, of, nothingBooked } = useTexts().activity
  const { count, date, millions } = useFormat()
  const { language } = useLanguage()
  return [
    {
      key: 'name',
      head: columns.name,
      cell: (row) => (
        <span>
          <Link className="row-link" href={path.activity(row.id)}>
            {row.name}
          </Link>
          <small>
            {[kindWords[row.kind][language], row.topic === '' ? '' : topicWords(row.topic)[language]]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      ),
    },
    {
      key: 'place',
      head: columns.place,
      cell: (row) => (
        <span>
          {row.unit.name}
          {row.project ? <small>{row.project.no}</small> : null}
        </span>
      ),
    },
    {
      key: 'days',
      head: columns.days,
      cell: (row) => (
        <span className="num">
          {date(row.startsOn)}
          {row.endsOn === null || row.endsOn === row.startsOn ? null : <small>{date(row.endsOn)}</small>}
        </span>
      ),
    },
    { key: 'state', head: columns.state, cell: (row) => <StateTag state={row.state} late={row.late} /> },
    {
      key: 'people',
      head: columns.people,
      numeric: true,
      wideOnly: true,
      cell: (row) => (row.participants === 0 ? '' : of(count(row.finished), count(row.participants))),
    },
    {
      key: 'cost',
      head: columns.cost,
      numeric: true,
      cell: (row) => (
        <span title={row.cost.disbursed === null ? nothingBooked : undefined}>
          {row.cost.disbursed === null && row.cost.planned === null
            ? millions(null)
            : of(millions(row.cost.disbursed), millions(row.cost.planned))}
        </span>
      ),
    },
  ]
}
