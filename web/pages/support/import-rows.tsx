import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { type DeliveryImport, deliveryImportRows, takeImportRow } from '../../../contract/delivery-import.ts'
import { may } from '../../../domain/account/may.ts'
import type { DeliveryFinding } from '../../../domain/support/list-finding.ts'
import { deliveryFindingEn, deliveryFindingVi } from '../../../domain/support/list-words.ts'
import { FindingList } from '../../import/finding-list.tsx'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useSupportWords } from '../../support/use-support-words.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Tabs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useCommand, useView } from '../../use-view.ts'

type Row = z.infer<typeof deliveryImportRows.answer>['rows'][number]

const route = getRouteApi('/in/support/imports/$id')
const statuses = ['wrong', 'good', 'left-out', 'saved'] as const
type Status = (typeof statuses)[number]
const icons = { wrong: 'st-missed', good: 'check', 'left-out': 'minus', saved: 'saved' } as const
const countOf = (data: DeliveryImport, status: Status) => data[status === 'left-out' ? 'leftOut' : status]

/** The rows of a list by what becomes of them: first what is wrong, then what can be saved. */
export function ImportedRows({ data }: { data: DeliveryImport }) {
  const words = useTexts().support.importing
  const { count } = useFormat()
  const search = route.useSearch()
  const first = data.saved > 0 ? 'saved' : (statuses.find((it) => countOf(data, it) > 0) ?? 'good')
  const status = search.status ?? first
  const read = useView(deliveryImportRows, { id: data.id, status, after: search.after })
  const address = (next: { status: Status; after?: string | undefined }) => path.deliveryImport(data.id, next)
  return (
    <div className="stack">
      <Tabs
        label={words.columnsOf.findings}
        tabs={statuses.map((it) => ({
          href: address({ status: it }),
          label: `${words.status[it]} (${count(countOf(data, it))})`,
          icon: icons[it],
          current: it === status,
        }))}
      />
      <Card
        flush
        footer={
          <Pager
            rows={read.data?.rows.length}
            shown={count(read.data?.rows.length)}
            of={count(read.data?.count)}
            firstHref={search.after === undefined ? undefined : address({ status })}
            nextHref={read.data?.next ? address({ status, after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read}>{({ rows }) => <Rows data={data} rows={rows} />}</Answer>
      </Card>
    </div>
  )
}

function Rows({ data, rows }: { data: DeliveryImport; rows: readonly Row[] }) {
  const words = useTexts().support.importing
  return (
    <Table
      caption={data.fileName}
      columns={useColumns(data)}
      rows={rows}
      keyOf={(row) => String(row.no)}
      empty={<EmptyState icon="list" title={words.noRows} />}
    />
  )
}

function useColumns(data: DeliveryImport): readonly Column<Row>[] {
  const { support } = useTexts()
  const words = support.importing
  const format = useFormat()
  const said = useSupportWords()
  const { language } = useLanguage()
  const wordsOf = language === 'vi' ? deliveryFindingVi : deliveryFindingEn
  return [
    { key: 'row', head: words.columnsOf.row, width: '64px', cell: (row) => <span className="num">{row.no}</span> },
    {
      key: 'said',
      head: words.columnsOf.said,
      cell: ({ said: it }) => (
        <span>
          {it.name || (it.numberTail === null ? format.date(null) : `•••• ${it.numberTail}`)}
          <small>
            {[it.name && it.numberTail ? `•••• ${it.numberTail}` : '', it.birthYear, it.village]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      ),
    },
    {
      key: 'found',
      head: words.columnsOf.found,
      cell: ({ household, member }) =>
        household === null ? (
          format.date(null)
        ) : (
          <span>
            <Link href={path.household(household.id)}>{member?.name ?? household.head}</Link>
            {member ? <small>{household.head}</small> : null}
          </span>
        ),
    },
    {
      key: 'what',
      head: words.columnsOf.what,
      cell: ({ said: it }) => (
        <span>
          {it.kind === null ? format.date(null) : support.kind[it.kind]}
          <small>
            {[format.date(it.on), said.dong(it.amount), it.goods, it.documentNo].filter(Boolean).join(' · ')}
          </small>
        </span>
      ),
    },
    {
      key: 'findings',
      head: words.columnsOf.findings,
      // True: the server sends the findings that `readDeliveryList` and the register made.
      cell: (row) => <FindingList findings={row.findings as unknown as readonly DeliveryFinding[]} wordsOf={wordsOf} />,
    },
    {
      key: 'action',
      head: words.columnsOf.action,
      numeric: true,
      cell: (row) => <Take data={data} row={row} />,
    },
  ]
}

function Take({ data, row }: { data: DeliveryImport; row: Row }) {
  const { support } = useTexts()
  const words = support.importing
  const actor = useActor()
  const give = useCommand(takeImportRow)
  if (data.state !== 'read' || (row.status !== 'good' && row.status !== 'left-out')) return null
  const take = row.status === 'left-out'
  return (
    <Button
      small
      busy={give.isPending}
      why={!may.recordSupport(actor, actor) && support.mayNot}
      whyIn="tip"
      onClick={() => give.mutate({ id: data.id, no: row.no, take })}
    >
      {take ? words.takeIn : words.leaveOut}
    </Button>
  )
}
