import type { ReactNode } from 'react'
import type { AllocationRow } from '../../../contract/money-views.ts'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo } from '../../use-view.ts'
import { Dong, MoneyBar } from './dong.tsx'
import { dueTone } from './due-card.tsx'
import { useLineWords, useRate } from './money-words.ts'

/** Allocations with what is spent and left. On the page of a line its name is not said again. */
export function AllocationTable(props: {
  readonly rows: readonly AllocationRow[]
  readonly ofLine?: boolean
  readonly empty: ReactNode
  readonly sum?: ReactNode
}) {
  const words = useTexts().money
  const go = useGo()
  const columns = useColumns(props.ofLine === true)
  return (
    <Table
      caption={words.allocations.card}
      rows={props.rows}
      keyOf={(it) => it.id}
      onOpen={(it) => go(path.allocation(it.id))}
      columns={columns}
      empty={props.empty}
      sum={props.sum}
    />
  )
}

function useColumns(ofLine: boolean): readonly Column<AllocationRow>[] {
  const words = useTexts().money
  const { date } = useFormat()
  const named = useLineWords()
  const rate = useRate()
  const line: Column<AllocationRow> = {
    key: 'line',
    head: words.lines.line,
    cell: (it) => <span title={named.projectName(it.line)}>{named.short(it.line)}</span>,
  }
  const spendBy: Column<AllocationRow> = {
    key: 'spendBy',
    head: words.figures.spendBy,
    cell: (it) =>
      it.spent < it.amount ? (
        <StatusTag tone={dueTone[it.line.due]} bare>
          {date(it.line.spendBy)}
        </StatusTag>
      ) : (
        <span className="num ink-3">{date(it.line.spendBy)}</span>
      ),
  }
  return [
    {
      key: 'holder',
      head: words.field.holder,
      cell: (it) => (
        <Link className="row-link" href={path.allocation(it.id)}>
          {it.holder.name}
        </Link>
      ),
    },
    ...(ofLine ? [] : [line]),
    {
      key: 'bar',
      head: <span className="sr">{words.figures.rate}</span>,
      width: '100px',
      wideOnly: true,
      cell: (it) => <MoneyBar planned={it.amount} allocated={it.amount} disbursed={it.spent} />,
    },
    { key: 'amount', head: words.figures.allocation, numeric: true, cell: (it) => <Dong value={it.amount} exact /> },
    { key: 'spent', head: words.figures.disbursed, numeric: true, cell: (it) => <Dong value={it.spent} exact /> },
    {
      key: 'left',
      head: words.figures.undisbursed,
      numeric: true,
      cell: (it) => <Dong value={it.amount - it.spent} exact />,
    },
    { key: 'rate', head: words.figures.rate, numeric: true, cell: (it) => <b>{rate(it.spent, it.amount)}</b> },
    ...(ofLine ? [] : [spendBy]),
  ]
}
