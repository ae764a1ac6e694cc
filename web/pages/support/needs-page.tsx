import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { needCounts, needExport, needList } from '../../../contract/support.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { addDays, CivilDate } from '../../../domain/kernel/date.ts'
import { supportKinds } from '../../../domain/support/kinds.ts'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { ExportRows } from '../../support/export-rows.tsx'
import { CloseNeed } from '../../support/need-dialogs.tsx'
import { RecordDelivery } from '../../support/record-delivery.tsx'
import { Waited } from '../../support/waited.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { ByUnit } from './by-unit.tsx'
import { NotForRole } from './not-for-role.tsx'
import { SupportTabs } from './support-tabs.tsx'
import { Where, Whom } from './whom.tsx'

type Row = z.infer<typeof needList.answer>['rows'][number]

const route = getRouteApi('/in/support/needs')

export function NeedsPage() {
  const who = useActor()
  return reach.households(who) === undefined ? <NotForRole /> : <Needs />
}

/** What the address says, as the view is asked. */
function useAsked() {
  const { kind, place, state, waited } = route.useSearch()
  const today = CivilDate.parse(useMe().today)
  return { kind, place, state, since: waited ? addDays(today, -Number(waited)) : undefined }
}

function Needs() {
  const texts = useTexts()
  const words = texts.support.need
  const format = useFormat()
  const search = route.useSearch()
  const asked = useAsked()
  const read = useView(needList, { ...asked, after: search.after })
  const count = read.data?.count
  const filtered = Object.entries(search).some(([name, value]) => name !== 'after' && value !== undefined)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <ExportRows file={needExport.path} asked={asked} count={count} />
          </>
        }
      />
      <SupportTabs current="needs" />
      {search.state === 'closed' || count === undefined ? null : (
        <Lead>
          <strong>{words.lead(format.count(count))}</strong>
        </Lead>
      )}
      <Filters />
      <div className="stack">
        {search.state === 'closed' ? null : <Counts />}
        <Card
          flush
          footer={
            <Pager
              rows={read.data?.rows.length}
              shown={format.count(read.data?.rows.length)}
              of={format.count(count)}
              firstHref={search.after === undefined ? undefined : path.needs({ ...search, after: undefined })}
              nextHref={read.data?.next ? path.needs({ ...search, after: read.data.next }) : undefined}
            />
          }
        >
          <Answer read={read} loading={<Rows rows={undefined} filtered={filtered} />}>
            {(data) => <Rows rows={data.rows} filtered={filtered} />}
          </Answer>
        </Card>
      </div>
    </>
  )
}

function Filters() {
  const texts = useTexts()
  const { filter, need, kind: kinds } = texts.support
  const go = useGo()
  const communes = useCommunes()
  const search = route.useSearch()
  const set = (over: object) => go(path.needs({ ...search, ...over, after: undefined }))
  const filtered = Object.entries(search).some(([name, value]) => name !== 'after' && value !== undefined)
  return (
    <FilterBar onClear={filtered ? () => go(path.needs()) : undefined}>
      <FilterSelect
        label={filter.kind}
        all={filter.all}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind })}
        choices={supportKinds.map((it) => ({ value: it, label: kinds[it] }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={filter.commune}
          value={search.place === undefined ? null : String(search.place)}
          onChange={(it) => set({ place: it ?? undefined })}
          choices={communes}
        />
      ) : null}
      <FilterSelect
        label={filter.state}
        value={search.state ?? 'open'}
        onChange={(it) => set({ state: it === 'closed' ? it : undefined })}
        choices={(['open', 'closed'] as const).map((it) => ({ value: it, label: need.state[it] }))}
      />
      <FilterSelect
        label={filter.waiting}
        all={filter.anyWait}
        value={search.waited ?? ''}
        onChange={(waited) => set({ waited })}
        choices={(['30', '90', '180'] as const).map((it) => ({ value: it, label: need.waitedDays[it] }))}
      />
    </FilterBar>
  )
}

function Counts() {
  const { support } = useTexts()
  const format = useFormat()
  const { place } = route.useSearch()
  const read = useView(needCounts, { place })
  return (
    <ByUnit
      title={support.byUnit.needs}
      rows={(read.data?.rows ?? []).map((row) => ({ ...row, value: row.open }))}
      write={format.count}
      hrefOf={(unit, kind) => path.needs({ place: unit ?? place, kind })}
    />
  )
}

function Rows({ rows, filtered }: { rows: readonly Row[] | undefined; filtered: boolean }) {
  const { support } = useTexts()
  const words = support.need
  const [closing, setClosing] = useState<Row | undefined>(undefined)
  const [answering, setAnswering] = useState<Row | undefined>(undefined)
  const start = answering && { kind: answering.kind, memberId: answering.member?.id ?? '' }
  return (
    <>
      <Table
        caption={words.title}
        columns={useColumns(setClosing, setAnswering)}
        rows={rows}
        keyOf={(row) => row.id}
        skeletonRows={12}
        empty={
          filtered ? (
            <EmptyState icon="search" title={words.nothingFound} />
          ) : (
            <EmptyState icon="hands" title={words.empty.title} basis={words.empty.basis}>
              {words.empty.body}
            </EmptyState>
          )
        }
      />
      {closing ? (
        <CloseNeed id={closing.id} title={support.kind[closing.kind]} onClose={() => setClosing(undefined)} />
      ) : null}
      {answering && start ? (
        <RecordDelivery householdId={answering.household.id} start={start} onClose={() => setAnswering(undefined)} />
      ) : null}
    </>
  )
}

function useColumns(onClose: (row: Row) => void, onAnswer: (row: Row) => void): readonly Column<Row>[] {
  const { support } = useTexts()
  const words = support.need
  const format = useFormat()
  const who = useActor()
  const why = !may.recordSupport(who, who) && support.mayNot
  return [
    { key: 'whom', head: words.columns.whom, cell: (row) => <Whom of={row} /> },
    { key: 'place', head: words.columns.place, cell: (row) => <Where of={row} /> },
    {
      key: 'kind',
      head: words.columns.kind,
      cell: (row) => (
        <span>
          {support.kind[row.kind]}
          <small>{row.note}</small>
        </span>
      ),
    },
    {
      key: 'since',
      head: words.columns.since,
      numeric: true,
      cell: (row) => (
        <span>
          {format.date(row.since)}
          <small>{words.source[row.source]}</small>
        </span>
      ),
    },
    {
      key: 'end',
      head: words.columns.end,
      cell: (row) => <Waited need={row} />,
    },
    {
      key: 'action',
      head: words.columns.action,
      numeric: true,
      cell: (row) =>
        row.closedBy !== null ? null : (
          <span className="support-acts">
            <Button small why={why} whyIn="tip" onClick={() => onAnswer(row)}>
              {words.answer}
            </Button>
            <Button small kind="quiet" why={why} whyIn="tip" onClick={() => onClose(row)}>
              {words.close}
            </Button>
          </span>
        ),
    },
  ]
}
