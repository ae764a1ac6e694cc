import type { CivilDate } from '../kernel/date.ts'
import { dueSpan } from './due.ts'
import type { DuePeriod } from './rule.ts'

/**
 * The last day a delivery fulfils a policy: the end of its own validity (a card, an allowance) where it has one, else the end of
 * the period it was given in. Null: for good, because the policy is due once.
 */
export function coveredUntil(
  period: DuePeriod,
  it: { readonly on: CivilDate; readonly validUntil: CivilDate | null },
): CivilDate | null {
  return period === 'once' ? null : (it.validUntil ?? dueSpan(period, it.on).until)
}
