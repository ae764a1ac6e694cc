import { sql } from 'kysely'
import type { z } from 'zod'
import type { roundOutliers } from '../../../contract/review-round.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { besidePoints, fewestLeaving } from '../../../domain/review/season/outliers.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { unitName } from '../../place/unit-name.ts'
import { listStandards } from '../../standard/store.ts'

type Outliers = z.infer<typeof roundOutliers.answer>

/** What the province looks into. Nothing here changes a case, and no figure of a target stands beside it. */
export async function findOutliers(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
  { today }: Reader,
): Promise<Outliers | undefined> {
  const [round] = (await sql<{ standards: string[] }>`select standards from review_round where id = ${id}`.execute(tx))
    .rows
  const first = (await listStandards(tx)).find((it) => it.id === round?.standards[0])
  if (!round || !first) return undefined
  const found = sql`
    found as (select c.village_id, c.commune_id, c.was, f.class, f.scored_class, f.income_points
                from review_case c join review_finding f on f.case_id = c.id and f.standard_id = ${first.id}
               where c.round_id = ${id} and ${inside('c.area', within)})`
  const allLeave = await sql<Outliers['allLeave'][number]>`
    with ${found}, left_all as (
      select village_id, min(commune_id) as commune_id, count(*)::int as listed, count(*) filter (where class = 'neither')::int as leaving
        from found where was <> 'neither' group by village_id
      having count(*) >= ${fewestLeaving} and count(*) = count(*) filter (where class = 'neither'))
    select ${unitName('l.village_id')} as village, ${unitName('l.commune_id')} as commune, l.listed, l.leaving from left_all l order by l.listed desc, l.village_id`.execute(
    tx,
  )
  const changed = await sql<Outliers['changed'][number]>`
    with ${found}, n as (
      select commune_id, count(*) filter (where class is distinct from scored_class)::int as changed, count(*)::int as scored from found group by 1)
    select ${unitName('n.commune_id')} as commune, n.changed, n.scored from n where n.changed > 0 order by n.changed desc, n.commune_id`.execute(
    tx,
  )
  const lines = first.incomePointsLine
  const crowding = lines
    ? await sql<Outliers['beside'][number]>`
        with ${found}, placed as (
          select f.commune_id, f.income_points, case v.setting when 'urban' then ${lines.urban}::int when 'rural' then ${lines.rural}::int end as line
            from found f join village_at(${today}::date) v on v.village_id = f.village_id where f.income_points is not null),
        n as (
          select commune_id, line, count(*) filter (where income_points between line - ${besidePoints} and line)::int as under,
                 count(*) filter (where income_points between line + 1 and line + ${besidePoints})::int as over, count(*)::int as interviewed
            from placed where line is not null group by 1, 2)
        select ${unitName('n.commune_id')} as commune, ${first.id} as standard, n.line, n.under, n.over, n.interviewed
          from n where n.under + n.over > 0 order by (n.under + n.over)::float8 / n.interviewed desc, n.commune_id`.execute(
        tx,
      )
    : { rows: [] }
  return { allLeave: allLeave.rows, beside: crowding.rows, changed: changed.rows }
}
