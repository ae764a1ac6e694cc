import type { z } from 'zod'
import type { policyList } from '../../../contract/entitlement.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { RuleCertainty } from './certainty.tsx'

type Price = z.infer<typeof policyList.answer>['prices'][number]

/** Prices that amounts are computed from, with their days and acts. */
export function PricesCard({ prices }: { prices: readonly Price[] }) {
  const words = useTexts().entitlement.policies
  const format = useFormat()
  const columns: readonly Column<Price>[] = [
    {
      key: 'name',
      head: words.columns.benefit,
      cell: (row) => (
        <>
          {words.priceName[row.code]}
          <small>
            {row.act} <RuleCertainty of={row.certainty} />
          </small>
        </>
      ),
    },
    {
      key: 'value',
      head: words.columns.value,
      numeric: true,
      cell: (row) => `${format.count(row.value)} ${words.priceUnit[row.code]}`,
    },
    { key: 'from', head: words.columns.from, numeric: true, cell: (row) => format.date(row.validFrom) },
    { key: 'until', head: words.columns.until, numeric: true, cell: (row) => format.date(row.validUntil) },
  ]
  return (
    <Card flush title={words.prices} className="prices">
      <Table caption={words.prices} columns={columns} rows={prices} keyOf={(row) => `${row.code}${row.validFrom}`} />
    </Card>
  )
}
