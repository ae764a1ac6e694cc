import { readDate } from '../../../text/format.ts'
import { useFormat, useTexts } from '../../../text/use-texts.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextAreaField } from '../../../ui/field.tsx'
import { SearchSelect } from '../../../ui/search-select.tsx'
import { unitChoices, useUnits } from '../../../use-units.ts'

/** The day of the event: never the day somebody types it in without being asked. */
export function OnField({ value, onChange }: { value: string; onChange: (on: string) => void }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <DateField
      label={texts.householdEvent.on}
      value={value}
      onChange={onChange}
      read={readDate}
      write={format.date}
      bad={texts.shell.badDate}
    />
  )
}

export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const words = useTexts().householdEvent
  return <TextAreaField label={words.reason} hint={words.reasonHint} value={value} onChange={onChange} rows={2} />
}

/** A village of today, of all the reader may write to; found by part of its name or of its commune's. */
export function VillageField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const words = useTexts().householdEvent
  const villages = useUnits('village')
  return (
    <SearchSelect
      label={words.village}
      value={value}
      onChange={onChange}
      choices={unitChoices(villages.data ?? []).map((choice, at) => {
        const commune = villages.data?.[at]?.parent?.name
        return commune === undefined || choice.label.includes(commune)
          ? choice
          : { ...choice, label: `${choice.label}, ${commune}` }
      })}
    />
  )
}

/** Names of what is missing, lower case for the middle of a sentence. */
export const missingOf = (parts: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(parts)
    .filter(([, there]) => !there)
    .map(([name]) => name.toLowerCase())
