import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { pointTableList } from '../../../contract/standard.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag, type StatusTone } from '../../ui/tag.tsx'
import { useStandardName } from '../../use-standards.ts'
import { useGo, useView } from '../../use-view.ts'
import { AddTableDialog, ImportTableDialog } from './table-dialogs.tsx'
import './points.css'
import { StandardTabs } from './standard-tabs.tsx'

export type PointTableRow = z.infer<typeof pointTableList.answer>['rows'][number]

const route = getRouteApi('/in/standards/points')

/** The versions of sheet B1's points: what holds, what is being typed, what was replaced. */
export function PointTablesPage() {
  const texts = useTexts()
  const words = texts.standardPage.points
  const actor = useActor()
  const { standard } = route.useSearch()
  const read = useView(pointTableList, { standard })
  const [adding, setAdding] = useState<'typed' | 'file' | undefined>(undefined)
  const why = !may.setStandard(actor, actor) && texts.standardPage.mayNot
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.lead}
        actions={
          <>
            <Button icon="cloud" why={why} whyIn="tip" onClick={() => setAdding('file')}>
              {words.import}
            </Button>
            <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setAdding('typed')}>
              {words.add}
            </Button>
          </>
        }
      />
      <StandardTabs current="points" />
      <Card flush>
        <Answer read={read} loading={<Tables rows={undefined} />}>
          {(data) => <Tables rows={data.rows} />}
        </Answer>
      </Card>
      {adding === 'typed' ? <AddTableDialog onClose={() => setAdding(undefined)} /> : null}
      {adding === 'file' ? <ImportTableDialog onClose={() => setAdding(undefined)} /> : null}
    </>
  )
}

export function TableStateTag({ state, bare }: { state: PointTableRow['state']; bare?: boolean }) {
  const words = useTexts().standardPage.points.state
  const tones = { draft: 'track', 'in-force': 'reached', withdrawn: 'plain' } as const satisfies Record<
    string,
    StatusTone
  >
  return (
    <StatusTag tone={tones[state]} bare={bare ?? false}>
      {words[state]}
    </StatusTag>
  )
}

function Tables({ rows }: { rows: readonly PointTableRow[] | undefined }) {
  const words = useTexts().standardPage.points
  const go = useGo()
  return (
    <Table
      caption={words.title}
      columns={useColumns()}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(path.pointTable(row.id))}
      skeletonRows={4}
      empty={
        <EmptyState icon="settings" title={words.emptyTitle} basis={words.basis}>
          {words.emptyBody}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly Column<PointTableRow>[] {
  const words = useTexts().standardPage
  const { columns } = words.points
  const format = useFormat()
  const standardName = useStandardName()
  return [
    {
      key: 'version',
      head: columns.version,
      cell: (row) => (
        <Link className="row-link nowrap" href={path.pointTable(row.id)}>
          {words.points.version(format.count(row.version))}
        </Link>
      ),
    },
    { key: 'standard', head: columns.standard, cell: (row) => standardName(row.standard) },
    { key: 'source', head: columns.source, cell: (row) => row.source },
    { key: 'state', head: columns.state, cell: (row) => <TableStateTag state={row.state} bare /> },
    {
      key: 'valid',
      head: columns.valid,
      cell: (row) => (
        <span className="nowrap">
          {row.validFrom === null
            ? '–'
            : row.validUntil === null
              ? words.from(format.date(row.validFrom))
              : words.span(format.date(row.validFrom), format.date(row.validUntil))}
        </span>
      ),
    },
    { key: 'items', head: columns.items, numeric: true, cell: (row) => format.count(row.items) },
    {
      key: 'missing',
      head: columns.missing,
      numeric: true,
      cell: (row) =>
        row.missingCells === 0 ? (
          <span className="ink-3">{words.points.none}</span>
        ) : (
          <b className="warn">{format.count(row.missingCells)}</b>
        ),
    },
  ]
}
