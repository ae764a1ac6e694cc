import { type Part, sumOfParts, type Whole } from '../../../domain/plan/cascade.ts'
import { readFigure } from '../../read-figure.ts'
import type { Format, Language } from '../../text/format.ts'

/** What stands in the fields, by unit. */
export type Typed = ReadonlyMap<number, string>

/** The parts as numbers, and the units whose field cannot be read. An empty field asks for nothing. */
export function partsFrom(
  typed: Typed,
  language: Language,
): { readonly parts: readonly Part[]; readonly bad: readonly number[] } {
  const read = [...typed].map(([unitId, text]) => ({ unitId, goal: readFigure(text, language) }))
  return {
    parts: read.flatMap(({ unitId, goal }) => (typeof goal === 'number' ? [{ unitId, goal }] : [])),
    bad: read.flatMap(({ unitId, goal }) => (goal === undefined ? [unitId] : [])),
  }
}

/** Shares what is left of the whole among the units that have nothing yet: whole numbers, the first ones get the odd ones. */
export function evenly(
  typed: Typed,
  units: readonly { readonly id: number }[],
  { goal }: Pick<Whole, 'goal'>,
  format: Format,
): Typed {
  const { parts } = partsFrom(typed, format.language)
  const left = Math.floor((goal ?? 0) - sumOfParts(parts))
  const empty = units.filter(({ id }) => !parts.some((part) => part.unitId === id))
  if (left <= 0 || empty.length === 0) return typed
  const [each, odd] = [Math.floor(left / empty.length), left % empty.length]
  return new Map([...typed, ...empty.map(({ id }, at) => [id, format.number(each + (at < odd ? 1 : 0))] as const)])
}
