import { sql } from 'kysely'
import { noCoastalCommune, reportMissing, residentsMissing } from '../../../../domain/plan/missing.ts'
import { percent } from '../../../../domain/plan/value.ts'
import { type CoastalCommune, coast, latestReport, liesOnCoast, measured, reached } from '../../facts/coast.ts'
import type { Scope } from '../../facts/load.ts'
import { type Asked, type Part, rowsOf, type Source, share, total } from '../source.ts'

const unitOf = ({ unit, code, name }: CoastalCommune) => ({ id: unit, code, name })
const nameOf = (scope: Scope, unit: string) =>
  sql`lateral (select name from unit_version where unit_id = ${sql.ref(unit)} order by valid_from <= ${scope.asOf}::date desc, valid_from desc limit 1)`

/** Communes of the list that have not reported what is asked, by their names. */
const silent =
  (hasReported: (it: CoastalCommune) => boolean, vi: string, en: string) =>
  ({ sums: { coast: communes } }: Asked) =>
    communes.length === 0
      ? [noCoastalCommune()]
      : communes.filter((it) => !hasReported(it)).map((it) => reportMissing(unitOf(it), { vi, en }))

/** Xã được cung cấp các dịch vụ xã hội cơ bản: a checklist of six dimensions, confirmed by the commune (T06, Q03). */
export const coastalServices: Source = {
  code: 'coastal-services',
  concerns: liesOnCoast,
  reads: ['coast'],
  needs: [],
  tally: ({ coast: communes }) => {
    const known = communes.filter((it) => it.services !== null)
    if (known.length === 0) return undefined
    const provided = known.filter((it) => it.services).length
    return { numerator: provided, denominator: known.length, unknown: communes.length - known.length }
  },
  lacks: silent((it) => it.services !== null, 'bảng kiểm dịch vụ của năm', 'checklist of services of the year'),
  rows: (scope, part) => {
    const which = {
      counted: sql`r.numerator = r.denominator`,
      rest: sql`r.numerator < r.denominator`,
      unknown: sql`r.numerator is null`,
    }[part]
    return rowsOf(
      {
        kind: 'commune',
        id: sql`c.unit`,
        name: sql`v.name`,
        beside: sql`r.reported_by`,
        unit: sql`c.unit`,
        on: sql`r.on_date`,
        note: sql`case when r.numerator is null then 'not-reported' when r.numerator = r.denominator then 'services-provided' else 'services-short' end`,
        noteAmount: sql`r.numerator`,
      },
      sql`(with ${coast(scope)} select * from coast) c
        join ${nameOf(scope, 'c.unit')} v on true
        left join lateral (${latestReport('coastal-services', scope)}) r on true where ${which}`,
    )
  },
}

/** Of a commune what the health sector reports; where it has not, the children measured one by one (Q08). */
const childrenOf = (it: CoastalCommune) =>
  it.stuntedReported !== null && it.childrenReported !== null
    ? { stunted: it.stuntedReported, children: it.childrenReported }
    : { stunted: it.stunted, children: it.children }

/** Trẻ em dưới 16 tuổi thấp còi ở xã bãi ngang, hải đảo (T12). */
export const childStunting: Source = {
  code: 'child-stunting',
  concerns: liesOnCoast,
  reads: ['coast'],
  needs: [],
  tally: ({ coast: communes }) => {
    const known = communes.map(childrenOf)
    const children = total(known, (it) => it.children)
    return children === 0
      ? undefined
      : { numerator: total(known, (it) => it.stunted), denominator: children, unknown: 0 }
  },
  lacks: silent((it) => childrenOf(it).children > 0, 'kết quả đo của năm', 'results measured in the year'),
  beside: ({ coast: communes }) => {
    const reported = communes.filter((it) => it.stuntedReported !== null)
    return [
      share(
        'Xã theo kết quả của ngành y tế',
        'Communes by the health sector',
        communes.length > 0 ? reported.length : null,
        'communes',
      ),
      share(
        'Cỡ mẫu đã báo cáo',
        'Sample size as reported',
        reported.some((it) => it.sample !== null) ? total(reported, (it) => it.sample ?? 0) : null,
        'people',
      ),
      share(
        'Trẻ em được đo từng em',
        'Children measured one by one',
        communes.length > 0 ? total(communes, (it) => it.children) : null,
        'people',
      ),
    ]
  },
  rows: stuntingRows,
}

/** A commune the sector reported of is one row with its number; elsewhere each child is one. */
function stuntingRows(scope: Scope, part: Part) {
  const byReport = sql`(with ${coast(scope)} select c.unit, r.* from coast c left join lateral (${latestReport('child-stunting', scope)}) r on true) r`
  const child = sql`(with ${coast(scope)}, ${measured(scope)} select m.*, r.numerator is not null as reported from measured m
    left join lateral (${latestReport('child-stunting', scope, 'm.unit')}) r on true) m`
  if (part === 'unknown')
    return rowsOf(
      { kind: 'commune', id: sql`r.unit`, name: sql`v.name`, unit: sql`r.unit`, note: sql`'not-measured'` },
      sql`${byReport} join ${nameOf(scope, 'r.unit')} v on true
        where r.numerator is null and not exists (select from ${child} where m.unit = r.unit)`,
    )
  const counted = part === 'counted'
  return sql`${rowsOf(
    {
      kind: 'commune',
      id: sql`r.unit`,
      name: sql`v.name`,
      beside: sql`r.reported_by`,
      unit: sql`r.unit`,
      on: sql`r.on_date`,
      amount: counted ? sql`r.numerator` : sql`r.denominator - r.numerator`,
      amountUnit: 'people',
      note: sql`'stunted-reported'`,
    },
    sql`${byReport} join ${nameOf(scope, 'r.unit')} v on true where r.numerator is not null`,
  )} union all ${rowsOf(
    {
      kind: 'child',
      id: sql`m.id`,
      household: sql`p.household_id`,
      name: sql`m.child`,
      unit: sql`m.unit_id`,
      on: sql`m.on_date`,
      note: sql`${counted ? 'stunted' : 'not-stunted'}`,
    },
    sql`${child} left join member p on p.id = m.member_id where not m.reported and ${counted ? sql`m.stunted` : sql`not m.stunted`}`,
  )}`
}

/** Q12: reached is delivered to, or what a survey says was noticed; never more than live there. */
function reachOf(it: CoastalCommune, by: 'delivered' | 'noticed') {
  if (by === 'noticed')
    return it.noticed === null || it.asked === null ? undefined : { households: it.noticed, of: it.asked }
  return it.residents === null ? undefined : { households: Math.min(it.reached ?? 0, it.residents), of: it.residents }
}

/** Hộ ở xã bãi ngang, hải đảo được tiếp cận thông tin (T19). */
export const informationReach: Source = {
  code: 'information-reach',
  concerns: liesOnCoast,
  reads: ['coast'],
  needs: [],
  tally: ({ coast: communes }, { reach }) => {
    const known = communes.flatMap((it) => reachOf(it, reach) ?? [])
    const recorded = reach === 'noticed' ? known.length > 0 : communes.some((it) => it.reached !== null)
    if (!recorded) return undefined
    return { numerator: total(known, (it) => it.households), denominator: total(known, (it) => it.of), unknown: 0 }
  },
  lacks: ({ sums: { coast: communes }, place }) => {
    const { year, answers } = place.facts.scope
    if (communes.length === 0) return [noCoastalCommune()]
    if (answers.reach === 'noticed')
      return communes
        .filter((it) => it.noticed === null)
        .map((it) => reportMissing(unitOf(it), { vi: 'khảo sát mức tiếp cận', en: 'survey of reach' }))
    return communes.filter((it) => it.residents === null).map((it) => residentsMissing(unitOf(it), year))
  },
  beside: ({ coast: communes }) => {
    const asked = communes.filter((it) => it.asked !== null)
    return [
      share(
        'Hộ trả lời có biết, theo khảo sát',
        'Households that noticed, by survey',
        percent(
          total(asked, (it) => it.noticed ?? 0),
          total(asked, (it) => it.asked ?? 0),
        ),
      ),
      share(
        'Xã đã ghi nhận sản phẩm phát đến hộ',
        'Communes with products delivered',
        communes.length > 0 ? communes.filter((it) => it.reached !== null).length : null,
        'communes',
      ),
    ]
  },
  rows: (scope, part) => {
    const noticed = scope.answers.reach === 'noticed'
    const households = noticed ? sql`n.numerator` : sql`least(coalesce(r.households, 0), t.residents)`
    const all = noticed ? sql`n.denominator` : sql`t.residents`
    const which = { counted: sql`${households} > 0`, rest: sql`${households} < ${all}`, unknown: sql`${all} is null` }[
      part
    ]
    return rowsOf(
      {
        kind: 'commune',
        id: sql`c.unit`,
        name: sql`v.name`,
        unit: sql`c.unit`,
        amount: part === 'counted' ? households : sql`${all} - ${households}`,
        amountUnit: 'households',
        note: sql`${{ counted: 'reached', rest: 'not-reached', unknown: 'not-reported' }[part]}`,
      },
      sql`(with ${coast(scope)}, ${reached(scope)} select c.unit, r.households from coast c left join reached r on r.unit = c.unit) c
        join ${nameOf(scope, 'c.unit')} v on true
        cross join lateral (select c.households) r
        cross join lateral (select sum(households)::int as residents from resident_total where unit_id = c.unit and year = ${scope.year}) t
        left join lateral (${latestReport('information-reach', scope)}) n on true
       where ${which}`,
    )
  },
}
