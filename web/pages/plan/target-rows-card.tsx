import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { targetRows } from '../../../contract/plan.ts'
import { PovertyClass } from '../../../contract/view.ts'
import { NoAnswer } from '../../api.ts'
import { classTone } from '../../class-tone.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { inUnit } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Seg } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { RowsExportDialog } from './rows-export-dialog.tsx'
import type { Target } from './target-page.tsx'

type Row = z.infer<typeof targetRows.answer>['rows'][number]
const parts = ['counted', 'rest', 'unknown'] as const

const route = getRouteApi('/in/plan/$year/$code')

/** The rows behind the figure: who or what counts, what does not yet, about whom nothing is known. */
export function TargetRowsCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const go = useGo()
  const words = texts.plan.target
  const { place, part = firstPart(target), after } = route.useSearch()
  const [exporting, setExporting] = useState(false)
  const shown = target.achieved !== null || target.numerator !== null
  const read = useView(targetRows, { year, code: target.code, place, part, after }, { enabled: shown })
  const columns = useColumns(read.data?.rows ?? [])
  const address = (next: { part?: string; after?: string }) => path.target(year, target.code, { place, part, ...next })
  // A figure without a value has no rows.
  if (!shown) return null
  if (read.error instanceof NoAnswer && read.error.refusal?.code === 'access.denied')
    return (
      <Card title={texts.target.rows.title}>
        <p className="mid ink-3">
          <Icon name="lock" size="s" /> {texts.target.rows.notYours}
        </p>
      </Card>
    )
  return (
    <Card
      flush
      title={texts.target.rows.title}
      actions={
        <>
          <Seg
            label={texts.target.rows.title}
            value={part}
            onChange={(it) => go(address({ part: it }))}
            choices={parts.map((it) => ({ value: it, label: words.part[it] }))}
          />
          <Button small icon="download" onClick={() => setExporting(true)}>
            {texts.target.rows.export}
          </Button>
        </>
      }
      footer={
        <Pager
          rows={read.data?.rows.length}
          shown={format.count(read.data?.rows.length)}
          of={format.count(read.data?.count)}
          firstHref={after === undefined ? undefined : address({})}
          nextHref={read.data?.next ? address({ after: read.data.next }) : undefined}
        />
      }
    >
      {exporting ? (
        <RowsExportDialog query={{ year, code: target.code, place, part }} onClose={() => setExporting(false)} />
      ) : null}
      <Answer read={read}>
        {(data) => (
          <Table
            caption={texts.target.rows.title}
            columns={columns}
            rows={data.rows}
            keyOf={(row) => row.id}
            onOpen={
              data.rows.some((row) => pageOf(row) !== undefined)
                ? (row) => {
                    const page = pageOf(row)
                    if (page !== undefined) go(page)
                  }
                : undefined
            }
            empty={<EmptyState icon="users" title={words.noRows[part]} />}
          />
        )}
      </Answer>
    </Card>
  )
}

function useColumns(rows: readonly Row[]): readonly Column<Row>[] {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const members = rows.some((row) => row.kind === 'member')
  const households = rows.some((row) => row.kind === 'household')
  const heads = texts.plan.target.rowColumns
  const own = texts.target.rows
  const columns: readonly (Column<Row> & { readonly shown: boolean })[] = [
    {
      key: 'name',
      shown: true,
      head: members ? heads.name : households ? heads.household : own.thing,
      cell: (row) => <Name row={row} />,
    },
    {
      key: 'beside',
      shown: rows.some((row) => row.beside !== ''),
      head: members ? heads.household : own.under,
      cell: (row) => <Beside row={row} />,
    },
    {
      key: 'place',
      shown: rows.some((row) => row.unit !== null),
      head: heads.place,
      cell: (row) => (
        <span>
          {row.unit?.name ?? format.count(null)}
          {row.commune && row.commune.id !== row.unit?.id ? <small>{row.commune.name}</small> : null}
        </span>
      ),
    },
    {
      key: 'class',
      shown: rows.some((row) => row.class !== null),
      head: heads.class,
      cell: (row) => (row.class === null ? format.count(null) : <Group name={row.class} />),
    },
    { key: 'on', shown: rows.some((row) => row.on !== null), head: own.day, cell: (row) => format.date(row.on) },
    {
      key: 'amount',
      shown: rows.some((row) => row.amount !== null),
      head: own.amount,
      numeric: true,
      cell: (row) => inUnit(row.amount, row.amountUnit, texts.plan, format),
    },
    { key: 'note', shown: true, head: heads.note, cell: (row) => oneOf(row.noteVi, row.noteEn) },
  ]
  return columns.filter((column) => column.shown)
}

/** The page of what the row is about, where it has one. */
function pageOf({ kind, id, householdId }: Row): string | undefined {
  if (householdId !== null) return path.household(householdId)
  return kind === 'activity' ? path.activity(id) : undefined
}

/** Where a target is a share to be raised, who is still missing is asked first; else who was counted. */
const firstPart = ({ direction, denominator }: Target) =>
  denominator === null || direction === 'at-most' || direction === 'below' || direction === 'none' ? 'counted' : 'rest'

/** A budget line has no name of its own but its project. */
function Name({ row }: { row: Row }) {
  const { money } = useTexts()
  const name = row.name === '' ? money.notSplit : row.name
  const page = pageOf(row)
  return page === undefined ? (
    <b>{name}</b>
  ) : (
    <Link className="row-link" href={page}>
      {name}
    </Link>
  )
}

function Beside({ row }: { row: Row }) {
  const { money } = useTexts()
  if (row.kind !== 'money-line') return row.beside
  const [source = '', capital = ''] = row.beside.split('/')
  const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key
  return (
    <span>
      {named(money.source, source)}
      {capital === '' ? null : <small>{named(money.capital, capital)}</small>}
    </span>
  )
}

/** A class, or one of the two groups that left a list less than 36 months ago. */
function Group({ name }: { name: string }) {
  const { shell } = useTexts()
  const known = PovertyClass.safeParse(name)
  if (known.success)
    return (
      <ClassTag tone={classTone(known.data)} bare>
        {shell.class[known.data]}
      </ClassTag>
    )
  if (name === 'newly-escaped')
    return (
      <ClassTag tone="escaped" bare>
        {shell.newlyEscaped}
      </ClassTag>
    )
  return (
    <ClassTag tone="none" bare>
      {name === 'newly-escaped-near-poor' ? shell.newlyEscapedNearPoor : name}
    </ClassTag>
  )
}
