import type { MoneyLine } from '../../../contract/money-views.ts'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag, Tag } from '../../ui/tag.tsx'
import { useGo } from '../../use-view.ts'
import { type Budget, useBudgetQuery } from './budget-query.ts'
import { Dong } from './dong.tsx'
import { dueTone } from './due-card.tsx'
import { inUnit } from './in-unit.ts'
import { useLineWords } from './money-words.ts'

/** Every line of the plan year, each with its page. */
export function LinesCard({ data }: { data: Budget }) {
  const words = useTexts().money
  const go = useGo()
  const named = useLineWords()
  const { year } = useBudgetQuery(data.year)
  const columns = useColumns(data.whole)
  return (
    <Card
      flush
      span={12}
      title={words.lines.title}
      note={words.lines.note}
      actions={
        <ExportButton
          name={`${words.lines.title} ${year}`}
          rows={data.lines}
          columns={[
            { head: words.line.facts.planYear, value: (it) => it.planYear },
            { head: words.line.facts.executionYear, value: (it) => it.executionYear },
            {
              head: words.line.facts.project,
              value: (it) => `${named.projectNo(it)} ${it.project ? named.projectName(it) : ''}`.trim(),
            },
            { head: words.line.facts.capital, value: named.capital },
            { head: words.line.facts.source, value: (it) => words.source[it.source] },
            { head: inUnit(words.figures.planned, words.unit), value: (it) => it.amount / 1_000_000 },
            { head: inUnit(words.figures.allocated, words.unit), value: (it) => it.allocated / 1_000_000 },
            { head: inUnit(words.figures.disbursed, words.unit), value: (it) => it.disbursed / 1_000_000 },
            { head: words.figures.spendBy, value: (it) => it.spendBy },
          ]}
        />
      }
    >
      <Table
        caption={words.lines.title}
        rows={data.lines}
        keyOf={(it) => it.id}
        onOpen={(it) => go(path.moneyLine(it.id))}
        columns={columns}
      />
    </Card>
  )
}

function useColumns(whole: boolean): readonly Column<MoneyLine>[] {
  const words = useTexts().money
  const { date } = useFormat()
  const named = useLineWords()
  const held: Column<MoneyLine> = {
    key: 'held',
    head: words.figures.held,
    numeric: true,
    cell: (it) => <Dong value={it.held} />,
  }
  return [
    {
      key: 'line',
      head: words.lines.line,
      width: '30%',
      cell: (it) => (
        <Link className="row-link project-name" href={path.moneyLine(it.id)} title={named.projectName(it)}>
          <b>{named.projectNo(it)}</b>
          {it.project ? <span>{named.projectName(it)}</span> : null}
        </Link>
      ),
    },
    {
      key: 'source',
      head: words.line.facts.source,
      cell: (it) => (
        <span>
          {words.sourceShort[it.source]} {it.executionYear > it.planYear ? <Tag>{it.executionYear}</Tag> : null}
          {it.capital === null && it.project === null ? null : <small>{named.capital(it)}</small>}
        </span>
      ),
    },
    { key: 'planned', head: words.figures.planned, numeric: true, cell: (it) => <Dong value={it.amount} /> },
    { key: 'allocated', head: words.figures.allocated, numeric: true, cell: (it) => <Dong value={it.allocated} /> },
    ...(whole ? [] : [held]),
    { key: 'disbursed', head: words.figures.disbursed, numeric: true, cell: (it) => <Dong value={it.disbursed} /> },
    {
      key: 'left',
      head: words.figures.unallocated,
      numeric: true,
      cell: (it) => <Dong value={it.amount - it.allocated} />,
    },
    {
      key: 'spendBy',
      head: words.figures.spendBy,
      cell: (it) =>
        it.held > it.disbursed ? (
          <StatusTag tone={dueTone[it.due]} bare>
            {date(it.spendBy)}
          </StatusTag>
        ) : (
          <span className="num ink-3">{date(it.spendBy)}</span>
        ),
    },
  ]
}
