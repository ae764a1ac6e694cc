import { useState } from 'react'
import { readDong } from '../../domain/money/read-dong.ts'
import { useFormat, useTexts } from '../text/use-texts.tsx'
import { TextField } from '../ui/field.tsx'

/** An amount typed with or without marks, shown with them. `value` is undefined while what stands there is no amount, null while nothing does. */
export function DongField(props: {
  readonly label: string
  readonly value: number | null | undefined
  readonly onChange: (value: number | null | undefined) => void
}) {
  const words = useTexts().support.delivery
  const { count } = useFormat()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const shown = typed ?? (props.value === null || props.value === undefined ? '' : count(props.value))
  return (
    <TextField
      label={props.label}
      hint={words.amountHint}
      error={props.value === undefined ? words.notWhole : undefined}
      value={shown}
      inputMode="numeric"
      maxLength={24}
      autoComplete="off"
      onChange={(text) => {
        const read = readDong(text)
        setTyped(text)
        props.onChange(text.trim() === '' ? null : read === 0 ? undefined : read)
      }}
      onBlur={() => {
        if (props.value !== undefined) setTyped(undefined)
      }}
    />
  )
}
