import { inUnit } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import type { Target } from './target-page.tsx'

const size = { width: 360, height: 132, base: 108, top: 20 }
const step = size.width / 12

/** What was recorded month by month; months without a record stay empty. */
export function MonthsCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.target.months
  if (target.byMonth.length === 0) return null
  const unit = target.unit === '%' ? 'times' : target.unit
  const most = Math.max(...target.byMonth.map((it) => it.value))
  const valueIn = (month: number) =>
    target.byMonth.find((it) => it.month === `${year}-${String(month).padStart(2, '0')}`)?.value
  const months = Array.from({ length: 12 }, (_, at) => at + 1)
  const told = months.flatMap((month) => {
    const value = valueIn(month)
    return value === undefined ? [] : [`${words.month(month)}: ${inUnit(value, unit, texts.plan, format)}`]
  })
  return (
    <Card title={words.title} note={words.note}>
      <svg
        className="chart months"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={told.join('; ')}
      >
        {months.map((month) => {
          const value = valueIn(month)
          const height = value === undefined || most <= 0 ? 0 : Math.max(2, (value / most) * (size.base - size.top))
          const x = (month - 1) * step
          return (
            <g key={month}>
              {value === undefined ? null : (
                <>
                  <rect
                    x={x + 5}
                    y={size.base - height}
                    width={step - 10}
                    height={height}
                    rx="2"
                    fill="var(--chart-1)"
                  />
                  <Amount x={x + step / 2} y={size.base - height - 5}>
                    {format.number(value, value < 10 ? 1 : 0)}
                  </Amount>
                </>
              )}
              <text x={x + step / 2} y={size.base + 17} textAnchor="middle">
                {words.month(month)}
              </text>
            </g>
          )
        })}
        <path className="axis" d={`M0 ${size.base}H${size.width}`} />
      </svg>
    </Card>
  )
}

/** A long number is written smaller, so that two months side by side do not run into each other. */
const Amount = ({ x, y, children }: { x: number; y: number; children: string }) => (
  <text
    className="strong"
    style={{ fontSize: Math.min(12, (step - 2) / (0.6 * children.length)) }}
    x={x}
    y={y}
    textAnchor="middle"
  >
    {children}
  </text>
)
