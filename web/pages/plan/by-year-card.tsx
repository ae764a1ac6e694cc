import { bareAmount, goalAmount, inUnit } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { LineChart } from '../../ui/line-chart.tsx'
import type { Target } from './target-page.tsx'

/** The value year by year; the line breaks where the standard changes. */
export function ByYearCard({ target }: { target: Target }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.plan.target
  if (target.byYear.filter((it) => it.achieved !== null).length < 2) return null
  return (
    <Card title={words.byYear} note={words.byYearNote}>
      <LineChart
        label={target.byYear
          .map((it) => `${it.year}: ${inUnit(it.achieved, target.unit, texts.plan, format)}`)
          .join('; ')}
        points={target.byYear.map((it) => ({
          label: String(it.year),
          value: it.achieved,
          written: bareAmount(it.achieved, target.unit, format),
          series: it.standard,
        }))}
        target={
          target.goal === null || target.direction === 'none'
            ? undefined
            : {
                value: target.goal,
                words: `${words.goalIs} ${texts.plan.goal[target.direction](goalAmount(target.goal, target.unit, texts.plan, format))}`,
              }
        }
        // Tens of thousands would not fit beside the axis; the points carry their figures.
        tick={(value) => (Math.abs(value) < 10_000 ? format.number(value, 2) : '')}
        unit={target.unit === '%' ? '%' : ''}
      />
    </Card>
  )
}
