import type { MoneyLine } from '../../../contract/money-views.ts'
import { capitals, sources } from '../../../domain/money/kinds.ts'
import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Seg } from '../../ui/seg.tsx'
import { useGo } from '../../use-view.ts'
import { type Budget, useBudgetQuery } from './budget-query.ts'
import { Dong } from './dong.tsx'
import { useLineWords } from './money-words.ts'
import { figureOf, groupBy, holding, type Show, shows, sumsOf } from './sums.ts'

type Column = { readonly source: MoneyLine['source']; readonly capital: MoneyLine['capital'] }

/** Project × source × capital: every cell opens its line, or the lines behind it. One figure at a time. */
export function MatrixCard({ data }: { data: Budget }) {
  const words = useTexts().money
  const go = useGo()
  const query = useBudgetQuery(data.year)
  const show = query.show ?? 'planned'
  const lines = holding(data.lines)
  const columns = sources.flatMap((source) =>
    [...capitals, null].flatMap((capital): Column[] =>
      lines.some((it) => it.source === source && it.capital === capital) ? [{ source, capital }] : [],
    ),
  )
  const rows = [...groupBy(lines, (it) => it.project?.code ?? 'none').values()]
  return (
    <Card
      flush
      span={12}
      title={words.matrix.title}
      actions={
        <Seg<Show>
          label={words.matrix.show}
          value={show}
          onChange={(it) => go(path.money({ ...query, show: it }))}
          choices={shows.map((it) => ({ value: it, label: words.figures[it] }))}
        />
      }
    >
      <div className="table-scroll">
        <table className="table money-matrix">
          <caption className="sr">{`${words.matrix.title}: ${words.figures[show]}`}</caption>
          <Heads columns={columns} />
          <tbody>
            {rows.map((of) => (
              <Row key={of[0]?.id} lines={of} columns={columns} show={show} />
            ))}
            <Foot data={data} columns={columns} show={show} />
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Heads({ columns }: { columns: readonly Column[] }) {
  const words = useTexts().money
  const named = useLineWords()
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {words.byProject.project}
        </th>
        {[...groupBy(columns, (it) => it.source)].map(([source, of]) => (
          <th key={source} scope="colgroup" colSpan={of.length} className="n is-group">
            {of[0] ? words.sourceShort[of[0].source] : ''}
          </th>
        ))}
        <th scope="col" rowSpan={2} className="n">
          {words.matrix.sum}
        </th>
      </tr>
      <tr>
        {columns.map((it) => (
          <th key={`${it.source} ${it.capital}`} scope="col" className="n">
            {named.capital(it)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({ lines, columns, show }: { lines: readonly MoneyLine[]; columns: readonly Column[]; show: Show }) {
  const words = useTexts().money
  const named = useLineWords()
  const [first] = lines
  if (!first) return null
  return (
    <tr>
      <th scope="row" className="project-name">
        <b>{named.projectNo(first)}</b>
        {first.project ? <span>{named.projectName(first)}</span> : null}
      </th>
      {columns.map((column) => {
        const here = lines.filter((it) => it.source === column.source && it.capital === column.capital)
        return (
          <td key={`${column.source} ${column.capital}`} className="n">
            {here.length === 0 ? (
              <span className="ink-3" title={words.matrix.empty}>
                ·
              </span>
            ) : (
              <Cell lines={here} show={show} />
            )}
          </td>
        )
      })}
      <td className="n">
        <b>
          <Dong value={figureOf(sumsOf(lines), show)} />
        </b>
      </td>
    </tr>
  )
}

/** One line opens itself. Where a carried-over line stands beside it, the first is the year's own. */
function Cell({ lines, show }: { lines: readonly MoneyLine[]; show: Show }) {
  const [first] = lines
  return (
    <Link href={first ? path.moneyLine(first.id) : path.money()}>
      <Dong value={figureOf(sumsOf(lines), show)} />
    </Link>
  )
}

function Foot({ data, columns, show }: { data: Budget; columns: readonly Column[]; show: Show }) {
  const words = useTexts().money
  return (
    <tr className="sum">
      <td>{words.matrix.sum}</td>
      {columns.map((column) => (
        <td key={`${column.source} ${column.capital}`} className="n">
          <Dong
            value={figureOf(
              sumsOf(data.lines.filter((it) => it.source === column.source && it.capital === column.capital)),
              show,
            )}
          />
        </td>
      ))}
      <td className="n">
        <Dong value={figureOf(sumsOf(data.lines), show)} />
      </td>
    </tr>
  )
}
