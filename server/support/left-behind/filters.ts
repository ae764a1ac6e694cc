import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { leftBehindExport } from '../../../contract/left-behind.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { openedIn } from '../../../domain/support/left-behind.ts'
import type { Tx } from '../../db/types.ts'
import { gapsOn } from './gap.ts'
import { findKept, keptGaps } from './kept.ts'
import { lacksOn } from './lack.ts'
import type { Ground } from './scope.ts'

export type Filters = Omit<z.infer<typeof leftBehindExport.query>, 'purpose' | 'on' | 'place'>
export type Dimension = 'kind' | 'why' | 'group' | 'wait'

/**
 * The CTEs up to `gap` for what is asked: from what is kept of the day where it is, else worked out. `which` narrows the households
 * `h`; of them, and of one policy, nothing is kept.
 */
export async function gapCtes(
  tx: Tx,
  { of, policy }: Pick<Filters, 'of' | 'policy'>,
  ground: Ground,
  which?: RawBuilder<unknown>,
): Promise<RawBuilder<unknown>> {
  const { scope, rules, bits } = ground
  if (of === 'deprivation') return lacksOn(scope, bits, which)
  if (which || policy) return gapsOn(scope, rules, which)
  const kept = await findKept(tx, scope.day)
  return kept.isKept ? keptGaps(ground, kept) : gapsOn(scope, rules)
}

/** Conditions on rows `g` of `gap`, but for one dimension: so a filter can say what its other choices would leave. */
export function chosen(it: Filters, day: CivilDate, except?: Dimension): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (it.policy) all.push(sql`g.why = 'entitled'`)
  if (it.kind && except !== 'kind') all.push(sql`g.kind = ${it.kind}`)
  if (it.why && except !== 'why') all.push(sql`g.why = ${it.why}`)
  if (it.group && except !== 'group') all.push(sql`g.grp = ${it.group}`)
  if (it.wait && except !== 'wait') {
    const { from, until } = openedIn(it.wait, day)
    all.push(sql`g.since <= ${until}::date`)
    if (from) all.push(sql`g.since >= ${from}::date`)
  }
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}
