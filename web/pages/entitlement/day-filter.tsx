import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'

/** The day everything on the page speaks of: `unset` until another is typed. */
export function DayFilter(props: {
  readonly on: string | undefined
  readonly unset: string
  readonly onChange: (on: string | undefined) => void
}) {
  const words = useTexts().entitlement
  const format = useFormat()
  const shown = props.on ?? props.unset
  const take = (typed: string) => {
    const day = readDate(typed)
    if (day !== undefined && day !== shown) props.onChange(day === props.unset ? undefined : day)
  }
  return (
    <label className={shown === props.unset ? 'field' : 'field set'}>
      <span>{words.on}</span>
      <input
        key={shown}
        className="day-in-bar"
        defaultValue={format.date(shown)}
        inputMode="numeric"
        maxLength={10}
        placeholder="dd/mm/yyyy"
        autoComplete="off"
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value)
        }}
      />
    </label>
  )
}
