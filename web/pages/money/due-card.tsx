import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { type Budget, useBudgetQuery } from './budget-query.ts'
import { groupBy, sumsOf } from './sums.ts'

export const dueTone = { overdue: 'missed', soon: 'risk', later: 'track' } as const

/** What is allocated and not spent, by its last day: what must be done, and what is late. */
export function DueCard({ data }: { data: Budget }) {
  const words = useTexts().money
  const { millions, date } = useFormat()
  const { year, place } = useBudgetQuery(data.year)
  const open = [...data.lines, ...data.carriedIn].filter((it) => it.held > it.disbursed)
  const days = [...groupBy(open, (it) => it.spendBy)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <Card title={words.dueCard.title} note={words.dueCard.note}>
      {days.length === 0 ? <p className="mid ink-3">{words.dueCard.none}</p> : null}
      <ul className="money-due">
        {days.map(([day, lines]) => {
          const sums = sumsOf(lines)
          const due = lines[0]?.due ?? 'later'
          const ofYear = lines[0]?.planYear ?? year
          return (
            <li key={day}>
              <StatusTag tone={dueTone[due]} bare>
                {words.due[due]}
              </StatusTag>
              <Link href={path.allocations({ year: ofYear, place, due })}>
                <b className="num">{millions(sums.held - sums.disbursed)}</b>
              </Link>
              <span className="small ink-2">{words.dueCard.by(date(day))}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
