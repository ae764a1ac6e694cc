import type { z } from 'zod'
import type { entitlementList } from '../../../contract/entitlement.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { path } from '../../path.ts'
import { upperFirst } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag, type ClassTone } from '../../ui/tag.tsx'
import { useGo } from '../../use-view.ts'
import { ReceivedTag } from './received-tag.tsx'

type Row = z.infer<typeof entitlementList.answer>['rows'][number]

const tones: Readonly<Record<StatusGroup, ClassTone>> = {
  poor: 'poor',
  'near-poor': 'near',
  'newly-escaped': 'escaped',
  'newly-escaped-near-poor': 'escaped',
  neither: 'none',
}

/** The rows of a list; each opens the household with the reasons of that day. Undefined while they load. */
export function EntitledTable({ rows, on }: { rows: readonly Row[] | undefined; on: string }) {
  const words = useTexts().entitlement.list
  const go = useGo()
  return (
    <Table
      caption={words.emptyTitle && words.entitled}
      columns={useColumns(rows?.some((it) => it.member !== null) ?? true, on)}
      rows={rows}
      keyOf={(row) => row.member?.id ?? row.household.id}
      onOpen={(row) => go(path.householdEntitlements({ id: row.household.id, on }))}
      skeletonRows={12}
      empty={
        <EmptyState icon="search" title={words.emptyTitle}>
          {words.emptyBody}
        </EmptyState>
      }
    />
  )
}

function useColumns(ofPeople: boolean, on: string): readonly Column<Row>[] {
  const texts = useTexts()
  const words = texts.entitlement.list
  const format = useFormat()
  const name: Column<Row> = {
    key: 'name',
    head: ofPeople ? words.columns.person : words.columns.household,
    cell: (row) => (
      <>
        <Link className="row-link" href={path.householdEntitlements({ id: row.household.id, on })}>
          {row.member?.name ?? row.household.head}
        </Link>
        {row.member ? <small>{format.birth(row.member.birthDate, row.member.birthYear)}</small> : null}
      </>
    ),
  }
  const head: Column<Row> = {
    key: 'head',
    head: words.columns.household,
    wideOnly: true,
    cell: (row) => row.household.head,
  }
  return [
    name,
    ...(ofPeople ? [head] : []),
    {
      key: 'group',
      head: words.columns.group,
      cell: (row) => (
        <ClassTag tone={tones[row.group]} bare>
          {texts.support.group[row.group]}
        </ClassTag>
      ),
    },
    {
      key: 'place',
      head: words.columns.place,
      width: '150px',
      cell: (row) => (
        <span>
          {row.village.name}
          <small>{row.commune?.name ?? texts.entitlement.preview.noUnit}</small>
        </span>
      ),
    },
    {
      key: 'worth',
      head: words.columns.worth,
      cell: (row) =>
        row.worth === null ? (
          <span className="ink-3">{texts.shell.unknown}</span>
        ) : (
          upperFirst(texts.entitlement.benefit(row.worth.benefit, row.worth.amount))
        ),
    },
    { key: 'since', head: words.columns.since, numeric: true, cell: (row) => format.date(row.since) },
    {
      key: 'received',
      head: words.columns.received,
      cell: (row) => <ReceivedTag received={row.received} due={row.worth !== null} />,
    },
  ]
}
