import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { readLog } from '../../../contract/log.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import type { LogTexts } from '../../text/log-texts.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useView } from '../../use-view.ts'

type Row = z.infer<typeof readLog.answer>['rows'][number]

const route = getRouteApi('/in/log')

/** Every export and every number revealed: who, when, how many rows, for what. */
export function ReadLog() {
  const words = useTexts().log
  const { count } = useFormat()
  const { after } = route.useSearch()
  const read = useView(readLog, { after })
  const columns = useColumns()
  const { title, body, basis } = words.readsEmpty
  return (
    <Card
      flush
      footer={
        <Pager
          rows={read.data?.rows.length}
          shown={count(read.data?.rows.length)}
          of={words.rows(count(read.data?.count))}
          firstHref={after === undefined ? undefined : path.log({ tab: 'reads' })}
          nextHref={read.data?.next ? path.log({ tab: 'reads', after: read.data.next }) : undefined}
        />
      }
    >
      <Answer
        read={read}
        loading={<Table caption={words.tabs.reads} columns={columns} rows={undefined} keyOf={String} />}
      >
        {({ rows }) => (
          <Table
            caption={words.tabs.reads}
            columns={columns}
            rows={rows}
            keyOf={(row) => String(row.seq)}
            empty={
              <EmptyState icon="eye" title={title} basis={basis}>
                {body}
              </EmptyState>
            }
          />
        )}
      </Answer>
    </Card>
  )
}

function useColumns(): readonly Column<Row>[] {
  const words = useTexts().log
  const format = useFormat()
  return [
    {
      key: 'at',
      head: words.readColumns.at,
      width: '136px',
      cell: (row) => <span className="num">{format.moment(row.at)}</span>,
    },
    { key: 'who', head: words.readColumns.who, cell: (row) => row.actorName },
    {
      key: 'what',
      head: words.readColumns.what,
      cell: (row) => (
        <span>
          {words.reading[row.view] ?? row.view}
          {row.view in words.reading ? <small>{row.view}</small> : null}
        </span>
      ),
    },
    { key: 'rows', head: words.readColumns.rows, numeric: true, cell: (row) => format.count(row.rows) },
    {
      key: 'asked',
      head: words.readColumns.asked,
      cell: (row) => <span className="asked">{askedOf(row.query, words)}</span>,
    },
  ]
}

/** What was asked, as "năm: 2024". How the pages were cut is no matter of the reader. */
function askedOf(query: unknown, words: Pick<LogTexts, 'asked' | 'askedValue'>): string {
  if (typeof query !== 'object' || query === null) return ''
  return Object.entries(query)
    .filter(([name, value]) => !paging.has(name) && value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${words.asked[name] ?? name}: ${words.askedValue[String(value)] ?? String(value)}`)
    .join(' · ')
}

const paging = new Set(['limit', 'after'])
