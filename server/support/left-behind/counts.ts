import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { leftBehindCounts } from '../../../contract/left-behind.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { chosen, type Dimension, type Filters, gapCtes } from './filters.ts'
import { dayAsked } from './list.ts'
import { type Ground, groundOf } from './scope.ts'

type Answer = z.infer<typeof leftBehindCounts.answer>
type Found = Omit<Answer, 'on'>

/** What the list holds, in figures. */
export async function countGaps(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof leftBehindCounts.query>,
  { today }: Reader,
): Promise<Answer> {
  const on = dayAsked(query.on, today)
  const ground = await groundOf(tx, within, on, today, query.policy)
  const { rows } = await countAll(query, ground, await gapCtes(tx, query, ground)).execute(tx)
  const found = rows[0]
  return {
    on,
    all: found?.all ?? { cases: 0, households: 0 },
    choices: found?.choices ?? { kind: [], why: [], group: [], wait: [] },
    communes: found?.communes ?? [],
  }
}

/** One statement: the gaps are found once and counted from every side. */
const countAll = (filters: Filters, ground: Ground, ctes: RawBuilder<unknown>) => {
  const { scope, today } = ground
  const { day } = scope
  const only = (except?: Dimension) => chosen(filters, day, except)
  return sql<Found>`
    with ${ctes}
    select (select json_build_object('cases', count(*), 'households', count(distinct household_id)) from gap g where ${only()}) as all,
           json_build_object('kind', ${choices(sql`g.kind`, only('kind'))}, 'why', ${choices(sql`g.why`, only('why'))},
                             'group', ${choices(sql`g.grp`, only('group'))}, 'wait', ${choices(waitOf(day), only('wait'))}) as choices,
           ${byCommune(today, only())} as communes`
}

const choices = (value: RawBuilder<unknown>, where: RawBuilder<boolean>) => sql`
  (select coalesce(json_agg(json_build_object('value', value, 'cases', cases) order by cases desc, value), '[]')
     from (select ${value} as value, count(*) as cases from gap g where ${where} group by 1) c)`

const waitOf = (day: CivilDate) => sql`
  case when ${day}::date - g.since <= 30 then 'to-30' when ${day}::date - g.since <= 90 then '31-90'
       when ${day}::date - g.since <= 180 then '91-180' else 'over-180' end`

const byCommune = (today: CivilDate, where: RawBuilder<boolean>) => sql`
  (select coalesce(json_agg(json_build_object('unit', unit, 'cases', cases, 'households', households, 'longest', longest) order by code, id), '[]')
     from (select va.commune_code as code, va.commune_id as id, count(*) as cases, count(distinct g.household_id) as households, min(g.since) as longest,
                  case when va.commune_id is not null
                       then jsonb_build_object('id', va.commune_id, 'code', va.commune_code, 'name', va.commune_name) end as unit
             from gap g left join village_at(${today}::date) va on va.village_id = g.village_id
            where ${where} group by va.commune_code, va.commune_id, va.commune_name) u)`
