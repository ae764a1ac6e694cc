import { sql } from 'kysely'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { listsOf } from './entries.ts'
import type { Ground } from './ground.ts'

/** The same households a year later: B1 (higher is richer) and B2 (higher is more deprived) of both lists. */
export type ScoreSum = {
  readonly commune: number
  /** On the opening list, poor or near-poor. */
  readonly households: number
  /** Of these, with both scores of both years. */
  readonly known: number
  readonly better: number
  readonly worse: number
  readonly incomeChange: number
  readonly deprivationChange: number
}

/** B1 rose and B2 did not, or B2 fell and B1 did not. */
export const isBetter = sql`(b.income_points > a.income_points and b.deprivation_points <= a.deprivation_points
  or b.deprivation_points < a.deprivation_points and b.income_points >= a.income_points)`
const isWorse = sql`(b.income_points < a.income_points and b.deprivation_points >= a.deprivation_points
  or b.deprivation_points > a.deprivation_points and b.income_points <= a.income_points)`
export const isKnown = sql`(num_nulls(a.income_points, a.deprivation_points, b.income_points, b.deprivation_points) = 0)`

export const listIds = (ground: Ground, year: number, standard: string) => {
  const lists = listsOf(ground, [year])
  return lists.ids.filter((_, at) => lists.standards[at] === standard)
}

export async function loadScores(
  tx: Tx,
  within: AreaPath,
  ground: Ground,
  year: number,
  standard: string,
): Promise<ScoreSum[]> {
  const { rows } = await sql<ScoreSum>`
    select land.commune, count(*)::int as households, count(*) filter (where ${isKnown})::int as known,
           count(*) filter (where ${isKnown} and ${isBetter})::int as better,
           count(*) filter (where ${isKnown} and ${isWorse})::int as worse,
           coalesce(sum(b.income_points - a.income_points) filter (where ${isKnown}), 0)::int as "incomeChange",
           coalesce(sum(b.deprivation_points - a.deprivation_points) filter (where ${isKnown}), 0)::int as "deprivationChange"
      from poverty_list_entry a
      join unnest(${ground.land.villages}::int[], ${ground.land.communes}::int[]) as land (village, commune) on land.village = a.village_id
      left join (select household_id, income_points, deprivation_points from poverty_list_entry
                  where year = ${year} and list_id = any (${listIds(ground, year, standard)}::uuid[]) and ${inside('area', within)}) b
        on b.household_id = a.household_id
     where a.year = ${year - 1} and a.list_id = any (${listIds(ground, year - 1, standard)}::uuid[]) and a.class <> 'neither'
       and ${inside('a.area', within)}
     group by 1`.execute(tx)
  return rows
}
