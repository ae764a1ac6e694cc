import { useTexts } from '../../text/use-texts.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { toggled } from './answer-draft.ts'

/** Yes, no, or not asked: three answers, never two. */
export function YesNo(props: {
  readonly label: string
  readonly value: boolean | undefined
  readonly onChange: (value: boolean | undefined) => void
}) {
  const words = useTexts().reviewSeason.interview
  return (
    <SelectField
      label={props.label}
      value={props.value === undefined ? '' : String(props.value)}
      empty={words.unasked}
      onChange={(it) => props.onChange(it === '' ? undefined : it === 'true')}
      choices={[
        { value: 'true', label: words.yes },
        { value: 'false', label: words.no },
      ]}
    />
  )
}

/** One of some answers, or not asked. */
export function OneOf<Value extends string>(props: {
  readonly label: string
  readonly value: Value | undefined
  readonly all: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly onChange: (value: Value | undefined) => void
}) {
  const { unasked } = useTexts().reviewSeason.interview
  return (
    <SelectField
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={props.value ?? ''}
      empty={unasked}
      onChange={(it) => props.onChange(props.all.find((value) => value === it))}
      choices={props.all.map((value) => ({ value, label: props.words[value] }))}
    />
  )
}

/** Several of some answers. */
export function SomeOf<Value extends string>(props: {
  readonly label: string
  readonly value: readonly Value[]
  readonly all: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly onChange: (value: Value[]) => void
}) {
  return (
    <fieldset className="season-set ticks">
      <legend className="label">{props.label}</legend>
      {props.all.map((value) => (
        <CheckField
          key={value}
          label={props.words[value]}
          checked={props.value.includes(value)}
          onChange={(on) => props.onChange(toggled(props.value, value, on))}
        />
      ))}
    </fieldset>
  )
}
