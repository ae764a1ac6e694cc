import { Icon, type IconName } from './icon.tsx'
import { Link } from './link.tsx'

/** Two to five views of one thing, one of them shown. */
export function Seg<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly choices: readonly {
    readonly value: Value
    readonly label: string
    readonly icon?: IconName
    readonly count?: string
  }[]
}) {
  return (
    <fieldset className="seg">
      <legend className="sr">{props.label}</legend>
      {props.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === props.value}
          aria-current={choice.value === props.value || undefined}
          onClick={() => props.onChange(choice.value)}
        >
          {choice.icon ? <Icon name={choice.icon} size="s" /> : null}
          {choice.label}
          {choice.count === undefined ? null : <span className="num"> {choice.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}

/** Pages of one subject side by side (Biểu 7.1 … 7.10): links, so each has its address. */
export function Tabs(props: {
  readonly label: string
  readonly tabs: readonly {
    readonly href: string
    readonly label: string
    readonly icon?: IconName
    readonly current: boolean
  }[]
}) {
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.icon ? <Icon name={tab.icon} size="s" /> : null}
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}

/** Where this page stands. The last one is here and no link. */
export function Crumbs(props: { label: string; trail: readonly { readonly label: string; readonly href?: string }[] }) {
  return (
    <nav className="crumbs" aria-label={props.label}>
      {props.trail.map((step, at) => (
        <span key={step.label} className="crumb">
          {at === 0 ? null : <Icon name="right" size="s" />}
          {step.href === undefined ? (
            <span aria-current={at === props.trail.length - 1 ? 'page' : undefined}>{step.label}</span>
          ) : (
            <Link href={step.href}>{step.label}</Link>
          )}
        </span>
      ))}
    </nav>
  )
}
