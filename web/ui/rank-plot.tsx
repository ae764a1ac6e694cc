import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { ticksAround } from './ticks.ts'

export type RankRow = {
  readonly key: string
  readonly name: string
  readonly href?: string | undefined
  readonly now: number | null
  readonly before: number | null
  readonly written: string
  readonly change: ReactNode
}

const width = 200

/** Units under one another, each with its value now (full) and before (hollow). Dots, so the scale may start above zero. */
export function RankPlot(props: {
  readonly rows: readonly RankRow[]
  readonly label: string
  readonly tick: (value: number) => string
  readonly heads: { readonly name: string; readonly value: string; readonly change: string }
}) {
  const values = props.rows.flatMap((row) => [row.now, row.before]).filter((value) => value !== null)
  const ticks = ticksAround(values, 0.35)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const x = (value: number) => 8 + ((value - low) / (high - low || 1)) * (width - 16)
  return (
    <table className="rank">
      <caption className="sr">{props.label}</caption>
      <thead>
        <tr>
          <th scope="col">{props.heads.name}</th>
          <td className="plot">
            <svg viewBox={`0 0 ${width} 16`} width={width} height="16" className="chart" aria-hidden="true">
              {ticks.map((tick) => (
                <text key={tick} x={x(tick)} y="12" textAnchor="middle">
                  {props.tick(tick)}
                </text>
              ))}
            </svg>
          </td>
          <th scope="col" className="n">
            {props.heads.value}
          </th>
          <th scope="col" className="n">
            {props.heads.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.href ? (
                <Link className="quiet" href={row.href}>
                  {row.name}
                </Link>
              ) : (
                row.name
              )}
            </th>
            <td className="plot">
              <svg viewBox={`0 0 ${width} 16`} width={width} height="16" aria-hidden="true">
                {ticks.map((tick) => (
                  <path key={tick} d={`M${x(tick)} 0V16`} stroke="var(--chart-grid)" />
                ))}
                {row.now === null || row.before === null ? null : (
                  <path d={`M${x(row.before)} 8H${x(row.now)}`} stroke="var(--chart-past)" strokeWidth="3" />
                )}
                {row.before === null ? null : (
                  <circle
                    cx={x(row.before)}
                    cy="8"
                    r="4"
                    fill="var(--surface)"
                    stroke="var(--chart-axis)"
                    strokeWidth="1.75"
                  />
                )}
                {row.now === null ? null : <circle cx={x(row.now)} cy="8" r="5" fill="var(--chart-1)" />}
              </svg>
            </td>
            <td className="n">
              <b>{row.written}</b>
            </td>
            <td className="n">{row.change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
