import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Tx } from '../../db/types.ts'
import { type DayFacts, dayOf, entitlementScope, type RuleOnDay, readyRules } from '../entitlement/rules.ts'
import type { StatusScope } from '../status.ts'

/** What the list of a day is worked out with. */
export type Ground = {
  readonly scope: StatusScope
  /** People stand under the commune that looks after them today, whatever it was called on the day. */
  readonly today: CivilDate
  readonly rules: readonly RuleOnDay[]
  readonly bits: DayFacts['bits']
}

/** Four statements, whatever is asked. With a `policy` its rule alone; needs on record are then left out by the caller. */
export async function groundOf(
  tx: Tx,
  within: AreaPath,
  day: CivilDate,
  today: CivilDate,
  policy?: string,
): Promise<Ground> {
  return {
    scope: await entitlementScope(tx, within, day),
    today,
    rules: await readyRules(tx, day, policy),
    bits: (await dayOf(tx, day)).bits,
  }
}
