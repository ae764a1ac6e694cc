import { sql } from 'kysely'
import type { z } from 'zod'
import type { DeliveryWarning, supportCheck } from '../../../contract/support.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { ceilingOf } from '../../../domain/support/ceiling.ts'
import { entitled } from '../../../domain/support/entitled.ts'
import type { StatusGroup, SupportKind } from '../../../domain/support/kinds.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import { findHouseholdOnDay, type HouseholdOnDay } from '../entitlement/facts.ts'
import { dayOf, entitlementScope, type RuleOnDay, readyRules } from '../entitlement/rules.ts'

/** A delivery as far as warnings go, written or not yet. */
export type Looked = {
  /** Its own row does not count as a twin. */
  readonly id: string | null
  readonly householdId: string
  readonly memberId: string | null
  readonly kind: SupportKind
  readonly policy: string | null
  readonly on: CivilDate
  readonly amount: number | null
}
type Warnings = readonly DeliveryWarning[]
type Twins = { readonly times: number; readonly on: string | null; readonly amount: number | null }

/** Of each of many deliveries: was the same given in the same period? In one statement, in their order. */
export async function twinsOf(tx: Tx, looked: readonly Looked[]): Promise<readonly Warnings[]> {
  const numbered = looked.map((it, no) => ({ no, ...it }))
  const { rows } = await sql<Twins>`
    select coalesce(o.times, 0)::int as times, o.last as "on", o.amount
      from ${recordset(numbered, 'no int, id uuid, "householdId" uuid, "memberId" uuid, kind text, policy text, "on" date')}
      left join lateral (
        select count(*) as times, max(d.on_date) as last, (array_agg(d.amount order by d.on_date desc, d.id desc))[1] as amount
          from delivery d
         where d.household_id = x."householdId" and d.member_id is not distinct from x."memberId" and d.kind = x.kind
           and d.id is distinct from x.id and d.cancelled_on is null
           and delivery_period(d.kind, d.policy, d.on_date) = delivery_period(x.kind, x.policy, x."on")) o on true
     order by x.no`.execute(tx)
  return rows.map(({ times, on, amount }) =>
    times > 0 && on !== null ? [{ code: 'same-period', on, amount, times }] : [],
  )
}

export type Looking = { readonly status: StatusGroup | null; readonly warnings: DeliveryWarning[] }

/** What looks odd about one delivery, by the rules of its day read for this household and person. Undefined: not for this reader. */
export async function lookAtDelivery(tx: Tx, within: AreaPath, it: Looked): Promise<Looking | undefined> {
  const scope = await entitlementScope(tx, within, it.on)
  const { prices, bits } = await dayOf(tx, it.on)
  const household = await findHouseholdOnDay(tx, scope, bits, it.householdId)
  if (!household) return undefined
  const rules = (await readyRules(tx, it.on, it.policy ?? undefined)).filter((rule) => rule.kind === it.kind)
  const [twins = []] = await twinsOf(tx, [it])
  const answered = it.id === null ? [] : await answeredBy(tx, it.id)
  const benefits = rules.map((rule) => {
    const answer = answerOf(rule, household, it, answered)
    return {
      rule,
      is: answer?.is ?? null,
      most: answer?.benefit ? ceilingOf(answer.benefit, prices, rule.period) : null,
    }
  })
  return { status: household.group, warnings: [...twins, ...byRules(benefits, it.amount)] }
}

type Answered = { readonly kind: SupportKind; readonly memberId: string | null }

/** Needs this delivery closed: until it was given they were open, and the rules ask of before. */
const answeredBy = (tx: Tx, id: string): Promise<Answered[]> =>
  sql<Answered>`select kind, member_id as "memberId" from need where closing_id = ${id}`
    .execute(tx)
    .then(({ rows }) => rows)

/** Undefined: the rule is for persons and nobody is named, or they were not there that day. */
function answerOf(rule: RuleOnDay, household: HouseholdOnDay, it: Looked, answered: readonly Answered[]) {
  const forAll = rule.beneficiary === 'household'
  const facts = forAll ? household.facts : household.people.find((person) => person.id === it.memberId)?.facts
  if (!facts) return undefined
  const before = answered.filter(({ memberId }) => forAll || memberId === it.memberId).map(({ kind }) => kind)
  return entitled(rule.body, { ...facts, needs: [...facts.needs, ...before] }, it.on)
}

type Found = { readonly rule: RuleOnDay; readonly is: boolean | null; readonly most: number | null }

/** Not known is neither entitled nor not: nothing is said. Of several rules the one that gives most is the ceiling. */
function byRules(found: readonly Found[], amount: number | null): Warnings {
  if (found.length === 0) return []
  if (found.every((it) => it.is === false)) return [{ code: 'not-entitled' }]
  const open = found.some((it) => it.is === null || (it.is && it.most === null))
  if (amount === null || open) return []
  const best = found.filter((it) => it.is).reduce((a, b) => ((a.most ?? 0) >= (b.most ?? 0) ? a : b))
  return best.most !== null && amount > best.most
    ? [{ code: 'over-ceiling', most: best.most, policy: best.rule.policy }]
    : []
}

/** What would be told of a delivery, before it is sent. */
export async function checkBefore(tx: Tx, within: AreaPath, asked: z.infer<typeof supportCheck.query>) {
  const { household, member = null, kind, policy = null, on, amount = null } = asked
  return lookAtDelivery(tx, within, { id: null, householdId: household, memberId: member, kind, policy, on, amount })
}
