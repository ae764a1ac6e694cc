import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Dong } from './dong.tsx'
import { inUnit } from './in-unit.ts'
import type { LineDetail } from './line-page.tsx'
import { useLineWords } from './money-words.ts'

type Entry = Omit<LineDetail['entries'][number], 'other'> & Partial<Pick<LineDetail['entries'][number], 'other'>>

/** Every entry with its decision; the amounts add up to the figure above. */
export function EntriesCard(props: { title: string; entries: readonly Entry[]; span: 6 | 12 }) {
  const words = useTexts().money
  const columns = useColumns(props.entries.some((it) => it.other))
  const kindOf = (it: Entry) => words.entry.kinds[it.kind] ?? it.kind
  return (
    <Card
      flush
      span={props.span}
      title={props.title}
      note={words.unit}
      actions={
        <ExportButton
          name={props.title}
          rows={props.entries}
          columns={[
            { head: words.entry.on, value: (it) => it.on },
            { head: words.entry.kind, value: kindOf },
            { head: inUnit(words.entry.amount, words.unit), value: (it) => it.amount / 1_000_000 },
            { head: words.field.decisionNo, value: (it) => it.decisionNo },
            { head: words.field.decisionDate, value: (it) => it.decisionDate },
            { head: words.entry.reason, value: (it) => it.reason },
          ]}
        />
      }
    >
      <Table
        caption={props.title}
        rows={props.entries}
        keyOf={(it) => it.id}
        columns={columns}
        empty={<p className="mid ink-3">{words.entry.none}</p>}
      />
    </Card>
  )
}

function useColumns(withOther: boolean): readonly Column<Entry>[] {
  const words = useTexts().money
  const { date } = useFormat()
  const named = useLineWords()
  const other: Column<Entry> = {
    key: 'other',
    head: words.entry.other,
    cell: (it) =>
      it.other ? (
        <Link href={path.moneyLine(it.other.id)}>{`${named.split(it.other)} · ${it.other.executionYear}`}</Link>
      ) : null,
  }
  return [
    { key: 'on', head: words.entry.on, cell: (it) => <span className="num">{date(it.on)}</span> },
    { key: 'kind', head: words.entry.kind, cell: (it) => words.entry.kinds[it.kind] ?? it.kind },
    {
      key: 'decision',
      head: words.entry.decision,
      cell: (it) => (
        <span>
          {words.entry.decisionOf(it.decisionNo, date(it.decisionDate))}
          {it.reason === '' ? null : <small>{it.reason}</small>}
        </span>
      ),
    },
    ...(withOther ? [other] : []),
    { key: 'amount', head: words.entry.amount, numeric: true, cell: (it) => <Dong value={it.amount} exact /> },
  ]
}
