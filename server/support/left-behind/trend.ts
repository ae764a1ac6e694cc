import { sql } from 'kysely'
import type { z } from 'zod'
import type { leftBehindTrend } from '../../../contract/left-behind.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { gapCtes } from './filters.ts'
import { comparedDays } from './keep.ts'
import { dayAsked } from './list.ts'
import { groundOf } from './scope.ts'

type Answer = z.infer<typeof leftBehindTrend.answer>

/** The length of the list at the start of the year, three months ago and now, and what it is made of now. */
export async function readTrend(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof leftBehindTrend.query>,
  { today }: Reader,
): Promise<Answer> {
  const on = dayAsked(query.on, today)
  const points: Answer['points'] = []
  let kinds: Answer['kinds'] = []
  for (const day of comparedDays(on)) {
    const length = await lengthOn(tx, within, day)
    points.push({ on: day, cases: length.cases, households: length.households })
    kinds = length.kinds
  }
  return { points, kinds }
}

type Length = { readonly cases: number; readonly households: number; readonly kinds: Answer['kinds'] }

async function lengthOn(tx: Tx, within: AreaPath, day: CivilDate): Promise<Length> {
  const ctes = await gapCtes(tx, { of: 'support' }, await groundOf(tx, within, day, day))
  const { rows } = await sql<Length>`
    with ${ctes}
    select count(*) as cases, count(distinct household_id) as households,
           (select coalesce(json_agg(json_build_object('value', kind, 'cases', n) order by n desc, kind), '[]')
              from (select kind, count(*) as n from gap group by kind) k) as kinds
      from gap`.execute(tx)
  return rows[0] ?? { cases: 0, households: 0, kinds: [] }
}
