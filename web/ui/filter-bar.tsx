import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Choice } from './field.tsx'
import { Icon } from './icon.tsx'
import { useUiWords } from './words.tsx'

/**
 * The row of filters above a table. `onClear` appears when something is set. Where there is a `search`, a phone shows only
 * that, and the others on request: `set` is how many of them hold.
 */
export function FilterBar(props: {
  readonly search?: ReactNode
  readonly children: ReactNode
  readonly set?: number
  readonly onClear?: (() => void) | undefined
}) {
  const words = useUiWords()
  const [open, setOpen] = useState(false)
  const { onClear, set = 0 } = props
  return (
    <div className={`filters${props.search ? ' has-search' : ''}${open ? ' is-open' : ''}`}>
      {props.search}
      {props.search ? (
        <button type="button" className="btn filters-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="filter" />
          {words.filters}
          {set > 0 ? <span className="num"> {set}</span> : null}
        </button>
      ) : null}
      <div className="filters-more">{props.children}</div>
      {onClear ? (
        <button type="button" className="btn quiet" onClick={onClear}>
          <Icon name="x" />
          {words.clearAll}
        </button>
      ) : null}
    </div>
  )
}

/** One filter: its name and its value in one box, teal when set. `all` is the word for "not filtered". */
export function FilterSelect(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly choices: readonly Choice[]
  /** Left out where one of the choices always holds (a year). */
  readonly all?: string
}) {
  const set = props.all !== undefined && props.value !== ''
  return (
    <label className={set ? 'field set' : 'field'}>
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.all === undefined ? null : <option value="">{props.all}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  )
}

/** A yes-or-nothing filter. */
export function FilterToggle(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      className={props.on ? 'field set' : 'field'}
      aria-pressed={props.on}
      onClick={() => props.onChange(!props.on)}
    >
      {props.label}
      {props.on ? <Icon name="x" /> : null}
    </button>
  )
}

const afterTyping = 250

/** Search as one types: tells the new text when the fingers rest. Follows `value` when the address changes it. */
export function FilterSearch(props: {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const [typed, setTyped] = useState(props.value)
  const told = useRef(props.value)
  const { value, onChange } = props

  useEffect(() => {
    if (value !== told.current) {
      told.current = value
      setTyped(value)
    }
  }, [value])

  useEffect(() => {
    const text = typed.trim()
    if (text === told.current) return
    const waiting = setTimeout(() => {
      told.current = text
      onChange(text)
    }, afterTyping)
    return () => clearTimeout(waiting)
  }, [typed, onChange])

  return (
    <label className="field find-in">
      <Icon name="search" />
      <span className="sr">{props.label}</span>
      <input
        type="search"
        value={typed}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  )
}
