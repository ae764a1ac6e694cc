export type BarTone = 'plain' | 'reached' | 'track' | 'risk' | 'missed'

const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100)).toFixed(1)}%`

/**
 * A value against its target mark, both as shares of the bar (0 to 1). Unknown is hatched, never an empty bar. The status stands
 * in words beside it, so the bar itself is hidden from readers.
 */
export function Bar({ share, goal, tone = 'plain' }: { share: number | null; goal?: number | null; tone?: BarTone }) {
  const kind = share === null ? 'bar none' : tone === 'plain' ? 'bar' : `bar ${tone}`
  return (
    <span className={kind} aria-hidden="true">
      {share === null ? null : <i style={{ width: percent(share) }} />}
      {goal === null || goal === undefined ? null : <b style={{ left: percent(goal) }} />}
    </span>
  )
}

/** How far a long job is. `share` undefined while nobody knows how long it takes. */
export function Progress({ label, share, note }: { label: string; share: number | undefined; note?: string }) {
  return (
    <div className="job">
      <p className="job-line">
        <b>{label}</b>
        {share === undefined ? null : <span className="num">{Math.round(share * 100)}%</span>}
      </p>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
        className={share === undefined ? 'bar running' : 'bar'}
      >
        <i style={{ width: share === undefined ? '30%' : percent(share) }} />
      </span>
      {note ? <p className="small ink-3">{note}</p> : null}
    </div>
  )
}

/** Parts of a whole in one line. The words and figures stand in a legend beside it. */
export function SplitBar(props: {
  readonly label: string
  readonly parts: readonly { readonly key: string; readonly value: number; readonly tone: BarTone | 'none' }[]
}) {
  return (
    <span className="split" role="img" aria-label={props.label}>
      {props.parts.map((part) =>
        part.value > 0 ? <i key={part.key} className={`fill-${part.tone}`} style={{ flex: part.value }} /> : null,
      )}
    </span>
  )
}
