import type { z } from 'zod'
import type { ActivityRow } from '../../../contract/activity.ts'
import { kindWords, topicWords } from '../../../domain/support/activity-words.ts'
import { path } from '../../path.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo } from '../../use-view.ts'
import { StateTag } from './state-tag.tsx'

type Row = z.infer<typeof ActivityRow>

export function ActivityTable({ rows, filtered }: { rows: readonly Row[] | undefined; filtered: boolean }) {
  const words = useTexts().activity
  const go = useGo()
  const { title, body, basis } = filtered ? words.nothingFound : words.empty
  return (
    <Table
      caption={words.list}
      columns={useColumns()}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(path.activity(row.id))}
      empty={
        <EmptyState icon={filtered ? 'search' : 'hands'} title={title} {...(basis ? { basis } : {})}>
          {body}
        </EmptyState>
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
