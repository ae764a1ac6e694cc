import { forecastOf } from './forecast.ts'
import type { Indicator } from './indicator.ts'
import { type Direction, type Status, statusOf } from './status.ts'

/** How a value of several years comes from those of its years: what is counted up adds up, what is measured is the last known. */
export type Basis = 'sum' | 'latest'
export const basisOf = ({ measure, growth, unit }: Pick<Indicator, 'measure' | 'growth' | 'unit'>): Basis =>
  measure === 'fall-of-count' || (measure === 'count' && (growth === 'adds-up' || unit === 'million-dong'))
    ? 'sum'
    : 'latest'

export type YearValue = { readonly year: number; readonly achieved: number | null }

/** Null where no year has a value: years without one are left out, not counted as 0. */
export function valueOver(basis: Basis, years: readonly YearValue[]): number | null {
  const known = years.flatMap(({ achieved }) => (achieved === null ? [] : [achieved]))
  if (known.length === 0) return null
  return basis === 'sum' ? known.reduce((sum, it) => sum + it, 0) : (known.at(-1) ?? null)
}

export type PeriodGoal = {
  readonly direction: Direction
  readonly goal: number | null
  readonly basis: Basis
  readonly achieved: number | null
  /** Share of the period that has passed, 0 to 1. */
  readonly elapsed: number
}

export function statusOver({ direction, goal, basis, achieved, elapsed }: PeriodGoal): Status {
  const closed = elapsed >= 1
  const growth = basis === 'sum' ? 'adds-up' : 'level'
  const { value: forecast } = forecastOf({ measure: 'count', growth, achieved, elapsed, closed })
  return statusOf({ direction, goal, achieved, forecast, closed, nearlyFrom: null })
}
