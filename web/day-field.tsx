import type { ReactNode } from 'react'
import { readDate } from './text/format.ts'
import { useFormat, useTexts } from './text/use-texts.tsx'
import { DateField } from './ui/date-field.tsx'

/** A day in a form, written the way it stands on paper; '' while there is none. */
export function DayField(props: {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (day: string) => void
  readonly hint?: string
}) {
  const { shell } = useTexts()
  const format = useFormat()
  return <DateField {...props} read={readDate} write={format.date} bad={shell.badDate} />
}
