import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import type { Budget } from './budget-query.ts'
import { MoneyBar } from './dong.tsx'
import { useRate } from './money-words.ts'
import { groupBy, sumsOf } from './sums.ts'

/** The four figures of the year and one bar. What only the reader's area holds is said apart from the public figures. */
export function SummaryCard({ data }: { data: Budget }) {
  const { money: words } = useTexts()
  const { millions } = useFormat()
  const rate = useRate()
  const all = sumsOf(data.lines)
  const bySource = [...groupBy(data.lines, (it) => it.source)].map(([, lines]) => {
    const source = lines[0]?.source ?? 'central'
    return `${words.sourceShort[source]} ${millions(sumsOf(lines).amount)}`
  })
  const figures = [
    [words.figures.planned, all.amount, bySource.length > 1 ? bySource.join(' · ') : ''],
    [words.figures.allocated, all.allocated, words.ofPlan(rate(all.allocated, all.amount))],
    ...(data.whole ? [] : [[words.figures.held, all.held, ''] as const]),
    [words.figures.disbursed, all.disbursed, words.ofAllocated(rate(all.disbursed, all.held))],
    [words.figures.unallocated, all.amount - all.allocated, words.ofPlan(rate(all.amount - all.allocated, all.amount))],
  ] as const
  return (
    <Card title={words.summary.title} note={words.unit}>
      <dl className="money-figures">
        {figures.map(([name, value, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{millions(value)}</dd>
            <dd className="small ink-3">{note}</dd>
          </div>
        ))}
      </dl>
      <div className="money-bar-tall">
        <MoneyBar planned={all.amount} allocated={all.allocated} disbursed={all.disbursed} />
      </div>
      <p className="legend">
        <span>
          <i className="is-disbursed" /> {words.summary.legendDisbursed}
        </span>
        <span>
          <i className="is-held" /> {words.summary.legendHeld}
        </span>
        <span>
          <i className="is-left" /> {words.summary.legendLeft}
        </span>
      </p>
    </Card>
  )
}
