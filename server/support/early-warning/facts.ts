import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { addMonths } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inForce, type Standard } from '../../../domain/standard/standard.ts'
import type { EarlyWarning, Happening, Watch } from '../../../domain/support/early-warning.ts'
import { earlyWarning } from '../../../domain/support/early-warning.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { listStandards } from '../../standard/store.ts'
import { entitlementScope } from '../entitlement/rules.ts'
import { type StatusScope, statusOn } from '../status.ts'

type Unit = { readonly id: number; readonly code: string | null; readonly name: string }
type Facts = {
  readonly household: { readonly id: string; readonly head: string }
  readonly village: Unit
  readonly commune: Unit | null
  readonly group: StatusGroup
  readonly setting: 'urban' | 'rural' | null
  readonly escapedOn: CivilDate | null
  readonly incomePoints: number | null
  readonly happenings: readonly Happening[]
}
export type Warned = Pick<Facts, 'household' | 'village' | 'commune' | 'group'> & EarlyWarning

/** Households something happened to lately, with what the rules of domain/support/early-warning.ts say of each. In the order of the list. */
export async function warnedOn(
  tx: Tx,
  within: AreaPath,
  watch: Watch,
  today: CivilDate,
  householdId?: string,
): Promise<readonly Warned[]> {
  const standard = inForce(await listStandards(tx), watch.day)
  const scope = await entitlementScope(tx, within, watch.day)
  const { rows } = await sql<Facts>`
    with watched as materialized (${watched(scope, watch, standard, householdId)}),
    happened as materialized (${happened(within, watch)}),
    ${statusOn(scope, sql`h.id in (select household_id from happened)`)},
    spot as materialized (select village_id, commune_id, setting from village_at(${watch.day}::date))
    select json_build_object('id', s.household_id, 'head', s.head_name) as household, s.grp as group, spot.setting,
           json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as village,
           case when c.commune_id is not null then json_build_object('id', c.commune_id, 'code', c.commune_code, 'name', c.commune_name) end as commune,
           case s.grp when 'newly-escaped' then s.poor_until when 'newly-escaped-near-poor' then s.near_poor_until end as "escapedOn",
           i.income_points as "incomePoints", e.rows as happenings
      from status s
      join lateral (select json_agg(x.told order by x.told ->> 'on' desc) as rows from happened x where x.household_id = s.household_id) e on true
      left join spot on spot.village_id = s.village_id
      left join village_at(${today}::date) c on c.village_id = s.village_id
      left join lateral (select unit_id, code, name from unit_version u where u.unit_id = s.village_id
        order by (u.valid_from <= ${today}::date) desc, u.valid_from desc limit 1) v on true
      left join lateral (select income_points from survey sv where sv.household_id = s.household_id and sv.on_date <= ${watch.day}::date
        and ${inside('sv.area', within)} order by sv.on_date desc, sv.id desc limit 1) i on true
     where s.grp not in ('poor', 'near-poor')
     order by c.commune_code, (e.rows -> 0 ->> 'on') desc, s.household_id`.execute(tx)
  return rows.flatMap(({ household, village, commune, setting, ...it }) => {
    const incomeLine = (setting && standard?.incomePointsLine?.[setting]) ?? null
    const warning = earlyWarning({ ...it, incomeLine }, watch)
    return warning ? [{ household, village, commune, group: it.group, ...warning }] : []
  })
}

/**
 * Who may be watched at all: those who ever escaped so lately, and those an interview found near a line. More than the rules name
 * in the end, and few beside the households of a province.
 */
function watched(scope: StatusScope, { day, marginPoints }: Watch, standard: Standard | undefined, id?: string) {
  const lines = Object.values(standard?.incomePointsLine ?? {})
  const [least, most] = [Math.min(...lines), Math.max(...lines) + marginPoints]
  const near = sql`
     union
    select household_id from survey where income_points > ${least} and income_points <= ${most} and on_date <= ${day}::date
       and ${inside('area', scope.within)} and ${id === undefined ? sql`true` : sql`household_id = ${id}`}`
  return sql`
    select id as household_id from household
     where (escaped_on >= ${scope.escapedSince}::date or escaped_near_on >= ${scope.escapedNearSince}::date)
       and ${inside('area', scope.within)} and ${id === undefined ? sql`true` : sql`id = ${id}`} ${lines.length > 0 ? near : sql``}`
}

/** What the records say happened to them between two days, a row an event. */
function happened(within: AreaPath, { day, months }: Watch) {
  const since = addMonths(day, -months)
  const recent = (column: string) => sql`${sql.ref(column)} > ${since}::date and ${sql.ref(column)} <= ${day}::date`
  return sql`
    select m.household_id, json_build_object('kind', case m.left_by when 'death' then 'died' else 'left' end, 'on', m.left_on,
                                             'member', m.name, 'earner', a.able_to_work) as told
      from member m
      left join lateral (select sm.able_to_work from survey sv join survey_member sm on sm.survey_id = sv.id and sm.member_id = m.id
        where sv.household_id = m.household_id and sv.on_date <= m.left_on order by sv.on_date desc limit 1) a on true
     where m.household_id in (select household_id from watched) and ${recent('m.left_on')} and ${inside('m.area', within)}
     union all
    select e.household_id, json_build_object('kind', e.details ->> 'what', 'on', e.on_date, 'member', e.details ->> 'name', 'note', coalesce(e.details ->> 'note', ''))
      from household_event e where e.household_id in (select household_id from watched) and e.kind = 'hardship' and ${recent('e.on_date')} and ${inside('e.area', within)}
     union all
    select d.household_id, json_build_object('kind', 'support-ended', 'on', d.valid_until + 1, 'member', m.name, 'support', d.kind)
      from delivery d left join member m on m.id = d.member_id
     where d.household_id in (select household_id from watched) and d.cancelled_on is null and d.valid_until >= ${since}::date and d.valid_until < ${day}::date and ${inside('d.area', within)}
       and (m.id is null or m.left_on is null or m.left_on > d.valid_until)
       and not exists (select from delivery o where o.household_id = d.household_id and o.kind = d.kind and o.member_id is not distinct from d.member_id
                          and o.cancelled_on is null and o.on_date <= ${day}::date and o.id <> d.id
                          and (o.valid_until > d.valid_until or o.valid_until is null and o.on_date >= d.on_date))`
}
