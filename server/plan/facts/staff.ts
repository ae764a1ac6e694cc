import { sql } from 'kysely'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { daysOf } from './area.ts'
import type { Scope } from './load.ts'

/** Staff in post on the day, by commune, field and level, and those who finished a course of the year. */
export type StaffSum = {
  readonly commune: number
  readonly field: string
  readonly level: 'province' | 'district' | 'commune' | 'village'
  readonly staff: number
  readonly trained: number
  /** Taking part in a course of the year, finished or not. */
  readonly enrolled: number
}

/** Who is in post on the day, as the CTE `post` (id, name, area, unit_id, level, post, field, finished_on, enrolled). */
export function inPost(scope: Scope) {
  const { first, last } = daysOf(scope)
  return sql`
    course as materialized (
      select p.staff_id, min(p.finished_on) filter (where p.outcome = 'finished' and p.finished_on between ${first} and ${last}) as finished_on
        from activity_participant p
        join activity a on a.id = p.activity_id and a.kind in ('staff-course', 'allied-staff-course') and a.state <> 'cancelled'
       where p.staff_id is not null and p.joined_on <= ${last} and coalesce(p.finished_on, ${last}) >= ${first}
       group by 1),
    post as materialized (
      select s.id, s.name, s.area, s.unit_id, s.level, s.post, s.field, c.finished_on, c.staff_id is not null as enrolled
        from staff s left join course c on c.staff_id = s.id
       where s.since <= ${last} and (s.until is null or s.until > ${last}) and ${inside('s.area', scope.within)})`
}

export async function loadStaff(tx: Tx, scope: Scope): Promise<StaffSum[]> {
  const { rows } = await sql<StaffSum>`
    with ${inPost(scope)}
    select ${communeOf('area')} as commune, field, level, count(*)::int as staff, count(finished_on)::int as trained,
           count(*) filter (where enrolled)::int as enrolled
      from post group by 1, 2, 3`.execute(tx)
  return rows
}
