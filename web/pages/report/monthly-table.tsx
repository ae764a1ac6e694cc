import type { MonthlyRow } from '../../../contract/monthly-report.ts'
import type { Count, MonthlyFigures } from '../../../domain/report/monthly.ts'
import { columnWords } from '../../../domain/report/monthly-words.ts'
import { path } from '../../path.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card, Lead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo } from '../../use-view.ts'
import type { Monthly } from './monthly-page.tsx'
import { MonthlyTag } from './monthly-tag.tsx'

const add = (...all: readonly Count[]): Count => ({
  households: all.reduce((sum, it) => sum + it.households, 0),
  people: all.reduce((sum, it) => sum + it.people, 0),
})
const parts = [
  ['joined', (it: MonthlyFigures) => add(it['new-poor'], it['new-near-poor'])],
  ['left', (it: MonthlyFigures) => add(it['off-poor'], it['off-near-poor'])],
  ['moved', (it: MonthlyFigures) => add(it['to-poor'], it['to-near-poor'])],
  ['same', (it: MonthlyFigures) => it.none],
] as const

/** Commune by commune: who has reported, who is late, and the whole. */
export function MonthlyTable({ data, year }: { data: Monthly; year: number }) {
  const words = useTexts().monthlyReport
  const { count } = useFormat()
  const { language } = useLanguage()
  const go = useGo()
  const month = data.months.find((it) => it.month === data.month)
  const { columns } = words
  const href = (row: MonthlyRow) => path.monthlyReports({ year, month: month?.month, place: row.unit.id })
  const of = (standing: MonthlyRow['standing']) => data.rows.filter((it) => it.standing === standing).length
  const sent = of('sent') + of('sent-late')
  const all: readonly Column<MonthlyRow>[] = [
    {
      key: 'unit',
      head: columnWords.commune[language],
      cell: (row) => (
        <Link className="row-link" href={href(row)}>
          {row.unit.name}
        </Link>
      ),
    },
    {
      key: 'standing',
      head: columnWords.standing[language],
      cell: (row) => (month ? <MonthlyTag row={row} dueOn={month.dueOn} /> : null),
    },
    ...parts.map(([key, pick]) => ({
      key,
      head: columns[key],
      numeric: true,
      cell: (row: MonthlyRow) => (
        <Counted it={pick(row.sent.at(-1)?.figures ?? row.now)} unsent={row.sent.length === 0} />
      ),
    })),
    {
      key: 'document',
      head: columnWords.document[language],
      wideOnly: true,
      cell: (row) => row.sent.at(-1)?.documentNo ?? '',
    },
  ]
  return (
    <>
      <Lead>
        <strong>{words.lead.ofProvince(count(sent), count(data.rows.length))}</strong>{' '}
        {of('overdue') > 0 ? <span className="bad">{words.lead.overdue(count(of('overdue')))} </span> : null}
        {of('sent-late') > 0 ? words.lead.late(count(of('sent-late'))) : null}
      </Lead>
      <Card flush title={words.list}>
        <Table
          caption={words.list}
          columns={all}
          rows={data.rows}
          keyOf={(row) => String(row.unit.id)}
          onOpen={(row) => go(href(row))}
          sum={
            <tr className="sum">
              <td>{words.total}</td>
              <td />
              {parts.map(([key, pick]) => (
                <td key={key} className="n" data-label={columns[key]}>
                  <Counted it={pick(data.total)} unsent={false} />
                </td>
              ))}
              <td className="wide-only" />
            </tr>
          }
        />
      </Card>
    </>
  )
}

/** Households, and the people below; what no report has said yet is marked. */
function Counted({ it, unsent }: { it: Count; unsent: boolean }) {
  const words = useTexts().monthlyReport
  const { count } = useFormat()
  return (
    <span className={it.households === 0 ? 'ink-3' : undefined}>
      {count(it.households)}
      {it.households > 0 ? <small>{unsent ? words.byRecords : words.people(count(it.people))}</small> : null}
    </span>
  )
}
