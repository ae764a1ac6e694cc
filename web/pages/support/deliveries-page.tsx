import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { deliveryExport, deliveryList } from '../../../contract/support.ts'
import { may } from '../../../domain/account/may.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { DeliveryDialog } from '../../support/delivery-dialog.tsx'
import { ExportRows } from '../../support/export-rows.tsx'
import { RecordDelivery } from '../../support/record-delivery.tsx'
import { useSupportWords } from '../../support/use-support-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'
import { DeliveryCounts } from './delivery-counts.tsx'
import { DeliveryFilters, type DeliverySearch, daysOf } from './delivery-filters.tsx'
import { SupportTabs } from './support-tabs.tsx'
import { Where, Whom } from './whom.tsx'

type Row = z.infer<typeof deliveryList.answer>['rows'][number]

const route = getRouteApi('/in/support')

export function DeliveriesPage() {
  const { shell, support } = useTexts()
  const format = useFormat()
  const go = useGo()
  const search = route.useSearch()
  const { year, after, show, measure: _, ...filters } = search
  const asked = { ...filters, ...daysOf(year) }
  const read = useView(deliveryList, { ...asked, after })
  const who = useActor()
  const [recording, setRecording] = useState(false)
  const count = read.data?.count
  const none = <None search={search} />
  const open = (id: string | undefined) => go(path.support({ ...search, show: id }), id === undefined)
  return (
    <>
      <PageTitle>{support.title}</PageTitle>
      <PageHead
        title={support.title}
        sub={support.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {shell.print}
            </Button>
            <ExportRows file={deliveryExport.path} asked={asked} count={count} />
            <Button
              kind="primary"
              icon="gift"
              why={!may.recordSupport(who, who) && support.mayNot}
              whyIn="tip"
              onClick={() => setRecording(true)}
            >
              {support.delivery.record}
            </Button>
          </>
        }
      />
      <SupportTabs current="deliveries" />
      <DeliveryFilters search={search} />
      <div className="stack">
        {filters.state === undefined ? <DeliveryCounts search={search} /> : null}
        <Card
          flush
          footer={
            <Pager
              rows={read.data?.rows.length}
              shown={format.count(read.data?.rows.length)}
              of={format.count(count)}
              firstHref={after === undefined ? undefined : path.support({ ...search, after: undefined })}
              nextHref={read.data?.next ? path.support({ ...search, after: read.data.next }) : undefined}
            />
          }
        >
          <Answer read={read} loading={<Rows rows={undefined} empty={none} onOpen={open} />}>
            {(data) => <Rows rows={data.rows} empty={none} onOpen={open} />}
          </Answer>
        </Card>
      </div>
      {recording ? <RecordDelivery onClose={() => setRecording(false)} /> : null}
      {show === undefined ? null : <DeliveryDialog id={show} onClose={() => open(undefined)} />}
    </>
  )
}

function Rows(props: {
  readonly rows: readonly Row[] | undefined
  readonly empty: ReactNode
  readonly onOpen: (id: string) => void
}) {
  const words = useTexts().support.delivery
  return (
    <Table
      caption={words.card}
      columns={useColumns(props.onOpen)}
      rows={props.rows}
      keyOf={(row) => row.id}
      onOpen={(row) => props.onOpen(row.id)}
      skeletonRows={12}
      empty={props.empty}
    />
  )
}

/** Filters that fit nothing, a year without support, or none recorded at all. */
function None({ search }: { search: DeliverySearch }) {
  const words = useTexts().support.delivery
  const who = useMe()
  const { year, place, measure, show, kind, money, source, state, doubt } = search
  if ([kind, money, source, state, doubt].some((it) => it !== undefined))
    return <EmptyState icon="search" title={words.nothingFound} />
  if (year !== undefined)
    return (
      <NothingInYear
        icon="gift"
        year={year}
        better={programmeYear(who)}
        href={(other) => path.support({ year: other, place, measure, show })}
      />
    )
  return (
    <EmptyState icon="gift" title={words.empty.title} basis={words.empty.basis}>
      {words.empty.body}
    </EmptyState>
  )
}

function useColumns(onOpen: (id: string) => void): readonly Column<Row>[] {
  const { support } = useTexts()
  const words = support.delivery
  const format = useFormat()
  const said = useSupportWords()
  return [
    {
      key: 'on',
      head: words.columns.on,
      width: '104px',
      cell: (row) => (
        <button type="button" className="text-link num" onClick={() => onOpen(row.id)}>
          {format.date(row.on)}
        </button>
      ),
    },
    { key: 'whom', head: words.columns.whom, cell: (row) => <Whom of={row} /> },
    { key: 'place', head: words.columns.place, cell: (row) => <Where of={row} /> },
    {
      key: 'what',
      head: words.columns.what,
      cell: (row) => (
        <span>
          {support.kind[row.kind]}
          <small>{[said.topic(row.topic), row.goods].filter(Boolean).join(' · ')}</small>
        </span>
      ),
    },
    { key: 'amount', head: words.columns.amount, numeric: true, cell: (row) => format.count(row.amount) },
    {
      key: 'money',
      head: words.columns.money,
      wideOnly: true,
      cell: (row) => (
        <span>
          {row.money?.name ?? row.activity?.name ?? words.source[row.source]}
          {row.money ? <small>{row.activity?.name ?? words.source[row.source]}</small> : null}
        </span>
      ),
    },
    { key: 'group', head: words.columns.group, wideOnly: true, cell: (row) => support.group[row.statusThen] },
  ]
}
