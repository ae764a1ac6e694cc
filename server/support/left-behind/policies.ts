import { sql } from 'kysely'
import type { z } from 'zod'
import type { leftBehindPolicies } from '../../../contract/left-behind.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { gapsOn } from './gap.ts'
import { dayAsked } from './list.ts'
import { groundOf } from './scope.ts'

type Answer = z.infer<typeof leftBehindPolicies.answer>
type Found = Omit<Answer['rows'][number], 'name' | 'kind'>

/** Status, entitlement and receipt side by side, policy by policy. */
export async function countPolicies(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof leftBehindPolicies.query>,
  { today }: Reader,
): Promise<Answer> {
  const on = dayAsked(query.on, today)
  const { scope, rules } = await groundOf(tx, within, on, today)
  const { rows } = await sql<Found>`
    with ${gapsOn(scope, rules)}
    select due.policy as code, count(*) filter (where e.state = 'entitled')::int as entitled,
           count(*) filter (where e.state = 'entitled' and r.ours)::int as received,
           count(*) filter (where e.state = 'entitled' and r.elsewhere and not r.ours)::int as elsewhere,
           count(*) filter (where e.state = 'entitled' and (r.until is null or r.until < ${on}::date))::int as missed,
           count(*) filter (where e.state = 'unknown')::int as unknown
      from due join entitled e on e.policy = due.policy
      left join receipt r on r.policy = e.policy and r.whom = coalesce(e.member_id, e.household_id)
     group by due.policy, due.place order by due.place`.execute(tx)
  const byCode = new Map(rules.map((rule) => [rule.policy, rule]))
  return {
    on,
    rows: rows.flatMap((row) => {
      const rule = byCode.get(row.code)
      return rule ? [{ ...row, name: { vi: rule.nameVi, en: rule.nameEn }, kind: rule.kind }] : []
    }),
  }
}
