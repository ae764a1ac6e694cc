import { useState } from 'react'
import type { z } from 'zod'
import type { listOverview } from '../../../contract/review.ts'
import { path } from '../../path.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import { type Sort, sortRows } from '../../ui/sort.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useStandardName } from '../../use-standards.ts'
import { useGo } from '../../use-view.ts'

export type ListHeader = z.infer<typeof listOverview.answer>['rows'][number]

export function ListStateTag({ state, bare }: { state: ListHeader['state']; bare?: boolean }) {
  const words = useTexts().review.list.state
  return (
    <StatusTag tone={state === 'recognised' ? 'reached' : 'track'} bare={bare ?? false}>
      {words[state]}
    </StatusTag>
  )
}

/** The lists of a year; several standards of one year are told apart. */
export function ListTable({ rows }: { rows: readonly ListHeader[] | undefined }) {
  const words = useTexts().review.list
  const go = useGo()
  const { language } = useLanguage()
  const [sort, setSort] = useState<Sort | undefined>(undefined)
  const columns = useColumns(new Set(rows?.map((row) => row.standard)).size > 1)
  return (
    <Table
      caption={words.title}
      columns={columns}
      rows={rows && sortRows(rows, sort, valueIn, language)}
      keyOf={(row) => row.id}
      onOpen={(row) => go(path.list(row.id))}
      sort={sort}
      onSort={setSort}
      skeletonRows={10}
      sum={rows && rows.length > 1 ? <SumRow rows={rows} columns={columns.map((it) => it.key)} /> : null}
    />
  )
}

const counted = ['poor', 'nearPoor', 'escaped', 'people'] as const
type Counted = (typeof counted)[number]
const isCounted = (key: string): key is Counted => counted.some((it) => it === key)

const valueIn = (row: ListHeader, by: string) =>
  isCounted(by) ? row[by] : by === 'unit' ? row.unit.name : by === 'state' ? row.state : row.decisionDate

function SumRow({ rows, columns }: { rows: readonly ListHeader[]; columns: readonly string[] }) {
  const words = useTexts().review.list
  const { count } = useFormat()
  return (
    <tr className="sum">
      {columns.map((key) => (
        <td key={key} className={isCounted(key) ? 'n' : undefined}>
          {key === 'unit'
            ? words.sum(count(new Set(rows.map((row) => row.unit.id)).size))
            : isCounted(key)
              ? count(rows.reduce((sum, row) => sum + row[key], 0))
              : null}
        </td>
      ))}
    </tr>
  )
}

function useColumns(manyStandards: boolean): readonly Column<ListHeader>[] {
  const words = useTexts().review.list
  const format = useFormat()
  const standardName = useStandardName()
  return [
    {
      key: 'unit',
      head: words.columns.unit,
      sortable: true,
      cell: (row) => (
        <>
          <Link className="row-link nowrap" href={path.list(row.id)}>
            {row.unit.name}
          </Link>
          {manyStandards ? <small>{standardName(row.standard)}</small> : null}
        </>
      ),
    },
    { key: 'state', head: words.columns.state, sortable: true, cell: (row) => <ListStateTag state={row.state} bare /> },
    ...counted.map(
      (key): Column<ListHeader> => ({
        key,
        head: words.columns[key],
        numeric: true,
        sortable: true,
        cell: (row) => (row[key] === 0 ? <span className="zero">0</span> : format.count(row[key])),
      }),
    ),
    {
      key: 'decision',
      head: words.columns.decision,
      wideOnly: true,
      cell: (row) =>
        row.decisionNo === null ? <span className="ink-3">{words.detail.notRecognised}</span> : row.decisionNo,
    },
    {
      key: 'decisionDate',
      head: words.columns.decisionDate,
      numeric: true,
      sortable: true,
      wideOnly: true,
      cell: (row) => format.date(row.decisionDate),
    },
  ]
}
