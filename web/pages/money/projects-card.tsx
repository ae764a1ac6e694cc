import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import { type Budget, useBudgetQuery } from './budget-query.ts'
import { Dong, MoneyBar } from './dong.tsx'
import { inUnit } from './in-unit.ts'
import { useLineWords, useRate } from './money-words.ts'
import { groupBy, holding, type Sums, sumsOf } from './sums.ts'

type Row = Sums & { readonly code: string; readonly no: string; readonly name: string }

/** Component projects with what was planned, allocated and disbursed, each one click from its lines. */
export function ProjectsCard({ data }: { data: Budget }) {
  const words = useTexts().money
  const named = useLineWords()
  const rate = useRate()
  const query = useBudgetQuery(data.year)
  const rows = [...groupBy(holding(data.lines), (it) => it.project?.code ?? 'none')].flatMap(([code, lines]): Row[] => {
    const [first] = lines
    return first ? [{ code, no: named.projectNo(first), name: named.projectName(first), ...sumsOf(lines) }] : []
  })
  // Who sees a part of the holders compares what was spent with what these hold, not with what the whole province has.
  const mine = (it: Row) => (data.whole ? it.allocated : it.held)
  const widest = Math.max(...rows.map((it) => (data.whole ? it.amount : it.held)))
  const allocated = data.whole ? words.figures.allocated : words.figures.held
  const all = sumsOf(rows)
  const title = words.byProject.title
  return (
    <Card
      flush
      title={title}
      note={words.unit}
      actions={
        <ExportButton
          name={`${title} ${query.year}`}
          rows={rows}
          columns={[
            { head: words.byProject.project, value: (it) => `${it.no} ${it.name}` },
            { head: inUnit(words.figures.planned, words.unit), value: (it) => it.amount / 1_000_000 },
            { head: inUnit(allocated, words.unit), value: (it) => mine(it) / 1_000_000 },
            { head: inUnit(words.figures.disbursed, words.unit), value: (it) => it.disbursed / 1_000_000 },
          ]}
        />
      }
    >
      <Table
        caption={title}
        rows={rows}
        keyOf={(it) => it.code}
        columns={[
          {
            key: 'project',
            head: words.byProject.project,
            cell: (it) => (
              <Link className="row-link project-name" href={path.money({ ...query, project: it.code })} title={it.name}>
                <b>{it.code === 'none' ? words.notSplit : it.no}</b>
                {it.code === 'none' ? null : <span>{it.name}</span>}
              </Link>
            ),
          },
          {
            key: 'bar',
            head: <span className="sr">{words.figures.rate}</span>,
            width: '130px',
            wideOnly: true,
            cell: (it) => (
              <MoneyBar
                planned={data.whole ? it.amount : it.held}
                allocated={mine(it)}
                disbursed={it.disbursed}
                widest={widest}
              />
            ),
          },
          { key: 'planned', head: words.figures.planned, numeric: true, cell: (it) => <Dong value={it.amount} /> },
          {
            key: 'allocated',
            head: allocated,
            numeric: true,
            cell: (it) => <Dong value={mine(it)} />,
          },
          {
            key: 'disbursed',
            head: words.figures.disbursed,
            numeric: true,
            cell: (it) => <Dong value={it.disbursed} />,
          },
          { key: 'rate', head: words.figures.rate, numeric: true, cell: (it) => <b>{rate(it.disbursed, it.held)}</b> },
        ]}
        sum={
          <tr className="sum">
            <td>{words.matrix.sum}</td>
            <td className="wide-only" />
            <td className="n" data-label={words.figures.planned}>
              <Dong value={all.amount} />
            </td>
            <td className="n" data-label={allocated}>
              <Dong value={data.whole ? all.allocated : all.held} />
            </td>
            <td className="n" data-label={words.figures.disbursed}>
              <Dong value={all.disbursed} />
            </td>
            <td className="n" data-label={words.figures.rate}>
              {rate(all.disbursed, all.held)}
            </td>
          </tr>
        }
      />
    </Card>
  )
}
