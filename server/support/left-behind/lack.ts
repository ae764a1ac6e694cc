import { type RawBuilder, sql } from 'kysely'
import type { DeprivationCode } from '../../../domain/standard/indicators.ts'
import { deprivationsOf, supportKinds } from '../../../domain/support/kinds.ts'
import { inside } from '../../db/inside.ts'
import { recordset } from '../../db/recordset.ts'
import { candidates } from '../entitlement/candidate.ts'
import type { ReadyRule } from '../entitlement/population.ts'
import type { StatusScope } from '../status.ts'

/**
 * Thiếu hụt nobody has worked on yet: the CTE `gap` (as in gap.ts, `kind` being the indicator) of households on a list or newly escaped
 * that the latest interview, or before any the latest list, found deprived, and to which no support that works on it came since
 * that finding. Indicators no kind of support works on are not asked.
 */
export const lacksOn = (scope: StatusScope, bits: ReadyRule['bits'], which: RawBuilder<unknown> = sql`true`) => sql`
  ${candidates(scope, { groups: ['poor', 'near-poor', 'newly-escaped'], answers: false, deprivations: true, flags: false }, which)},
  works as materialized (select * from ${recordset(worksOn(bits), 'code text, bit int, kinds text[]')}),
  found as (
    select c.*, coalesce(c.interviewed_on, l.on_date) as since
      from home c
      left join lateral (
        select max(pl.decision_date) as on_date from poverty_list_entry e join poverty_list pl on pl.id = e.list_id
         where e.household_id = c.household_id and c.survey_id is null and pl.state = 'recognised'
           and pl.decision_date <= ${scope.day}::date and e.deprived is not null and ${inside('e.area', scope.within)}) l on true
     where c.deprived & c.known > 0),
  gap as materialized (
    select 'deprived' as why, null::text as policy, w.code as kind, f.household_id, null::uuid as member_id, f.household_id as whom, f.area,
           f.village_id, f.commune_id, f.grp, f.since
      from found f join works w on f.deprived & f.known & w.bit > 0
     where not exists (select from delivery d where d.household_id = f.household_id and d.kind = any (w.kinds) and d.cancelled_on is null
                          and d.on_date >= f.since and d.on_date <= ${scope.day}::date))`

/** Each indicator with the kinds of support that work on it. */
function worksOn(bits: ReadyRule['bits']) {
  const codes = Object.entries(bits) as [DeprivationCode, number][] // true: the keys of `bits`
  return codes
    .map(([code, bit]) => ({ code, bit, kinds: supportKinds.filter((kind) => deprivationsOf[kind]?.includes(code)) }))
    .filter(({ kinds }) => kinds.length > 0)
}
