import type { MoneyLine } from '../../../contract/money-views.ts'
import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import type { Budget } from './budget-query.ts'
import { Dong } from './dong.tsx'
import { useLineWords } from './money-words.ts'

/** Vốn kéo dài: from this plan into later years, and from earlier plans into this year. Apart, never in the sum of another plan. */
export function CarriedCard({ data }: { data: Budget }) {
  const words = useTexts().money
  const named = useLineWords()
  const rows = [...data.lines.filter((it) => it.executionYear > it.planYear), ...data.carriedIn]
  if (rows.length === 0) return null
  const inYear = (it: MoneyLine) =>
    data.carriedIn.includes(it) ? words.carried.in(it.planYear) : words.carried.out(it.executionYear)
  return (
    <Card flush span={5} title={words.carried.title} footer={<span>{words.carried.note}</span>}>
      <Table
        caption={words.carried.title}
        rows={rows}
        keyOf={(it) => it.id}
        columns={[
          {
            key: 'line',
            head: words.lines.line,
            cell: (it) => (
              <Link className="row-link" href={path.moneyLine(it.id)}>
                {named.short(it)}
                <small>{inYear(it)}</small>
              </Link>
            ),
          },
          { key: 'amount', head: words.figures.planned, numeric: true, cell: (it) => <Dong value={it.amount} /> },
          {
            key: 'disbursed',
            head: words.figures.disbursed,
            numeric: true,
            cell: (it) => <Dong value={it.disbursed} />,
          },
        ]}
      />
    </Card>
  )
}
