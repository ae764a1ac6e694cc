import { Tooltip } from '@mantine/core'
import { type MouseEventHandler, type ReactNode, useId } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { Link } from './link.tsx'

type Look = {
  readonly children: ReactNode
  readonly icon?: IconName | undefined
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined
  readonly small?: boolean | undefined
}

type Props = Look & {
  readonly onClick?: MouseEventHandler<HTMLButtonElement> | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly busy?: boolean | undefined
  /** Why it cannot be pressed now. A dead button stays in place, with a lock, and says this. */
  readonly why?: string | false | undefined
  /** Where the reason stands: under the button, or in a tip (and for readers) where there is no room. */
  readonly whyIn?: 'place' | 'tip' | undefined
  readonly label?: string | undefined
}

const classOf = ({ kind = 'plain', small }: Look) =>
  ['btn', kind === 'plain' ? '' : kind, small ? 'small' : ''].filter(Boolean).join(' ')

/** A verb. One `primary` a view. */
export function Button({ onClick, type = 'button', busy = false, why, whyIn = 'place', label, ...look }: Props) {
  const whyId = useId()
  const dead = Boolean(why) || busy
  const button = (
    <button
      type={dead ? 'button' : type}
      className={classOf(look)}
      aria-disabled={dead || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-describedby={why ? whyId : undefined}
      onClick={dead ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="spin" /> : why ? <Icon name="lock" /> : look.icon ? <Icon name={look.icon} /> : null}
      {look.children}
    </button>
  )
  if (!why) return button
  if (whyIn === 'tip')
    return (
      <Tooltip label={why} multiline maw={320}>
        <span className="with-tip">
          {button}
          <span id={whyId} className="sr">
            {why}
          </span>
        </span>
      </Tooltip>
    )
  return (
    <span className="with-why">
      {button}
      <span id={whyId} className="why">
        {why}
      </span>
    </span>
  )
}

/** Goes somewhere, looks like a button. */
export function ButtonLink({ href, download, ...look }: Look & { readonly href: string; readonly download?: boolean }) {
  const inside = (
    <>
      {look.icon ? <Icon name={look.icon} /> : null}
      {look.children}
    </>
  )
  if (download)
    return (
      <a className={classOf(look)} href={href} download>
        {inside}
      </a>
    )
  return (
    <Link className={classOf(look)} href={href}>
      {inside}
    </Link>
  )
}

/** A button of only a picture: its label is its name and its tip. */
export function IconButton(props: {
  readonly icon: IconName
  readonly label: string
  readonly onClick: () => void
  readonly className?: string
}) {
  return (
    <Tooltip label={props.label}>
      <button type="button" className={props.className ?? 'btn icon'} aria-label={props.label} onClick={props.onClick}>
        <Icon name={props.icon} />
      </button>
    </Tooltip>
  )
}
