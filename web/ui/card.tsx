import type { ReactNode } from 'react'

/** A white card with a line. `flush` for tables that reach its edges; `span` is its width in the grid of twelve. */
export function Card(props: {
  readonly title?: ReactNode
  readonly note?: ReactNode
  /** A state of the whole card; unlike buttons it stays on paper. */
  readonly tag?: ReactNode
  readonly actions?: ReactNode
  readonly footer?: ReactNode
  readonly flush?: boolean
  readonly span?: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12
  readonly className?: string
  readonly children: ReactNode
}) {
  const names = ['card', props.flush ? 'flush' : '', props.span ? `c${props.span}` : '', props.className ?? '']
  return (
    <section className={names.filter(Boolean).join(' ')}>
      {props.title === undefined && !props.actions ? null : (
        <header>
          <h2>{props.title}</h2>
          {props.note ? <p>{props.note}</p> : null}
          {props.tag}
          {props.actions ? <div className="acts">{props.actions}</div> : null}
        </header>
      )}
      {props.children}
      {props.footer ? <footer>{props.footer}</footer> : null}
    </section>
  )
}

/** The grid of twelve columns cards stand in. `top`: cards end where their content ends instead of at one height. */
export const Grid = ({ children, top = false }: { children: ReactNode; top?: boolean }) => (
  <div className={top ? 'grid at-top' : 'grid'}>{children}</div>
)

/** Title of the page, one line under it, what can be done on the right. */
export function PageHead(props: {
  readonly title: ReactNode
  readonly tags?: ReactNode
  readonly sub?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="head">
      <div>
        <div className="head-title">
          <h1>{props.title}</h1>
          {props.tags}
        </div>
        {props.sub ? <div className="head-sub">{props.sub}</div> : null}
      </div>
      {props.actions ? <div className="acts">{props.actions}</div> : null}
    </div>
  )
}

/** The one sentence a leader can repeat. */
export const Lead = ({ children }: { children: ReactNode }) => <p className="lead">{children}</p>

/** Names and values under one another. */
/** `lang`: of a name in another language than the page. */
export function Facts({
  rows,
}: {
  rows: readonly (readonly [name: string, value: ReactNode, lang?: string | undefined])[]
}) {
  return (
    <dl className="kv">
      {rows.map(([name, value, lang]) => (
        <div key={name} className="kv-row">
          <dt lang={lang}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
