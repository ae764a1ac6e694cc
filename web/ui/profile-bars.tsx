import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type ProfileRow = {
  readonly key: string
  readonly icon: IconName
  readonly name: string
  /** 0 to 1; null is hatched. */
  readonly first: number | null
  readonly second: number | null
  readonly firstWritten: string
  readonly secondWritten: string
  readonly count: ReactNode
}

const width = 170

/** The twelve deprivations as bars: one group filled, the other a dot on the same scale. A line under every dimension. */
export function ProfileBars(props: {
  readonly label: string
  readonly rows: readonly ProfileRow[]
  readonly heads: { readonly name: string; readonly first: string; readonly second: string; readonly count: string }
}) {
  const most = Math.max(...props.rows.flatMap((row) => [row.first ?? 0, row.second ?? 0]), 0.1)
  const x = (share: number) => 1 + (share / most) * (width - 6)
  return (
    <table className="prof">
      <caption className="sr">{props.label}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="name">
            <span className="sr">{props.heads.name}</span>
          </th>
          <td className="plot" />
          <th scope="col">{props.heads.first}</th>
          <th scope="col">{props.heads.second}</th>
          <th scope="col">{props.heads.count}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <td className="ic">
              <Icon name={row.icon} />
            </td>
            <th scope="row">{row.name}</th>
            <td className="plot">
              <svg viewBox={`0 0 ${width} 16`} width={width} height="16" aria-hidden="true">
                <path d={`M1 0V16M${width / 2} 0V16`} stroke="var(--chart-grid)" />
                {row.first === null ? null : (
                  <rect x="1" y="3" width={x(row.first) - 1} height="10" rx="1.5" fill="var(--dep)" />
                )}
                {row.second === null ? null : (
                  <circle
                    cx={x(row.second)}
                    cy="8"
                    r="4.5"
                    fill="var(--class-near)"
                    stroke="var(--surface)"
                    strokeWidth="1.5"
                  />
                )}
              </svg>
            </td>
            <td className="n">
              <b>{row.firstWritten}</b>
            </td>
            <td className="n ink-2">{row.secondWritten}</td>
            <td className="n">{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
