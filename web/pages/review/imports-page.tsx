import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { importList } from '../../../contract/review.ts'
import { ImportStateTag } from '../../import/import-state.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { NewImport } from './new-import.tsx'
import { OfficialColumns } from './official-columns.tsx'
import './import.css'

type Row = z.infer<typeof importList.answer>['rows'][number]

const route = getRouteApi('/in/imports')

/** Brings lists in: a new file on top, what was brought before below. */
export function ImportsPage() {
  const words = useTexts().review.import
  const format = useFormat()
  const { after, year, unit } = route.useSearch()
  const read = useView(importList, { after })
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead title={words.title} sub={words.sub} />
      <NewImport year={year} unit={unit} />
      <OfficialColumns />
      <Card
        flush
        title={words.past.title}
        footer={
          <Pager
            rows={read.data?.rows.length}
            shown={format.count(read.data?.rows.length)}
            of={format.count(read.data?.count)}
            firstHref={after === undefined ? undefined : path.importing()}
            nextHref={read.data?.next ? path.importing({ after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read} loading={<Past rows={undefined} />}>
          {(data) => <Past rows={data.rows} />}
        </Answer>
      </Card>
    </>
  )
}

function Past({ rows }: { rows: readonly Row[] | undefined }) {
  const words = useTexts().review.import
  const go = useGo()
  return (
    <Table
      caption={words.past.title}
      columns={useColumns()}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(path.importDetail(row.id))}
      skeletonRows={4}
      empty={
        <EmptyState icon="cloud" title={words.past.emptyTitle} basis={words.past.basis}>
          {words.past.emptyBody}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const words = useTexts().review.import
  const format = useFormat()
  return [
    {
      key: 'file',
      head: words.past.file,
      cell: (row) => (
        <>
          <Link className="row-link" href={path.importDetail(row.id)}>
            {row.fileName}
          </Link>
          <small>{words.kind[row.kind]}</small>
        </>
      ),
    },
    {
      key: 'unit',
      head: words.past.unit,
      cell: (row) => (
        <span>
          {row.unit.name}
          <small>{row.year}</small>
        </span>
      ),
    },
    { key: 'state', head: words.past.state, cell: (row) => <ImportStateTag state={row.state} bare /> },
    ...(['good', 'doubtful', 'wrong', 'saved'] as const).map(
      (status): Column<Row> => ({
        key: status,
        head: words.status[status],
        numeric: true,
        // Of a file that was not taken nothing was counted.
        cell: (row) => format.count(row.state === 'refused' ? null : row[status]),
      }),
    ),
    { key: 'asked', head: words.past.asked, numeric: true, wideOnly: true, cell: (row) => format.moment(row.askedAt) },
  ]
}
