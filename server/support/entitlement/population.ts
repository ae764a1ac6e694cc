import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { DeprivationCode } from '../../../domain/standard/indicators.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import type { Beneficiary, DuePeriod, RuleBody } from '../../../domain/support/rule.ts'
import type { StatusScope } from '../status.ts'
import { candidates, rowsOf, wantedBy } from './candidate.ts'
import { caseHolds, heldSince, homeMayHold, type Seen } from './condition.ts'

/** A rule as it stands on a day, with the amounts and bits of that day worked out: `readyRules` in rules.ts makes it. */
export type ReadyRule = {
  readonly policy: string
  readonly kind: SupportKind
  readonly beneficiary: Beneficiary
  readonly period: DuePeriod
  readonly body: RuleBody
  readonly validFrom: CivilDate
  /** Since when each case has been asked for, whatever amount it gave (domain/support/held-from.ts). */
  readonly heldFrom: readonly CivilDate[]
  /** Whole đồng, one a case; null where the case has no amount or nobody has set it. */
  readonly amounts: readonly (number | null)[]
  readonly bits: Readonly<Partial<Record<DeprivationCode, number>>>
}

/**
 * Who is entitled on a day, over the whole reach, in one statement: CTEs to stand after `with`, ending in
 *
 *   entitled (policy, household_id, member_id, area, village_id, commune_id, grp, state, case_no, amount, since)
 *
 * One row a person (a household: member_id null) and rule. `state` is 'entitled', or 'unknown' where a fact is missing that
 * decides: count those apart, they are neither yes nor no, and have no case and no amount. `commune_id` is the commune of the day,
 * null where nobody knows it. `since`: since when the group, the rule, the age and the need have been so, as far as they
 * have days. `which` narrows the households `h`. The other CTEs: later, account_then, status, spot, home, answer, person.
 *
 *   sql`with ${entitledTo(scope, rules)} select commune_id, count(*) from entitled where state = 'entitled' group by 1`
 */
export const entitledTo = (
  scope: StatusScope,
  rules: readonly ReadyRule[],
  which: RawBuilder<unknown> = sql`true`,
) => sql`
  ${candidates(scope, wantedBy(rules.map(({ body }) => body)), which, homesOf(rules, scope))},
  entitled as materialized (${sql.join(
    rules.map((rule) => entitledRows(rule, scope)),
    sql` union all `,
  )})`

/** Homes in which somebody may be entitled by one of the rules for persons. */
export function homesOf(
  rules: readonly Pick<ReadyRule, 'body' | 'beneficiary' | 'bits'>[],
  { within, day }: StatusScope,
): RawBuilder<unknown> {
  const cases = rules.flatMap(({ body, beneficiary, bits }) =>
    beneficiary === 'person' ? body.cases.map((it) => homeMayHold(it, { within, day, bits })) : [],
  )
  return cases.length === 0 ? sql`false` : sql`(${sql.join(cases, sql` or `)})`
}

function entitledRows(rule: ReadyRule, { within, day }: StatusScope): RawBuilder<unknown> {
  const seen: Seen = { within, day, bits: rule.bits }
  return sql`
    select ${rule.policy}::text as policy, c.household_id, c.member_id, c.area, c.village_id, c.commune_id, c.grp,
           case when c.case_no > 0 then 'entitled' else 'unknown' end as state, nullif(c.case_no, 0) as case_no,
           ${amountSql(rule)} as amount, ${sinceSql(rule, seen)} as since
      from (select c.*, ${caseNo(rule, seen)} as case_no from (${rowsOf(rule.beneficiary)}) c) c
     where c.case_no is not null`
}

/** The first case that holds; 0: none does for sure, one may; null: none does. */
export function caseNo({ body, beneficiary }: Pick<ReadyRule, 'body' | 'beneficiary'>, seen: Seen) {
  const all = body.cases.map((it) => caseHolds(it, beneficiary, seen))
  const yes = all.map((it, index) => sql`when ${it} then ${sql.lit(index + 1)}`)
  return sql`case ${sql.join(yes, sql` `)} when (${sql.join(all, sql` or `)}) is null then 0 end`
}

const amountSql = ({ amounts }: ReadyRule) =>
  amounts.every((it) => it === null)
    ? sql`null::bigint`
    : sql`(case c.case_no ${sql.join(
        amounts.flatMap((it, index) => (it === null ? [] : [sql`when ${sql.lit(index + 1)} then ${it}::bigint`])),
        sql` `,
      )} end)`

function sinceSql({ body, beneficiary, validFrom, heldFrom }: ReadyRule, seen: Seen): RawBuilder<unknown> {
  const born = sql`c.birth_date, case when c.joined_by not in ('recorded', 'list') then c.joined_on end`
  const byCase = body.cases.map(({ conditions }, at) => {
    const days = conditions.flatMap((it) => heldSince(it, beneficiary, seen) ?? [])
    return sql`when ${sql.lit(at + 1)} then greatest(${sql.join([sql`${heldFrom[at] ?? validFrom}::date`, ...days])})`
  })
  return sql`greatest(case c.case_no ${sql.join(byCase, sql` `)} else ${validFrom}::date end, ${groupSince(seen)}, ${born})`
}

/**
 * Since when the household has been in its group: when the ledger took it to the list, or recognised its escape. Who stood on the
 * first list has no movement, and is on it since that list.
 */
const groupSince = ({ day }: Seen) => sql`
  case when c.grp in ('poor', 'near-poor')
       then coalesce(
         (select max(m.on_date) from movement m where m.household_id = c.household_id and m.on_date <= ${day}::date
             and m.to_account = c.grp and m.households = 1),
         (select min(pl.decision_date) from poverty_list_entry pe join poverty_list pl on pl.id = pe.list_id
           where pe.household_id = c.household_id and pe.class = c.grp and pl.state = 'recognised' and pl.decision_date <= ${day}::date))
       else c.escaped_on end`
