import { sql } from 'kysely'
import type { z } from 'zod'
import type { householdEntitlements } from '../../../contract/entitlement.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { entitled, type Facts } from '../../../domain/support/entitled.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import type { StatusScope } from '../status.ts'
import { findHouseholdOnDay, type HouseholdOnDay } from './facts.ts'
import { versionOnDay, worthOfCase } from './policies.ts'
import { receiptsOf } from './receipt.ts'
import { dayOf, entitlementScope, type RuleOnDay, readyRules } from './rules.ts'

type Answer = z.infer<typeof householdEntitlements.answer>
type PolicyAnswer = Answer['policies'][number]
type Received = PolicyAnswer['answers'][number]['received']

/** Each policy of the day for the household or each of its people: whether, why, what is not known, and what came of it. */
export async function findEntitlements(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof householdEntitlements.query>,
  { today }: Reader,
): Promise<Answer | undefined> {
  const day = query.on === undefined ? today : CivilDate.parse(query.on)
  const scope = await entitlementScope(tx, within, day)
  const home = await findHouseholdOnDay(tx, scope, (await dayOf(tx, day)).bits, query.id)
  if (!home) return undefined
  const rules = await readyRules(tx, day)
  const received = await listReceived(tx, scope, rules, home)
  return {
    on: day,
    head: home.head,
    group: home.group,
    interviewedOn: home.interviewedOn,
    policies: rules.map((rule) => answersOf(rule, home, day, received)),
  }
}

function answersOf(
  rule: RuleOnDay,
  home: HouseholdOnDay,
  day: CivilDate,
  received: ReadonlyMap<string, Received>,
): PolicyAnswer {
  const { id, version, validFrom, validUntil, act, certainty } = versionOnDay(rule)
  const asked = rule.beneficiary === 'person' ? home.people : [{ id: home.id, facts: home.facts }]
  return {
    code: rule.policy,
    kind: rule.kind,
    nameVi: rule.nameVi,
    nameEn: rule.nameEn,
    beneficiary: rule.beneficiary,
    period: rule.period,
    responsibleVi: rule.responsibleVi,
    responsibleEn: rule.responsibleEn,
    rule: { id, version, validFrom, validUntil, act, certainty },
    note: rule.body.note,
    answers: asked.map((one) => ({
      member: 'name' in one ? { id: one.id, name: one.name, relation: one.relation } : null,
      ...answerOf(rule, one.facts, day),
      received: received.get(`${rule.policy}/${one.id}`) ?? null,
    })),
  }
}

function answerOf(rule: RuleOnDay, facts: Facts, day: CivilDate) {
  const answer = entitled(rule.body, facts, day)
  return {
    is: answer.is,
    case: answer.case,
    worth: worthOfCase(rule, answer.case),
    cases: rule.body.cases.flatMap(({ groups, escapedMonths, benefit }, at) => {
      const it = answer.cases[at]
      return it ? [{ groups, escapedMonths, benefit, ...it, because: [...it.because] }] : []
    }),
  }
}

/** What came, by policy and whom. One statement for all policies. */
async function listReceived(tx: Tx, scope: StatusScope, rules: readonly RuleOnDay[], home: HouseholdOnDay) {
  const ids = [home.id, ...home.people.map(({ id }) => id)]
  if (rules.length === 0) return new Map<string, Received>()
  const parts = rules.map(
    (rule) => sql`
      select ${rule.policy}::text as policy, r.whom, json_build_object('on', r.given_on, 'until', r.until, 'elsewhere', r.elsewhere) as received
        from (with ${receiptsOf(rule, scope, sql`d.household_id = ${home.id}`)} select * from receipt where whom = any (${ids}::uuid[])) r`,
  )
  const { rows } = await sql<{
    policy: string
    whom: string
    received: Received
  }>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return new Map(rows.map(({ policy, whom, received }) => [`${policy}/${whom}`, received]))
}
