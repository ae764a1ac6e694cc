import type { Completeness, Measure } from './indicator.ts'

/** A part and what it is a part of, in whole people, households or points. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

/**
 * What one commune reports for one indicator. `before` is the start of the year, for what falls. `unknown` are the people or
 * households of the population about whom nothing is recorded: in neither numerator nor denominator.
 */
export type Tally = Fraction & {
  readonly before?: Fraction
  readonly unknown: number
  /** What was counted in the year before, for the forecast of a number that grows. */
  readonly lastYear?: LastYear
}
/** By the same day of the year before, and by its end. */
export type LastYear = { readonly sameDay: number; readonly whole: number }

/** A value with what it was made of. Null: not known. */
export type Value = {
  readonly achieved: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}
export const noValue: Value = { achieved: null, numerator: null, denominator: null }

/**
 * The value of a place from the sum of its communes; undefined: none of them reports. A result of the review (`whole`) has none while a commune is missing;
 * numerator and denominator then say how far the reports have come. A rate without a denominator is no rate.
 */
export function valueFrom(
  { measure, completeness }: { readonly measure: Measure; readonly completeness: Completeness },
  tally: Tally | undefined,
  complete: boolean,
): Value {
  if (!tally) return noValue
  const reported = reportedOf(measure, tally)
  // Of a rate nobody is known about, not even its parts are known; a count of nothing recorded does not get here.
  if ((measure === 'rate' || measure === 'average') && tally.denominator === 0) return noValue
  return completeness === 'whole' && !complete ? { ...reported, achieved: null } : reported
}

function reportedOf(measure: Measure, { numerator, denominator, before }: Tally): Value {
  switch (measure) {
    case 'count':
      return { achieved: numerator, numerator, denominator: null }
    case 'rate':
      return { achieved: percent(numerator, denominator), numerator, denominator }
    case 'average':
      return { achieved: denominator > 0 ? numerator / denominator : null, numerator, denominator }
    case 'fall-of-count':
      return before ? single(before.numerator - numerator) : noValue
    case 'fall-of-rate':
      return before ? single(fallOfRate(before, { numerator, denominator })) : noValue
  }
}

/** A fall is a difference, not a share of anything. */
const single = (achieved: number | null): Value => ({ achieved, numerator: achieved, denominator: null })

/** Per cent, unrounded. One division of whole numbers: 3.675 of 306.250 is 1.2 and nothing else. */
export const percent = (numerator: number, denominator: number): number | null =>
  denominator > 0 ? (numerator * 100) / denominator : null

/**
 * Mức giảm tỷ lệ hộ nghèo, in percentage points: each rate by its own residents, brought to one fraction before the only
 * division, so that a fall of exactly 0,40 is 0.4 and not a hair beside it.
 */
export function fallOfRate(before: Fraction, now: Fraction): number | null {
  if (before.denominator <= 0 || now.denominator <= 0) return null
  const difference = before.numerator * now.denominator - now.numerator * before.denominator
  return (difference * 100) / (before.denominator * now.denominator)
}
