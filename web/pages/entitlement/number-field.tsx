import { useState } from 'react'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { readNumber } from './read-number.ts'

/** A number typed with or without thousands; null while it is empty or no number. */
export function NumberField(props: {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly hint?: string
}) {
  const words = useTexts().entitlement.editor
  const format = useFormat()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const wrong = typed !== undefined && typed.trim() !== '' && readNumber(typed) === undefined
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      error={wrong ? words.number : undefined}
      value={typed ?? (props.value === null ? '' : format.number(props.value))}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      onChange={(text) => {
        setTyped(text)
        props.onChange(readNumber(text) ?? null)
      }}
      onBlur={() => {
        if (!wrong) setTyped(undefined)
      }}
    />
  )
}
