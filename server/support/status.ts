import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { StatusGroup } from '../../domain/support/kinds.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'

/** The day, and since when an escape counts as a new one on it (36 months, and for near-poverty what the province has set). */
export type StatusScope = {
  readonly within: AreaPath
  readonly day: CivilDate
  readonly escapedSince: CivilDate
  readonly escapedNearSince: CivilDate
}

/**
 * Nhóm hộ on a day, as the CTE `status` (household_id, area, village_id, head_name, ethnicity, headcount, grp): where the ledger had
 * the household that day, and how lately it had left a list. Who was not in the register that day is not in it. `which` narrows
 * the households `h` before anything is looked up.
 */
export const statusOn = (scope: StatusScope, which: RawBuilder<unknown> = sql`true`) => {
  const { within, day, escapedSince, escapedNearSince } = scope
  return sql`
    later as materialized (
      select distinct on (m.household_id) m.household_id, m.from_account as account
        from movement m
       where m.on_date > ${day}::date and m.households = 1
       order by m.household_id, m.on_date, m.id),
    account_then as (
      select h.id as household_id, h.area, h.village_id, h.head_name, h.ethnicity, h.headcount, coalesce(later.account, h.account) as account,
             case when h.escaped_on <= ${day}::date then h.escaped_on
                  when h.escaped_on > ${day}::date then (select max(m.on_date) from movement m where m.household_id = h.id
                    and m.on_date <= ${day}::date and m.from_account = 'poor' and m.cause = 'recognition' and m.households = 1) end as poor_until,
             case when h.escaped_near_on <= ${day}::date then h.escaped_near_on
                  when h.escaped_near_on > ${day}::date then (select max(m.on_date) from movement m where m.household_id = h.id
                    and m.on_date <= ${day}::date and m.from_account = 'near-poor' and m.to_account <> 'poor'
                    and m.cause = 'recognition' and m.households = 1) end as near_poor_until
        from household h left join later on later.household_id = h.id
       where ${inside('h.area', within)} and (h.ended_on is null or h.ended_on > ${day}::date) and ${which}),
    status as materialized (
      select household_id, area, village_id, head_name, ethnicity, headcount, account,
             case when account in ('poor', 'near-poor') then account
                  when poor_until >= ${escapedSince}::date then 'newly-escaped'
                  when near_poor_until >= ${escapedNearSince}::date then 'newly-escaped-near-poor'
                  else 'neither' end as grp
        from account_then where account <> 'elsewhere')`
}

/** The group of one household on a day; undefined: it was not in the register then, or not for this reader. */
export async function findStatus(
  tx: Tx,
  scope: Omit<StatusScope, 'within'>,
  householdId: string,
): Promise<StatusGroup | undefined> {
  const everywhere = '/' as AreaPath // row-level security still holds; the caller found the household already
  const { rows } = await sql<{ grp: StatusGroup }>`
    with ${statusOn({ ...scope, within: everywhere }, sql`h.id = ${householdId}`)} select grp from status`.execute(tx)
  return rows[0]?.grp
}
