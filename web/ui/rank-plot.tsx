import type { ReactNode } from 'react'
import { Link } from './link.tsx'

export type RankRow = {
  readonly key: string
  readonly name: string
  readonly href?: string | undefined
  readonly now: number | null
  readonly before: number | null
  readonly written: string
  readonly change: ReactNode
}

const width = 190

/** Units under one another, each with its value now (full) and before (hollow) on one scale from zero. */
export function RankPlot(props: {
  readonly rows: readonly RankRow[]
  readonly label: string
  readonly heads: { readonly name: string; readonly value: string; readonly change: string }
}) {
  const most = Math.max(...props.rows.flatMap((row) => [row.now ?? 0, row.before ?? 0]), 0.001)
  const x = (value: number) => 6 + (value / most) * (width - 12)
  return (
    <table className="rank">
      <caption className="sr">{props.label}</caption>
      <thead>
        <tr>
          <th scope="col">{props.heads.name}</th>
          <td />
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
            <td>
              <svg viewBox={`0 0 ${width} 16`} width={width} height="16" aria-hidden="true">
                <path d={`M6 0V16`} stroke="var(--chart-axis)" />
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
