import { getRouteApi } from '@tanstack/react-router'
import { type ImportHeader, importRows } from '../../../contract/review.ts'
import { classTone } from '../../class-tone.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Tabs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { DoubtfulRow } from './doubtful-row.tsx'
import { Findings } from './findings.tsx'
import { householdOf, type ImportRow } from './what-was-read.ts'

const route = getRouteApi('/in/imports/$id')

const statuses = ['doubtful', 'wrong', 'good', 'saved'] as const
type Status = (typeof statuses)[number]
const icons: Readonly<Record<Status, IconName>> = {
  doubtful: 'st-risk',
  wrong: 'st-missed',
  good: 'check',
  saved: 'saved',
}

/** Where the work is: first what waits for a decision, then what is wrong, then what can be saved. */
const firstTab = (data: ImportHeader): Status =>
  statuses.find((it) => data[it] > 0 && (data.state !== 'saved' || it === 'saved')) ?? 'good'

/** The households read, by what becomes of them. */
export function ImportRows({ data }: { data: ImportHeader }) {
  const words = useTexts().review.import
  const { count } = useFormat()
  const { status: asked, after } = route.useSearch()
  const status = asked ?? firstTab(data)
  const read = useView(importRows, { id: data.id, status, after, limit: status === 'doubtful' ? 20 : 50 })
  const address = (next: { status: Status; after?: string | undefined }) => path.importDetail(data.id, next)
  return (
    <div>
      <Tabs
        label={words.rows.label}
        tabs={statuses.map((it) => ({
          href: address({ status: it }),
          label: `${words.status[it]} (${count(data[it])})`,
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
            firstHref={after === undefined ? undefined : address({ status })}
            nextHref={read.data?.next ? address({ status, after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read}>
          {({ rows }) =>
            status === 'doubtful' ? <Doubtful rows={rows} data={data} /> : <Plain rows={rows} status={status} />
          }
        </Answer>
      </Card>
    </div>
  )
}

function Doubtful({ rows, data }: { rows: readonly ImportRow[]; data: ImportHeader }) {
  const words = useTexts().review.import
  if (rows.length === 0) return <EmptyState icon="check" title={words.rows.empty.doubtful} />
  return (
    <ol className="doubtful">
      {rows.map((row) => (
        <DoubtfulRow key={row.no} row={row} data={data} />
      ))}
    </ol>
  )
}

function Plain({ rows, status }: { rows: readonly ImportRow[]; status: Exclude<Status, 'doubtful'> }) {
  const words = useTexts().review.import.rows
  return (
    <Table
      caption={words.label}
      columns={useColumns(status)}
      rows={rows}
      keyOf={(row) => String(row.no)}
      empty={<EmptyState icon={status === 'wrong' ? 'check' : 'users'} title={words.empty[status]} />}
    />
  )
}

function useColumns(status: Exclude<Status, 'doubtful'>): readonly Column<ImportRow>[] {
  const texts = useTexts()
  const { count } = useFormat()
  const words = texts.review.import.rows
  const at: Column<ImportRow> = {
    key: 'at',
    head: words.at,
    numeric: true,
    width: '84px',
    cell: (row) => words.atRows(count(row.firstRow), count(row.lastRow)),
  }
  const head: Column<ImportRow> = { key: 'head', head: words.head, cell: (row) => <Head row={row} /> }
  const findings: Column<ImportRow> = {
    key: 'findings',
    head: status === 'wrong' ? words.wrongTitle : words.findings,
    cell: (row) => <Findings findings={row.findings} />,
  }
  if (status === 'wrong') return [head, at, findings]
  return [
    head,
    at,
    {
      key: 'village',
      head: words.village,
      cell: (row) => <span className="nowrap">{householdOf(row)?.village || '–'}</span>,
    },
    {
      key: 'class',
      head: words.class,
      cell: (row) => {
        const known = householdOf(row)
        return known ? (
          <ClassTag tone={classTone(known.class)} bare>
            {texts.shell.class[known.class]}
          </ClassTag>
        ) : (
          '–'
        )
      },
    },
    { key: 'b1', head: words.b1, numeric: true, cell: (row) => count(householdOf(row)?.incomePoints) },
    { key: 'b2', head: words.b2, numeric: true, cell: (row) => count(householdOf(row)?.deprivationPoints) },
    { key: 'people', head: words.headcount, numeric: true, cell: (row) => count(householdOf(row)?.members.length) },
    findings,
  ]
}

function Head({ row }: { row: ImportRow }) {
  const words = useTexts().review.import
  const name = householdOf(row)?.members[0]?.name ?? '–'
  return (
    <span className="nowrap">
      {row.savedAs === null ? (
        <b className="row-name">{name}</b>
      ) : (
        <Link className="row-link" href={path.household(row.savedAs)}>
          {name}
        </Link>
      )}
      {row.decision === 'same' ? <small>{words.compare.updates}</small> : null}
    </span>
  )
}
