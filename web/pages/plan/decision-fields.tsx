import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'

export type Decision = { readonly no: string; readonly date: string; readonly reason: string }
export const noDecision: Decision = { no: '', date: '', reason: '' }

/** The decision a goal is adjusted or handed down by: number, day, reason. */
export function DecisionFields(props: { decision: Decision; onChange: (decision: Decision) => void }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.target.decision
  const { decision, onChange } = props
  return (
    <>
      <TextField
        label={words.no}
        value={decision.no}
        onChange={(no) => onChange({ ...decision, no })}
        maxLength={80}
        autoComplete="off"
      />
      <DateField
        label={words.day}
        value={decision.date}
        onChange={(date) => onChange({ ...decision, date })}
        read={readDate}
        write={format.date}
        bad={words.badDay}
      />
      <TextField
        label={words.reason}
        value={decision.reason}
        onChange={(reason) => onChange({ ...decision, reason })}
        maxLength={500}
      />
    </>
  )
}
