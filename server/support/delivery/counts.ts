import { sql } from 'kysely'
import type { z } from 'zod'
import type { deliveryCounts } from '../../../contract/support.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { communeOf } from '../whom.ts'

type Answer = z.infer<typeof deliveryCounts.answer>

/** By kind and commune of today. A household or person counts once in a commune, whatever the number of deliveries. */
export async function countDeliveries(
  tx: Tx,
  within: AreaPath,
  { from, until }: z.infer<typeof deliveryCounts.query>,
  { today }: Reader,
): Promise<Answer> {
  const { rows } = await sql<Answer['rows'][number]>`
    with x as (select area, kind, count(*) as deliveries, count(distinct household_id) as households, count(distinct member_id) as people,
                      sum(amount) as amount
                 from delivery x
                where ${inside('x.area', within)} and cancelled_on is null
                  ${from ? sql`and on_date >= ${from}::date` : sql``} ${until ? sql`and on_date <= ${until}::date` : sql``}
                group by area, kind)
    select json_build_object('id', cu.unit_id, 'code', cu.code, 'name', cu.name) as unit, x.kind, sum(x.deliveries)::int as deliveries,
           sum(x.households)::int as households, sum(x.people)::int as people, sum(x.amount)::bigint as amount
      from x ${communeOf(sql`x.area`, today)}
     group by cu.unit_id, cu.code, cu.name, x.kind order by cu.name, x.kind`.execute(tx)
  return { rows }
}
