import { clearSide, type Spot } from './clear-side.ts'
import { ticksAround } from './ticks.ts'

export type LinePoint = {
  readonly label: string
  /** Null leaves a gap: a year without a value is no zero and no straight line. */
  readonly value: number | null
  readonly written: string
  /** Where it changes from one point to the next the line breaks: the two sides cannot be compared. */
  readonly series: string
  /** Provisional: hollow, with a dotted line to it. */
  readonly hollow?: boolean
}

const size = { width: 330, left: 26, right: 326, top: 28 }

/** A rate over the years: labels at the points, the target as a dashed line with its words on it. */
export function LineChart(props: {
  readonly points: readonly LinePoint[]
  readonly label: string
  readonly target?: { readonly value: number; readonly words: string } | undefined
  readonly tick: (value: number) => string
  /** Unit beside the highest tick. */
  readonly unit: string
  /** Beside much text: half as high again. */
  readonly tall?: boolean
}) {
  const height = props.tall ? 296 : 214
  const bottom = height - 28
  const values = props.points.flatMap((point) => (point.value === null ? [] : [point.value]))
  const ticks = ticksAround(props.target ? [...values, props.target.value] : values)
  const [low, top] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number) => bottom - ((value - low) / (top - low)) * (bottom - size.top)
  const step = (size.right - size.left - 36) / Math.max(props.points.length - 1, 1)
  const x = (at: number) => (props.points.length === 1 ? (size.left + size.right) / 2 : size.left + 18 + at * step)
  return (
    <svg className="chart line" viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={props.label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${size.left} ${y(tick)}H${size.right}`} />
          <text x={size.left - 6} y={y(tick) + 4} textAnchor="end">
            {props.tick(tick)}
            {tick === top ? props.unit : ''}
          </text>
        </g>
      ))}
      {props.target ? (
        <Target
          y={y(props.target.value)}
          bottom={bottom}
          words={props.target.words}
          spots={props.points.flatMap((it, at) => (it.value === null ? [] : [{ x: x(at), y: y(it.value) }]))}
        />
      ) : null}
      {props.points.map((point, at) => {
        const before = props.points[at - 1]
        if (at === 0 || !before || before.value === null || point.value === null || before.series !== point.series)
          return null
        return (
          <path
            key={point.label}
            d={`M${x(at - 1)} ${y(before.value)}L${x(at)} ${y(point.value)}`}
            fill="none"
            stroke="var(--chart-1)"
            strokeWidth="2.25"
            strokeLinecap="round"
            strokeDasharray={point.hollow ? '2 4' : undefined}
          />
        )
      })}
      {props.points.map((point, at) => {
        const breaks = at > 0 && props.points[at - 1]?.series !== point.series
        const between = (x(at) + x(Math.max(at - 1, 0))) / 2
        return (
          <g key={point.label}>
            {breaks ? (
              <path
                d={`M${between} ${size.top - 8}V${bottom}`}
                stroke="var(--line-control)"
                strokeWidth="1.25"
                strokeDasharray="3 3"
              />
            ) : null}
            {point.value === null ? (
              <text x={x(at)} y={bottom - 8} textAnchor="middle">
                {point.written}
              </text>
            ) : (
              <>
                <circle
                  cx={x(at)}
                  cy={y(point.value)}
                  r="4.5"
                  fill={point.hollow ? 'var(--surface)' : 'var(--chart-1)'}
                  stroke="var(--chart-1)"
                  strokeWidth="2.25"
                />
                <text className="strong" style={{ fontSize: 13 }} x={x(at)} y={y(point.value) - 12} textAnchor="middle">
                  {point.written}
                </text>
              </>
            )}
            <text
              x={x(at)}
              y={bottom + 20}
              textAnchor="middle"
              className={at === props.points.length - 1 ? 'strong' : undefined}
            >
              {point.label}
            </text>
          </g>
        )
      })}
      <path className="axis" d={`M${size.left} ${bottom}H${size.right}`} />
    </svg>
  )
}

const Target = (props: { y: number; bottom: number; words: string; spots: readonly Spot[] }) => {
  const { y, words } = props
  const from = size.left + 4
  const side = clearSide(y, from, words, props.spots)
  const at = { above: y - 6, below: y + 15, top: 10 }
  return (
    <>
      <path
        d={`M${size.left} ${y}H${size.right}`}
        stroke="var(--chart-target)"
        strokeWidth="1.25"
        strokeDasharray="4 4"
        fill="none"
      />
      <text x={from} y={at[side === 'below' && y > props.bottom - 24 ? 'above' : side]} className="over">
        {words}
      </text>
    </>
  )
}
