import { addDays, addMonths, CivilDate } from '../kernel/date.ts'
import type { Capital } from './kinds.ts'

/** The dated numbers (table `legal_number`) that say how many months after the year of execution money may still be paid out. */
export const spendRule = {
  investment: 'spend-months-investment',
  recurrent: 'spend-months-recurrent',
} as const satisfies Record<Capital, string>

/**
 * The last day money of a year may be disbursed: the end of the year, or of a month of the next. Investment: 31 January;
 * recurrent: 31 December (law handbook 9; the act is the province’s to write).
 */
export const lastDayToSpend = (executionYear: number, monthsAfter: number): CivilDate =>
  addDays(addMonths(CivilDate.parse(`${executionYear + 1}-01-01`), monthsAfter), -1)

/** How soon a last day is called near. */
const soonDays = 60

export type Due = 'overdue' | 'soon' | 'later'
export const dues = ['overdue', 'soon', 'later'] as const

/** How money that is not spent yet stands to its last day. */
export function dueOn(spendBy: CivilDate, today: CivilDate): Due {
  if (spendBy < today) return 'overdue'
  return spendBy <= soonUntil(today) ? 'soon' : 'later'
}

/** The last day that is called near today. */
export const soonUntil = (today: CivilDate): CivilDate => addDays(today, soonDays)
