import { useId } from 'react'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { VisitQuestion } from '../../../domain/survey/sheet/visit.ts'
import { Asked } from './speech-context.tsx'

type Props = {
  readonly label: string
  /** By which a translation knows it. */
  readonly name?: VisitQuestion
  readonly hint?: string
  readonly value: CivilDate
  readonly least?: CivilDate
  readonly most: CivilDate
  readonly onChange: (day: CivilDate) => void
}

/** A day, as the phone itself lets it be chosen; one outside the bounds is not taken. */
export function DayField({ label, name, hint, value, least, most, onChange }: Props) {
  const id = useId()
  return (
    <div className="ask">
      <label className="ask-label" htmlFor={id}>
        <Asked {...{ label, name, hint }} />
      </label>
      <input
        className="input big"
        id={id}
        type="date"
        min={least}
        max={most}
        value={value}
        onChange={({ target }) => {
          const day = CivilDate.safeParse(target.value)
          if (day.success && day.data <= most && !(least && day.data < least)) onChange(day.data)
        }}
      />
    </div>
  )
}
