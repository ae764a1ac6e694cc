import { inUnit } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { Target } from './target-page.tsx'

type Change = Target['history'][number]

/** Every adjustment of the goal by its decision, the latest first. */
export function HistoryCard({ target }: { target: Target }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.target.history
  if (target.history.length === 0) return null
  const amount = (value: number | null) =>
    value === null ? words.nothing : inUnit(value, target.unit, texts.plan, format)
  const columns: readonly Column<Change>[] = [
    { key: 'when', head: words.when, cell: (it) => format.moment(it.recordedAt) },
    { key: 'unit', head: words.unit, cell: (it) => it.unit?.name ?? words.province },
    { key: 'was', head: words.was, numeric: true, cell: (it) => amount(it.was) },
    { key: 'goal', head: words.now, numeric: true, cell: (it) => <b>{amount(it.goal)}</b> },
    {
      key: 'by',
      head: words.by,
      cell: (it) => (
        <span>
          {[it.decisionNo, it.decisionDate === null ? '' : format.date(it.decisionDate)].filter(Boolean).join(', ')}
          {it.reason === '' ? null : <small>{it.reason}</small>}
        </span>
      ),
    },
  ]
  return (
    <Card flush title={words.title} note={format.count(target.history.length)}>
      <Table
        caption={words.title}
        columns={columns}
        rows={target.history}
        keyOf={(it) => `${it.recordedAt} ${it.unit?.id ?? ''} ${it.goal}`}
      />
    </Card>
  )
}
