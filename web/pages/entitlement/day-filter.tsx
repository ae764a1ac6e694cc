import { useMe } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'

/** The day everything on the page speaks of; today unless another is typed. */
export function DayFilter({ on, onChange }: { on: string | undefined; onChange: (on: string | undefined) => void }) {
  const words = useTexts().entitlement
  const format = useFormat()
  const { today } = useMe()
  const take = (typed: string) => {
    const day = readDate(typed)
    if (day !== undefined && day !== (on ?? today)) onChange(day === today ? undefined : day)
  }
  return (
    <label className={on === undefined ? 'field' : 'field set'}>
      <span>{words.on}</span>
      <input
        key={on ?? today}
        className="day-in-bar"
        defaultValue={format.date(on ?? today)}
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
