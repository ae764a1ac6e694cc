import type { FieldType } from '../../../domain/support/activity-fields.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'

/** A value of a field as it is read. */
export function useFieldText(): (type: FieldType, value: string | number | boolean) => string {
  const { form } = useTexts().activity
  const format = useFormat()
  return (type, value) => {
    if (typeof value === 'boolean') return value ? form.yes : form.no
    if (typeof value === 'string') return type === 'day' ? format.date(value) : value
    return type === 'dong' ? format.money(value) : type === 'percent' ? format.percent(value, 0) : format.number(value)
  }
}
