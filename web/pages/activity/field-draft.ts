import type { Field, Values } from '../../../domain/support/activity-fields.ts'
import { readFigure } from '../../read-figure.ts'
import type { Format, Language } from '../../text/format.ts'

/** What a person has typed, by name of the field; '' is not known. A flag is 'true' or 'false'. */
export type Draft = Readonly<Record<string, string>>

/** Values as they stand in the form. Days stay civil dates; their field writes them. */
export const draftOf = (fields: readonly Field[], values: Values, format: Format): Draft =>
  Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      const value = values[name]
      if (value === undefined) return []
      if (typeof value !== 'number') return [[name, String(value)]]
      return [[name, type === 'dong' ? format.millions(value, 6) : format.number(value, 6)]]
    }),
  )

/** The typed text as values, and the fields that are no number. */
export function valuesOf(fields: readonly Field[], draft: Draft, language: Language) {
  const values: Record<string, string | number | boolean> = {}
  const wrong: string[] = []
  for (const { name, type } of fields) {
    const typed = draft[name]?.trim() ?? ''
    if (typed === '') continue
    if (type === 'text' || type === 'long' || type === 'day') values[name] = typed
    else if (type === 'flag') values[name] = typed === 'true'
    else {
      const read = readFigure(typed, language)
      const whole = type === 'whole' && !Number.isInteger(read)
      if (read === undefined || read === null || whole || read < 0 || (type === 'percent' && read > 100))
        wrong.push(name)
      else values[name] = type === 'dong' ? Math.round(read * 1_000_000) : read
    }
  }
  return { values, wrong }
}

/** Million đồng as typed, in whole đồng: null where nothing is typed, undefined where it is no amount. */
export function readMillions(typed: string, language: Language): number | null | undefined {
  const read = readFigure(typed, language)
  return typeof read === 'number' ? Math.round(read * 1_000_000) : read
}
