import { sql } from 'kysely'
import type { Tx } from '../../db/types.ts'
import { landOf, listIds } from './entries.ts'
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

/** B1 rose and B2 did not, or B2 fell and B1 did not: as the sums of list_change have it. `a` is the start, `b` the end. */
export const isBetter = sql`(b.income_points > a.income_points and b.deprivation_points <= a.deprivation_points
  or b.deprivation_points < a.deprivation_points and b.income_points >= a.income_points)`
export const isKnown = sql`(num_nulls(a.income_points, a.deprivation_points, b.income_points, b.deprivation_points) = 0)`

export async function loadScores(tx: Tx, ground: Ground, year: number, standard: string): Promise<ScoreSum[]> {
  const [opening, closing] = [listIds(ground, year - 1, standard), listIds(ground, year, standard)]
  const { rows } = await sql<ScoreSum>`
    select land.commune, sum(households)::int as households, sum(known)::int as known, sum(better)::int as better,
           sum(worse)::int as worse, sum(income)::int as "incomeChange", sum(deprivation)::int as "deprivationChange"
      from (select village_id, households, 0 as known, 0 as better, 0 as worse, 0 as income, 0 as deprivation
              from list_count where list_id = any (${opening}::uuid[]) and class <> 'neither'
            union all
            select village_id, 0, known, better, worse, income_change, deprivation_change
              from list_change where opening_id = any (${opening}::uuid[]) and closing_id = any (${closing}::uuid[])) n
      join ${landOf(ground)} on land.village = n.village_id
     group by 1`.execute(tx)
  return rows
}
