import { sql } from 'kysely'
import type { z } from 'zod'
import type { rulePreview } from '../../../contract/entitlement.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { type Beneficiary, RuleBody } from '../../../domain/support/rule.ts'
import { ruleProblem } from '../../../domain/support/rule-check.ts'
import type { Tx } from '../../db/types.ts'
import type { StatusScope } from '../status.ts'
import { candidates, rowsOf, wantedBy } from './candidate.ts'
import type { Seen } from './condition.ts'
import { caseNo, homesOf } from './population.ts'
import { dayOf, entitlementScope, readyRules } from './rules.ts'
import { findPolicy } from './store.ts'

type Answer = z.infer<typeof rulePreview.answer>
const most = 50

/**
 * Whom a rule adds and drops, against the one in force on its first day; both are asked of the same people in one pass.
 * Nothing is written. Undefined: no such policy, or the rule contradicts itself.
 */
export async function previewRule(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof rulePreview.query>,
): Promise<Answer | undefined> {
  const body = parsed(query.body)
  const policy = await findPolicy(tx, query.policy)
  if (!body || !policy || ruleProblem(body, policy)) return undefined
  const day = CivilDate.parse(query.from)
  const [now] = await readyRules(tx, day, query.policy)
  const scope = await entitlementScope(tx, within, day)
  const seen: Seen = { within, day, bits: (await dayOf(tx, day)).bits }
  const { rows } = await compared(policy.beneficiary, now?.body, body, scope, seen).execute(tx)
  const found = rows[0] ?? empty
  return { on: day, against: now ? { version: now.version, act: now.act } : null, ...found }
}

/** The body came as text in the address: what is no rule is not there. */
function parsed(text: string): RuleBody | undefined {
  try {
    return RuleBody.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

type Found = Omit<Answer, 'on' | 'against'>
const none = { households: 0, people: 0 }
const empty: Found = {
  before: none,
  after: none,
  added: none,
  dropped: none,
  changed: none,
  unknownBefore: none,
  unknownAfter: none,
  communes: [],
  firstAdded: [],
  firstDropped: [],
}

function compared(of: Beneficiary, now: RuleBody | undefined, then: RuleBody, scope: StatusScope, seen: Seen) {
  const wanted = wantedBy(now ? [now, then] : [then])
  const rules = (now ? [now, then] : [then]).map((body) => ({ body, beneficiary: of, bits: seen.bits }))
  const no = (body: RuleBody | undefined) => (body ? caseNo({ body, beneficiary: of }, seen) : sql`null::int`)
  const added = sql`(t > 0 and coalesce(n, 0) = 0)`
  const dropped = sql`(n > 0 and coalesce(t, 0) = 0)`
  return sql<Found>`
    with ${candidates(scope, wanted, sql`true`, homesOf(rules, scope))},
    asked as materialized (
      select household_id, member_id, area, commune_id, grp, n, t
        from (select c.*, ${no(now)} as n, ${no(then)} as t from (${rowsOf(of)}) c) c where n is not null or t is not null),
    commune as materialized (select commune_id, code, json_build_object('id', commune_id, 'code', code, 'name', name) as unit from commune_at(${seen.day}::date)),
    by_commune as (
      select b.commune_id, count(*) filter (where n > 0)::int as before, count(*) filter (where t > 0)::int as after,
             count(*) filter (where ${added})::int as added, count(*) filter (where ${dropped})::int as dropped
        from asked b group by 1)
    select ${counted(sql`n > 0`)} as before, ${counted(sql`t > 0`)} as after, ${counted(added)} as added, ${counted(dropped)} as dropped,
           ${counted(sql`n > 0 and t > 0 and n <> t`)} as changed, ${counted(sql`n = 0`)} as "unknownBefore", ${counted(sql`t = 0`)} as "unknownAfter",
           (select coalesce(json_agg(json_build_object('unit', c.unit, 'before', before, 'after', after, 'added', added, 'dropped', dropped)
                                     order by c.code), '[]')
              from by_commune left join commune c using (commune_id)) as communes,
           ${first(added)} as "firstAdded", ${first(dropped)} as "firstDropped"`
}

/** Rows are people, or households where the policy is for households: then nobody is counted as a person. */
const counted = (where: ReturnType<typeof sql>) => sql`
  (select json_build_object('households', count(distinct household_id), 'people', count(member_id)) from asked where ${where})`

const first = (where: ReturnType<typeof sql>) => sql`
  (select coalesce(json_agg(json_build_object('household', json_build_object('id', x.household_id, 'head', h.head_name),
            'member', case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end, 'commune', c.unit, 'group', x.grp)
            order by x.area, h.sort_name, x.household_id, m.ordinal), '[]')
     from (select * from asked where ${where} order by area, household_id, member_id limit ${most}) x
     join household h on h.id = x.household_id
     left join member m on m.id = x.member_id
     left join commune c on c.commune_id = x.commune_id)`
