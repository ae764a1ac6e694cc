import { sql } from 'kysely'
import type { Gap, Serving } from '../../../contract/left-behind.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { reach } from '../../../domain/account/may.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { DeprivationCode } from '../../../domain/standard/indicators.ts'
import { deprivationsOf, SupportKind, supportKinds } from '../../../domain/support/kinds.ts'
import { activitiesFor, projectsFor } from '../../../domain/support/serving.ts'
import { inside } from '../../db/inside.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'

type Asked = Pick<Gap, 'why' | 'kind' | 'commune'>
type Row = { readonly no: number; readonly serving: readonly Serving[] }

/** Kinds of support that close the gap: itself, or of a deprivation those that work on it. */
const kindsFor = ({ why, kind }: Asked): readonly SupportKind[] =>
  why === 'deprived'
    ? supportKinds.filter((it) => deprivationsOf[it]?.includes(DeprivationCode.parse(kind)))
    : [SupportKind.parse(kind)]

/**
 * For each gap the nearest activity to come or running that delivers it (in the commune before elsewhere in the province), and the
 * money of the year with most left that may pay for it: allocations of the projects it belongs to and contributions given
 * for it. One statement for all gaps, asked once for each commune and kind. Who reads no money is told none.
 */
export async function findServing(
  tx: Tx,
  within: AreaPath,
  day: CivilDate,
  gaps: readonly Asked[],
  who: Actor,
): Promise<(gap: Asked) => Serving[]> {
  const keyOf = ({ why, kind, commune }: Asked) => `${commune?.id ?? ''}/${why === 'deprived'}/${kind}`
  const different = [...new Map(gaps.map((gap) => [keyOf(gap), gap])).values()]
  if (different.length === 0) return () => []
  const asked = different.map((gap, no) => ({
    no,
    commune: gap.commune?.id ?? null,
    kinds: kindsFor(gap),
    activities: kindsFor(gap).flatMap(activitiesFor),
    projects: kindsFor(gap).flatMap((it) => projectsFor[it] ?? []),
  }))
  const { rows } = await sql<Row>`
    with asked as (select x.*, u.area from ${recordset(asked, 'no int, commune int, kinds text[], activities text[], projects text[]')}
                     left join unit u on u.id = x.commune)
    select asked.no, coalesce(a.rows, '[]')::jsonb ${reach.money(who) === undefined ? sql`` : sql`|| coalesce(al.rows, '[]')::jsonb || coalesce(cb.rows, '[]')::jsonb`} as serving
      from asked ${nearestActivity(within, day)} ${reach.money(who) === undefined ? sql`` : moneyLeft(within, day)}`.execute(
    tx,
  )
  const found = new Map(different.map((gap, no) => [keyOf(gap), rows.find((row) => row.no === no)?.serving ?? []]))
  return (gap) => [...(found.get(keyOf(gap)) ?? [])]
}

const nearestActivity = (within: AreaPath, day: CivilDate) => sql`
  left join lateral (
    select json_agg(json_build_object('kind', 'activity', 'id', a.id, 'name', a.name, 'activity', a.kind, 'startsOn', a.starts_on,
                    'unit', json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name), 'near', a.near)) as rows
      from (select act.*, coalesce(starts_with(act.area, asked.area), false) as near from activity act
             where act.kind = any (asked.activities) and act.state in ('planned', 'running') and ${inside('act.area', within)}
               and (act.ends_on is null or act.ends_on >= ${day}::date)
             order by coalesce(starts_with(act.area, asked.area), false) desc, act.starts_on, act.id limit 1) a
      join lateral (select unit_id, code, name from unit_version where unit_id = a.unit_id
        order by (valid_from <= ${day}::date) desc, valid_from desc limit 1) v on true) a on true`

/** What the place itself holds, or somebody above it. */
const moneyLeft = (within: AreaPath, day: CivilDate) => sql`
  left join lateral (
    select json_agg(json_build_object('kind', 'allocation', 'id', m.id, 'name', m.name, 'left', m.left)) as rows
      from (select al.id, mh.name, al.amount - al.spent as left
              from allocation al join money_line l on l.id = al.line_id join project p on p.code = l.project join money_holder mh on mh.id = al.holder_id
             where l.execution_year = extract(year from ${day}::date) and al.amount > al.spent and ${inside('al.area', within)}
               and (p.no = any (asked.projects) or exists (select from unnest(asked.projects) it where starts_with(it, p.no || '.')))
               and (starts_with(asked.area, al.area) or starts_with(al.area, asked.area))
             order by al.amount - al.spent desc, al.id limit 1) m) al on true
  left join lateral (
    select json_agg(json_build_object('kind', 'contribution', 'id', m.id, 'name', m.name, 'left', m.left)) as rows
      from (select cb.id, dn.name, cb.received - cb.used as left
              from contribution cb join donor dn on dn.id = cb.donor_id
             where cb.purpose = any (asked.kinds) and cb.received > cb.used and ${inside('cb.area', within)}
               and (starts_with(asked.area, cb.area) or starts_with(cb.area, asked.area))
             order by cb.received - cb.used desc, cb.id limit 1) m) cb on true`
