import type { z } from 'zod'
import { entitlementCounts } from '../../../contract/entitlement.ts'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useView } from '../../use-view.ts'

type Row = z.infer<typeof entitlementCounts.answer>['communes'][number]

/** The list in figures, commune by commune. */
export function CommunesCard({ policy, on }: { policy: string; on: string | undefined }) {
  const texts = useTexts()
  const words = texts.entitlement.list
  const format = useFormat()
  const { data } = useView(entitlementCounts, { policy, on })
  if (!data || data.communes.length < 2) return null
  const noUnit = texts.entitlement.preview.noUnit
  const figure = (key: string, head: string, of: (row: Row) => number): Column<Row> => ({
    key,
    head,
    numeric: true,
    cell: (row) => (of(row) === 0 ? <span className="zero">0</span> : format.count(of(row))),
  })
  return (
    <Card
      flush
      title={words.byCommune}
      actions={
        <ExportButton
          name={words.byCommune}
          rows={data.communes}
          columns={[
            { head: words.unit, value: (row) => row.unit?.name ?? noUnit },
            { head: words.entitled, value: (row) => row.entitled },
            { head: words.receivedHead, value: (row) => row.received },
            { head: words.openHead, value: (row) => row.entitled - row.received },
            { head: words.unknownHead, value: (row) => row.unknown },
          ]}
        />
      }
    >
      <Table
        caption={words.byCommune}
        columns={[
          {
            key: 'unit',
            head: words.unit,
            cell: (row) =>
              row.unit === null ? (
                noUnit
              ) : (
                <Link className="row-link" href={path.entitlements({ policy, on, place: row.unit.id })}>
                  {row.unit.name}
                </Link>
              ),
          },
          figure('entitled', words.entitled, (row) => row.entitled),
          figure('received', words.receivedHead, (row) => row.received),
          figure('open', words.openHead, (row) => row.entitled - row.received),
          figure('unknown', words.unknownHead, (row) => row.unknown),
        ]}
        rows={data.communes}
        keyOf={(row) => String(row.unit?.id ?? 'none')}
      />
    </Card>
  )
}
