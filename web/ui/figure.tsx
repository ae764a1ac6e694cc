import type { ReactNode } from 'react'
import { Bar, type BarTone } from './bar.tsx'
import { Link } from './link.tsx'
import { StatusTag, type StatusTone } from './tag.tsx'

/** What one target promises and what the records say. Words come ready: "không quá 1,20%", "cao hơn 0,04 điểm %". */
export type TargetFigure = {
  readonly code: string
  readonly name: string
  readonly href: string
  /** The value as written, "–" where it is not known. */
  readonly value: string
  readonly goal: string
  readonly difference: string
  readonly note?: string | undefined
  readonly tone: StatusTone
  readonly status: string
  /** 0 to 1 for the bar; null is hatched. */
  readonly share: number | null
  readonly goalShare: number | null
}

/** A target as a card: code and status, name, value and goal, bar, difference. The whole card opens its page. */
export function TargetCard({ figure }: { figure: TargetFigure }) {
  return (
    <Link className="tcard" href={figure.href}>
      <span className="tt">
        <span className="tab">{figure.code}</span>
        <StatusTag tone={figure.tone} bare>
          {figure.status}
        </StatusTag>
      </span>
      <b>{figure.name}</b>
      <span className="tv">
        <strong>{figure.value}</strong>
        <span>{figure.goal}</span>
      </span>
      <Bar share={figure.share} goal={figure.goalShare} tone={barTone(figure.tone)} />
      <span className="tf">
        <span>{figure.difference}</span>
        {figure.note ? <span>{figure.note}</span> : null}
      </span>
    </Link>
  )
}

const barTone = (tone: StatusTone): BarTone => (tone === 'none' ? 'plain' : tone)

/** The big value of a card with its target, its difference in words and the way it is computed. */
export function Figure(props: {
  readonly value: ReactNode
  readonly rows: readonly {
    readonly name: string
    readonly value: ReactNode
    readonly tone?: 'good' | 'warn' | 'bad'
  }[]
}) {
  return (
    <div className="figure">
      <p className="figure-value">{props.value}</p>
      <dl>
        {props.rows.map((row) => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            <dd className={row.tone}>{row.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Numerator over denominator, each with its words and the way to its rows. A count stands alone. */
export function Fraction(props: {
  readonly top: { readonly words: ReactNode; readonly value: ReactNode }
  readonly bottom?: { readonly words: ReactNode; readonly value: ReactNode } | undefined
}) {
  return (
    <dl className="frac tab">
      <dt>{props.top.words}</dt>
      <dd>{props.top.value}</dd>
      {props.bottom ? (
        <>
          <dt className="below">{props.bottom.words}</dt>
          <dd className="below">{props.bottom.value}</dd>
        </>
      ) : null}
    </dl>
  )
}
