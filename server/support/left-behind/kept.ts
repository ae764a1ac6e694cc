import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { gapColumns, gapsOn } from './gap.ts'
import type { Ground } from './scope.ts'

/** How many stale households a reader works out by itself; beyond, all of the list is worked out, as if nothing were kept. */
const mostStale = 5_000

export type Kept = { readonly isKept: boolean; readonly stale: readonly string[] }

/** Is the list of this day kept under the rules as they are, and which households have been written to since? */
export async function findKept(tx: Tx, day: CivilDate): Promise<Kept> {
  const { rows } = await sql<{ kept: boolean; stale: string[] }>`
    select exists (select from gap_day d join gap_rules r on r.no = d.rules_no where d.day = ${day}::date) as kept,
           array(select distinct household_id from (select household_id from gap_stale limit ${mostStale * 10}) s limit ${mostStale + 1}) as stale`.execute(
    tx,
  )
  const { kept = false, stale = [] } = rows[0] ?? {}
  return { isKept: kept && stale.length <= mostStale, stale }
}

/** The CTE `gap` of gap.ts from what is kept, and of the stale households worked out afresh. */
export function keptGaps({ scope, rules }: Ground, { stale }: Kept) {
  const { day, within } = scope
  const kept = sql`select ${gapColumns} from gap_kept k where k.day = ${day}::date and ${inside('k.area', within)}`
  if (stale.length === 0) return sql`gap as materialized (${kept})`
  const ids = sql`${stale}::uuid[]`
  return sql`
    ${gapsOn(scope, rules, sql`h.id = any (${ids})`, 'fresh')},
    gap as materialized (
      ${kept} and not (k.household_id = any (${ids}))
       union all
      select ${gapColumns} from fresh)`
}
