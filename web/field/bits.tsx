import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconName } from '../ui/icon.tsx'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly icon?: IconName | undefined
  /** The picture of where it leads stands after the word. */
  readonly onward?: boolean
}

/** A button as large as a finger; its word is always there. */
export function BigButton({ kind = 'plain', icon, onward = false, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={kind === 'plain' ? 'btn' : `btn ${kind}`} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {onward ? <Icon name="arrow-right" /> : null}
    </button>
  )
}

type Tone = 'missed' | 'risk' | 'reached'
const noteIcon = { missed: 'st-missed', risk: 'st-risk', reached: 'st-reached' } as const satisfies Record<
  Tone,
  IconName
>

/** Something to know before going on. `missed` is read out at once. */
export const Said = ({ tone, icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) => (
  <div className={tone ? `note ${tone}` : 'note'} role={tone === 'missed' ? 'alert' : undefined}>
    <Icon name={icon ?? (tone ? noteIcon[tone] : 'info')} />
    <div>{children}</div>
  </div>
)
