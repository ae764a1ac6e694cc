import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import type { Contribution } from './contribution-page.tsx'
import { Dong } from './dong.tsx'

/** The numbered receipts, each with its paper to print. */
export function ReceiptsCard({ it }: { it: Contribution }) {
  const texts = useTexts()
  const words = texts.contribution
  const { date } = useFormat()
  return (
    <Card flush span={6} title={words.detail.receipts} note={texts.money.unit}>
      <Table
        caption={words.detail.receipts}
        rows={it.receipts}
        keyOf={(row) => row.id}
        empty={<EmptyState icon="gift" title={words.detail.noReceipts} />}
        columns={[
          {
            key: 'no',
            head: words.detail.no,
            cell: (row) => (
              <Link className="row-link" href={path.receipt(row.id)}>
                {`${row.no}/${row.year}`}
              </Link>
            ),
          },
          { key: 'on', head: words.field.on, cell: (row) => <span className="num">{date(row.on)}</span> },
          {
            key: 'amount',
            head: texts.money.entry.amount,
            numeric: true,
            cell: (row) => <Dong value={row.amount} exact />,
          },
          { key: 'by', head: words.field.receivedBy, cell: (row) => row.receivedBy },
        ]}
      />
    </Card>
  )
}
