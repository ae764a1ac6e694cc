import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { commandLog } from '../../../contract/log.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { FilterBar, FilterSelect, FilterToggle } from '../../ui/filter-bar.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView, useWords } from '../../use-view.ts'

type Row = z.infer<typeof commandLog.answer>['rows'][number]

const route = getRouteApi('/in/log')

/** Every command of the reader's area with its verdict. A refused one is told like a done one. */
export function CommandLog() {
  const texts = useTexts()
  const words = texts.log
  const { count } = useFormat()
  const go = useGo()
  const { name, actor, verdict, household, after } = route.useSearch()
  const asked = { name, actor, verdict, household }
  const read = useView(commandLog, { ...asked, after })
  const filtered = Object.values(asked).some((it) => it !== undefined)
  const actorName = read.data?.rows.find((row) => row.actor === actor)?.actorName ?? '…'
  const columns = useColumns()
  return (
    <>
      <FilterBar onClear={filtered ? () => go(path.log()) : undefined}>
        <FilterSelect
          label={words.filter.what}
          all={words.filter.all}
          value={name ?? ''}
          onChange={(it) => go(path.log({ ...asked, name: it }))}
          choices={Object.entries(words.command).map(([value, label]) => ({ value, label }))}
        />
        <FilterSelect
          label={words.filter.verdict}
          all={words.filter.all}
          value={verdict ?? ''}
          onChange={(it) => go(path.log({ ...asked, verdict: it }))}
          choices={(['done', 'refused'] as const).map((it) => ({ value: it, label: words.verdict[it] }))}
        />
        {actor === undefined ? null : (
          <FilterToggle
            label={words.filter.actor(actorName)}
            on
            onChange={() => go(path.log({ ...asked, actor: undefined }))}
          />
        )}
        {household === undefined ? null : (
          <FilterToggle
            label={words.filter.household}
            on
            onChange={() => go(path.log({ ...asked, household: undefined }))}
          />
        )}
      </FilterBar>
      <Card
        flush
        footer={
          <Pager
            rows={read.data?.rows.length}
            shown={count(read.data?.rows.length)}
            of={words.rows(count(read.data?.count))}
            firstHref={after === undefined ? undefined : path.log(asked)}
            nextHref={read.data?.next ? path.log({ ...asked, after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read} loading={<Table caption={words.title} columns={columns} rows={undefined} keyOf={String} />}>
          {({ rows }) => (
            <Table
              caption={words.title}
              columns={columns}
              rows={rows}
              keyOf={(row) => String(row.seq)}
              empty={filtered ? <NothingFound /> : <Empty />}
            />
          )}
        </Answer>
      </Card>
      <p className="small ink-3 log-note">{words.masked}</p>
    </>
  )
}

const NothingFound = () => {
  const { title, body } = useTexts().log.nothingFound
  return (
    <EmptyState icon="search" title={title}>
      {body}
    </EmptyState>
  )
}
const Empty = () => {
  const { title, body, basis } = useTexts().log.empty
  return (
    <EmptyState icon="log" title={title} basis={basis}>
      {body}
    </EmptyState>
  )
}

function useColumns(): readonly Column<Row>[] {
  const words = useTexts().log
  const format = useFormat()
  return [
    {
      key: 'at',
      head: words.columns.at,
      width: '136px',
      cell: (row) => <span className="num">{format.moment(row.receivedAt)}</span>,
    },
    {
      key: 'who',
      head: words.columns.who,
      cell: (row) => (
        <Link className="quiet" href={path.log({ actor: row.actor })}>
          {row.actorName}
        </Link>
      ),
    },
    { key: 'what', head: words.columns.what, cell: (row) => <What row={row} /> },
    { key: 'verdict', head: words.columns.verdict, cell: (row) => <VerdictWords verdict={row.verdict} /> },
    {
      key: 'seal',
      head: words.columns.seal,
      wideOnly: true,
      cell: (row) =>
        row.sealedIn === null ? (
          <span className="ink-3">{words.waiting}</span>
        ) : (
          <span className="num">{words.sealedIn(format.count(row.sealedIn))}</span>
        ),
    },
  ]
}

/** The command in words; what it carried on request, personal numbers masked by the server. */
function What({ row }: { row: Row }) {
  const words = useTexts().log
  const format = useFormat()
  return (
    <div className="log-what">
      <span>
        {words.command[row.name] ?? row.name} <small className="inline">{row.name}</small>
      </span>
      <details>
        <summary>{words.details}</summary>
        <p className="small ink-3">
          {words.commandId} <code>{row.id}</code> · {words.madeAt(format.moment(row.madeAt))}
        </p>
        <pre>{JSON.stringify(row.input, null, 2)}</pre>
      </details>
    </div>
  )
}

function VerdictWords({ verdict }: { verdict: Row['verdict'] }) {
  const words = useTexts().log
  const say = useWords()
  if (verdict.kind === 'done')
    return (
      <StatusTag tone="reached" bare>
        {words.verdict.done}
      </StatusTag>
    )
  return (
    <span>
      <StatusTag tone="missed" bare>
        {words.verdict.refused}
      </StatusTag>
      <small>{say(verdict.refusal)}</small>
    </span>
  )
}
