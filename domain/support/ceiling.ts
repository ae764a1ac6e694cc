import { amountOf, type Prices, perOf } from './benefit.ts'
import type { Benefit, DuePeriod } from './rule.ts'

/** Months a period lasts; a school year pays nine (NĐ 81/2021 art. 18). Undefined: without end. */
const monthsOf: Readonly<Record<DuePeriod, number | undefined>> = {
  month: 1,
  quarter: 3,
  'school-year': 9,
  year: 12,
  once: undefined,
}
const paidMonths = { month: 1, quarter: 3, year: 12 } as const

/**
 * Mức trần of one delivery: what the rule gives in the period one is due in, in whole đồng. Null where nobody has set an
 * amount, or where what is paid by the month has no end.
 */
export function ceilingOf(benefit: Benefit, prices: Prices, period: DuePeriod): number | null {
  const amount = amountOf(benefit, prices)
  const per = perOf(benefit)
  if (amount === null || per === null || per === 'once') return amount
  const months = monthsOf[period]
  return months === undefined ? null : Math.round(amount * Math.max(1, months / paidMonths[per]))
}

/** The most any case of a rule gives; null where one of them has no amount: then nothing is over it for sure. */
export function highestOf(ceilings: readonly (number | null)[]): number | null {
  const known = ceilings.filter((it) => it !== null)
  return known.length === ceilings.length && known.length > 0 ? Math.max(...known) : null
}
