import type { Growth, Measure } from './indicator.ts'
import type { LastYear } from './value.ts'

/**
 * How the number expected at the year's end was found. `final`: the year is over, nothing is expected. `last-result`: what was
 * measured last stands until it is measured again. `last-year`: the share of the year's result that was there on this day a year
 * ago. `pace`: as much a day as so far. `none`: nothing to go by.
 */
export type ForecastMethod = 'final' | 'last-result' | 'last-year' | 'pace' | 'none'
export type Forecast = { readonly value: number | null; readonly method: ForecastMethod }

export type Foreseen = {
  readonly measure: Measure
  readonly growth: Growth
  readonly achieved: number | null
  /** Share of the year that has passed, 0 to 1. */
  readonly elapsed: number
  /** Nothing more can come. */
  readonly closed: boolean
  readonly lastYear?: LastYear | undefined
}

/** Before a month has passed a pace is chance; so is last year's where by this day less than a tenth had been done. */
const earliest = 1 / 12
const least = 0.1

/** Dự báo đến cuối năm. Of what is unknown nothing is forecast; what adds up is never forecast below what is there already. */
export function forecastOf({ measure, growth, achieved, elapsed, closed, lastYear }: Foreseen): Forecast {
  if (achieved === null) return { value: null, method: 'none' }
  if (closed || elapsed >= 1) return { value: achieved, method: 'final' }
  if (growth === 'level') return { value: achieved, method: 'last-result' }
  const most = measure === 'rate' ? 100 : Number.POSITIVE_INFINITY
  // A quotient may be rounded to just below what is there.
  const within = (value: number) => Math.max(achieved, Math.min(most, value))
  if (lastYear && lastYear.whole > 0 && lastYear.sameDay >= lastYear.whole * least)
    return { value: within((achieved * lastYear.whole) / lastYear.sameDay), method: 'last-year' }
  if (elapsed < earliest) return { value: null, method: 'none' }
  return { value: within(achieved / elapsed), method: 'pace' }
}
