import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { StatusGroup } from '../../domain/support/kinds.ts'
import { inside } from '../db/inside.ts'
import { recordset } from '../db/recordset.ts'
import type { Tx } from '../db/types.ts'

/** The day, and since when an escape counts as a new one on it (36 months, and for near-poverty what the province has set). */
export type StatusScope = {
  readonly within: AreaPath
  readonly day: CivilDate
  readonly escapedSince: CivilDate
  readonly escapedNearSince: CivilDate
}
type Day = RawBuilder<unknown>

/** When household `h`, whose later escapes the ledger knows, had last left each list by a day. */
const escapesBy = (day: Day) => sql`
             case when h.escaped_on <= ${day} then h.escaped_on
                  when h.escaped_on > ${day} then (select max(m.on_date) from movement m where m.household_id = h.id
                    and m.on_date <= ${day} and m.from_account = 'poor' and m.cause = 'recognition' and m.households = 1) end as poor_until,
             case when h.escaped_near_on <= ${day} then h.escaped_near_on
                  when h.escaped_near_on > ${day} then (select max(m.on_date) from movement m where m.household_id = h.id
                    and m.on_date <= ${day} and m.from_account = 'near-poor' and m.to_account <> 'poor'
                    and m.cause = 'recognition' and m.households = 1) end as near_poor_until`

/** Nhóm hộ, from where the ledger had the household and how lately it had left a list. */
const groupOf = (escapedSince: Day, escapedNearSince: Day) => sql`
             case when account in ('poor', 'near-poor') then account
                  when poor_until >= ${escapedSince} then 'newly-escaped'
                  when near_poor_until >= ${escapedNearSince} then 'newly-escaped-near-poor'
                  else 'neither' end as grp`

/**
 * Nhóm hộ on a day, as the CTE `status` (household_id, area, village_id, head_name, ethnicity, headcount, poor_until, near_poor_until,
 * grp): where the ledger had the household that day, and how lately it had left a list. Who was not in the register that day is not in it. `which` narrows
 * the households `h` before anything is looked up.
 */
export const statusOn = (scope: StatusScope, which: RawBuilder<unknown> = sql`true`) => {
  const { within, escapedSince, escapedNearSince } = scope
  const day = sql`${scope.day}::date`
  return sql`
    later as materialized (
      select distinct on (m.household_id) m.household_id, m.from_account as account
        from movement m
       where m.on_date > ${day} and m.households = 1
       order by m.household_id, m.on_date, m.id),
    account_then as (
      select h.id as household_id, h.area, h.village_id, h.head_name, h.ethnicity, h.headcount, coalesce(later.account, h.account) as account,
             ${escapesBy(day)}
        from household h left join later on later.household_id = h.id
       where ${inside('h.area', within)} and (h.ended_on is null or h.ended_on > ${day}) and ${which}),
    status as materialized (
      select household_id, area, village_id, head_name, ethnicity, headcount, account, poor_until, near_poor_until,
             ${groupOf(sql`${escapedSince}::date`, sql`${escapedNearSince}::date`)}
        from account_then where account <> 'elsewhere')`
}

/**
 * The same for many households, each on a day of its own: the CTE `status_then` (household_id, day, village_id, grp) of the CTE
 * `asked` (household_id, day). `village_id` is where the household lived that day.
 */
export const statusThen = sql`
    asked_day as (
      select day, (day - make_interval(months => legal_number_at('newly-escaped-months', day)::int))::date as escaped_since,
             (day - make_interval(months => legal_number_at('newly-escaped-near-poor-months', day)::int))::date as escaped_near_since
        from (select distinct day from asked) d),
    account_then as (
      select h.id as household_id, a.day, coalesce(moved.village_id, h.village_id) as village_id, coalesce(later.account, h.account) as account,
             ${escapesBy(sql`a.day`)}
        from (select distinct household_id, day from asked) a
        join household h on h.id = a.household_id and (h.ended_on is null or h.ended_on > a.day)
        left join lateral (select m.from_account as account from movement m
          where m.household_id = h.id and m.on_date > a.day and m.households = 1 order by m.on_date, m.id limit 1) later on true
        left join lateral (select (e.details ->> 'from')::int as village_id from household_event e
          where e.household_id = h.id and e.kind = 'move-in' and e.on_date > a.day and jsonb_typeof(e.details -> 'from') = 'number'
          order by e.on_date, e.id limit 1) moved on true),
    status_then as materialized (
      select household_id, t.day, village_id, ${groupOf(sql`d.escaped_since`, sql`d.escaped_near_since`)}
        from account_then t join asked_day d on d.day = t.day where account <> 'elsewhere')`

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

/** The groups of many households, each on its day, in the order asked; null: not in the register then, or not for this reader. */
export async function listStatusThen(
  tx: Tx,
  asked: readonly { readonly householdId: string; readonly day: CivilDate }[],
): Promise<readonly (StatusGroup | null)[]> {
  const numbered = asked.map(({ householdId, day }, no) => ({ no, household_id: householdId, day }))
  const { rows } = await sql<{ grp: StatusGroup | null }>`
    with row as (select * from ${recordset(numbered, 'no int, household_id uuid, day date')}),
         asked as (select household_id, day from row), ${statusThen}
    select s.grp from row left join status_then s on s.household_id = row.household_id and s.day = row.day order by row.no`.execute(
    tx,
  )
  return rows.map(({ grp }) => grp)
}
