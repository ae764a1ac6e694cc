import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { targetRows } from '../../../contract/plan.ts'
import { PovertyClass } from '../../../contract/view.ts'
import { reach } from '../../../domain/account/may.ts'
import { classTone } from '../../class-tone.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Seg } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import type { Target } from './target-page.tsx'

type Row = z.infer<typeof targetRows.answer>['rows'][number]
const parts = ['counted', 'rest', 'unknown'] as const

const route = getRouteApi('/in/plan/$year/$code')

/** The rows behind the figure: who counts, who does not yet, about whom nothing is known. */
export function TargetRowsCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const words = texts.plan.target
  const who = useActor()
  // A figure nobody computes has no rows.
  if (target.achieved === null && target.numerator === null) return null
  if (reach.households(who) === undefined)
    return (
      <Card title={words.rows}>
        <p className="mid ink-3">
          <Icon name="lock" size="s" /> {words.rowsNotYours}
        </p>
      </Card>
    )
  return <Rows target={target} year={year} />
}

function Rows({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const go = useGo()
  const words = texts.plan.target
  const { place, part = firstPart(target), after } = route.useSearch()
  const read = useView(targetRows, { year, code: target.code, place, part, after })
  const columns = useColumns(read.data?.rows.some((row) => row.memberId !== null) ?? false)
  const address = (next: { part?: string; after?: string }) => path.target(year, target.code, { place, part, ...next })
  return (
    <Card
      flush
      title={words.rows}
      actions={
        <Seg
          label={words.rows}
          value={part}
          onChange={(it) => go(address({ part: it }))}
          choices={parts.map((it) => ({ value: it, label: words.part[it] }))}
        />
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
      <Answer read={read}>
        {(data) => (
          <Table
            caption={words.rows}
            columns={columns}
            rows={data.rows}
            keyOf={(row) => row.memberId ?? row.householdId}
            onOpen={(row) => go(path.household(row.householdId))}
            empty={<EmptyState icon="users" title={words.noRows[part]} />}
          />
        )}
      </Answer>
    </Card>
  )
}

/** Where a target is a share to be raised, who is still missing is asked first; else who was counted. */
const firstPart = ({ direction, denominator }: Target) =>
  denominator === null || direction === 'at-most' || direction === 'below' || direction === 'none' ? 'counted' : 'rest'

function useColumns(ofPeople: boolean): readonly Column<Row>[] {
  const texts = useTexts()
  const oneOf = useOneOf()
  const words = texts.plan.target.rowColumns
  return [
    {
      key: 'name',
      head: ofPeople ? words.name : words.household,
      cell: (row) => (
        <Link className="row-link" href={path.household(row.householdId)}>
          {row.name}
        </Link>
      ),
    },
    // Where households are counted, their head has been named already.
    ...(ofPeople ? [{ key: 'household', head: words.household, cell: (row: Row) => row.head }] : []),
    {
      key: 'place',
      head: words.place,
      cell: (row) => (
        <span>
          {row.village.name}
          <small>{row.commune.name}</small>
        </span>
      ),
    },
    {
      key: 'class',
      head: words.class,
      cell: (row) => <Group name={row.class} />,
    },
    { key: 'note', head: words.note, cell: (row) => oneOf(row.noteVi, row.noteEn) },
  ]
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
