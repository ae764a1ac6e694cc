import { type ReactNode, useState } from 'react'
import { TextField } from './field.tsx'

/**
 * A day typed as dd/MM/yyyy, the way it stands on paper; `value` is a civil date ("2024-12-14") or '' while there is none.
 * `read` and `write` turn one into the other; `bad` says what is wrong with a day that does not exist.
 */
export function DateField(props: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (date: string) => void
  readonly read: (typed: string) => string | undefined
  readonly write: (date: string) => string
  readonly bad: string
  readonly hint?: string
  readonly error?: string | undefined
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const shown = typed ?? (props.value === '' ? '' : props.write(props.value))
  const wrong = typed !== undefined && typed.trim() !== '' && props.read(typed) === undefined
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      error={wrong ? props.bad : props.error}
      value={shown}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      maxLength={10}
      autoComplete="off"
      onChange={(text) => {
        setTyped(text)
        props.onChange(props.read(text) ?? '')
      }}
      onBlur={() => {
        if (!wrong) setTyped(undefined)
      }}
    />
  )
}
