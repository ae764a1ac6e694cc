import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Class of a household: maroon, ochre, slate, grey. Never for anything else. */
export type ClassTone = 'poor' | 'near' | 'escaped' | 'none'
/** Status of a target, a clock, a job: green, cyan, orange, red, grey. `none` is missing, `plain` is not judged. */
export type StatusTone = 'reached' | 'track' | 'risk' | 'missed' | 'none' | 'plain'

const classIcon = {
  poor: 'class-poor',
  near: 'class-near',
  escaped: 'class-escaped',
  none: 'class-none',
} as const satisfies Record<ClassTone, IconName>
const statusIcon = {
  reached: 'st-reached',
  track: 'st-track',
  risk: 'st-risk',
  missed: 'st-missed',
  none: 'st-none',
  plain: 'minus',
} as const satisfies Record<StatusTone, IconName>

/** Shape, word, then colour. `bare` leaves the ground away: in tables and in running rows. */
export function ClassTag({ tone, children, bare }: { tone: ClassTone; children: ReactNode; bare?: boolean }) {
  return (
    <span className={bare ? `tag bare cl-${tone}` : `tag cl-${tone}`}>
      <Icon name={classIcon[tone]} />
      {children}
    </span>
  )
}

export function StatusTag({ tone, children, bare }: { tone: StatusTone; children: ReactNode; bare?: boolean }) {
  return (
    <span className={`tag${bare ? ' bare' : ''} st-${tone === 'plain' ? 'none' : tone}`}>
      <Icon name={statusIcon[tone]} />
      {children}
    </span>
  )
}

export const StatusIcon = ({ tone }: { tone: StatusTone }) => (
  <span className={`st-mark st-${tone === 'plain' ? 'none' : tone}`}>
    <Icon name={statusIcon[tone]} />
  </span>
)

/** A plain fact in a box: "6 nhân khẩu". `now` in force, `trial` scored for trial only. */
export function Tag({ children, kind = 'line' }: { children: ReactNode; kind?: 'line' | 'now' | 'trial' }) {
  return <span className={kind === 'line' ? 'tag plain line' : `tag ${kind}`}>{children}</span>
}
