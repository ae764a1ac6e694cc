import { addDays, addMonths, CivilDate, yearOf } from '../kernel/date.ts'
import type { DuePeriod } from './rule.ts'

/** From the first day to the last, both included; null is open. */
export type Span = { readonly from: CivilDate | null; readonly until: CivilDate | null }

/**
 * Kỳ hưởng: the period a day lies in, in which one delivery fulfils a policy. A school year runs from 1 September to
 * 31 August; what is due once has one period, without end.
 */
export function dueSpan(period: DuePeriod, day: CivilDate): Span {
  switch (period) {
    case 'once':
      return { from: null, until: null }
    case 'year':
      return { from: first(yearOf(day), 1), until: CivilDate.parse(`${yearOf(day)}-12-31`) }
    case 'school-year': {
      const year = monthOf(day) >= 9 ? yearOf(day) : yearOf(day) - 1
      return { from: first(year, 9), until: CivilDate.parse(`${year + 1}-08-31`) }
    }
    case 'quarter': {
      const from = first(yearOf(day), monthOf(day) - ((monthOf(day) - 1) % 3))
      return { from, until: lastBefore(addMonths(from, 3)) }
    }
    case 'month': {
      const from = first(yearOf(day), monthOf(day))
      return { from, until: lastBefore(addMonths(from, 1)) }
    }
  }
}

const monthOf = (day: CivilDate) => Number(day.slice(5, 7))
const first = (year: number, month: number) => CivilDate.parse(`${year}-${String(month).padStart(2, '0')}-01`)
const lastBefore = (day: CivilDate) => addDays(day, -1)
