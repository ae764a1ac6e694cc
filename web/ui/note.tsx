import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type NoteTone = 'plain' | 'reached' | 'risk' | 'missed'
const icons = { plain: 'info', reached: 'st-reached', risk: 'st-risk', missed: 'st-missed' } as const

/** Something to know before reading on. `live`: appeared by itself, so a reader is told. */
export function Note(props: { tone?: NoteTone; live?: boolean; actions?: ReactNode; children: ReactNode }) {
  const tone = props.tone ?? 'plain'
  return (
    <div className={tone === 'plain' ? 'note' : `note ${tone}`} role={props.live ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div className="note-body">{props.children}</div>
      {props.actions ? <div className="acts">{props.actions}</div> : null}
    </div>
  )
}

/** An empty place teaches: what belongs here, one button that starts it, the act behind it. */
export function EmptyState(props: {
  readonly icon: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  readonly basis?: string
}) {
  return (
    <div className="empty">
      <Icon name={props.icon} size="l" />
      <p className="empty-title">{props.title}</p>
      {props.children ? <p>{props.children}</p> : null}
      {props.action}
      {props.basis ? <p className="small ink-3">{props.basis}</p> : null}
    </div>
  )
}

/** Grey blocks where a card is still loading. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div className="skel-block" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <i key={line} style={{ width: `${90 - ((line * 17) % 45)}%` }} />
      ))}
    </div>
  )
}
