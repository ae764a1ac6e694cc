import type { z } from 'zod'
import { leftBehindPolicies } from '../../../contract/left-behind.ts'
import { type LeftBehindFilters, path } from '../../path.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useView } from '../../use-view.ts'

type Row = z.infer<typeof leftBehindPolicies.answer>['rows'][number]

/** Status, entitlement and receipt side by side; what another body gave counts as received and is shown apart. */
export function PoliciesCard({ filters, on }: { filters: LeftBehindFilters; on: string }) {
  const read = useView(leftBehindPolicies, { on, place: filters.place })
  return read.data ? <Filled rows={read.data.rows} filters={filters} /> : null
}

function Filled({ rows, filters }: { rows: readonly Row[]; filters: LeftBehindFilters }) {
  const words = useTexts().leftBehind.policies
  const format = useFormat()
  const oneOf = useOneOf()
  const name = (row: Row) => oneOf(row.name.vi, row.name.en)
  const shown = rows.filter((row) => row.entitled + row.unknown > 0)
  if (shown.length === 0) return null
  const figures = ['entitled', 'received', 'elsewhere', 'missed', 'unknown'] as const
  const columns: readonly Column<Row>[] = [
    {
      key: 'policy',
      head: words.columns.policy,
      cell: (row) => (
        <Link className="row-link" href={path.leftBehind({ place: filters.place, on: filters.on, policy: row.code })}>
          {name(row)}
        </Link>
      ),
    },
    ...figures.map(
      (key): Column<Row> => ({
        key,
        head: words.columns[key],
        numeric: true,
        cell: (row) => (
          <span className={key === 'missed' && row.missed > 0 ? 'bad' : row[key] === 0 ? 'zero' : undefined}>
            {format.count(row[key])}
          </span>
        ),
      }),
    ),
  ]
  return (
    <Card
      flush
      title={words.title}
      note={words.note}
      actions={
        <ExportButton
          name={words.title.split(':')[0] ?? ''}
          rows={shown}
          columns={[
            { head: words.columns.policy, value: name },
            ...figures.map((key) => ({ head: words.columns[key], value: (row: Row) => row[key] })),
          ]}
        />
      }
    >
      <Table caption={words.title} columns={columns} rows={shown} keyOf={(row) => row.code} narrow="scroll" />
    </Card>
  )
}
