import { moneySums } from '../../../contract/money-views.ts'
import { Answer } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { useView } from '../../use-view.ts'
import { useBudgetQuery } from './budget-query.ts'
import { MoneyBar } from './dong.tsx'
import { inUnit } from './in-unit.ts'
import { soFar } from './so-far.ts'

/** What was disbursed month by month, added up, beside what was allocated by then. */
export function MonthsCard({ year }: { year: number }) {
  const { money: words } = useTexts()
  const { millions } = useFormat()
  const query = useBudgetQuery(year)
  const { show: _show, by: _by, ...asked } = query
  const read = useView(moneySums, { ...asked, by: 'month' })
  const rows = soFar(read.data?.rows ?? [], query.year)
  const widest = Math.max(...rows.map((it) => it.allocated), 1)
  return (
    <Card
      title={words.months.title}
      actions={
        <ExportButton
          name={`${words.months.title} ${query.year}`}
          rows={rows}
          columns={[
            { head: words.months.month, value: (it) => it.month },
            { head: inUnit(words.figures.allocation, words.unit), value: (it) => it.allocated / 1_000_000 },
            { head: inUnit(words.figures.disbursed, words.unit), value: (it) => it.disbursed / 1_000_000 },
          ]}
        />
      }
    >
      <Answer read={read}>
        {() =>
          rows.length === 0 ? (
            <p className="mid ink-3">{words.months.none}</p>
          ) : (
            <table className="money-months" title={words.months.note}>
              <caption className="sr">{words.months.note}</caption>
              <tbody>
                {rows.map((it) => (
                  <tr key={it.month}>
                    <th scope="row" className="num">
                      {it.month.split('-').reverse().join('/')}
                    </th>
                    <td>
                      <MoneyBar
                        planned={it.allocated}
                        allocated={it.allocated}
                        disbursed={it.disbursed}
                        widest={widest}
                      />
                    </td>
                    <td className="n num">{millions(it.disbursed)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </Card>
  )
}
