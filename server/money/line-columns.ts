import { type RawBuilder, sql } from 'kysely'
import type { MoneyLine } from '../../contract/money-views.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { soonUntil } from '../../domain/money/spend-by.ts'
import { inside } from '../db/inside.ts'

export const projectName = (alias: string) => sql`
  case when ${sql.ref(`${alias}.code`)} is not null then json_build_object('code', ${sql.ref(`${alias}.code`)}, 'no', ${sql.ref(`${alias}.no`)},
    'nameVi', ${sql.ref(`${alias}.name_vi`)}, 'nameEn', ${sql.ref(`${alias}.name_en`)}) end`

/** `dueOn` of domain/money/spend-by.ts, in SQL. */
export const dueColumn = (today: CivilDate) => sql`
  case when l.spend_by < ${today}::date then 'overdue' when l.spend_by <= ${soonUntil(today)}::date then 'soon' else 'later' end`

/** What a line is, from `l` and its project `p`. */
export const lineColumns = (today: CivilDate) => sql<MoneyLine>`
  l.id, l.plan_year as "planYear", l.execution_year as "executionYear", ${projectName('p')} as project, l.capital, l.source,
  l.spend_by as "spendBy", ${dueColumn(today)} as due, l.note`

/** What holders in the area have of a line and have spent, as `own` beside `l`. */
export const ownSums = (within: AreaPath) => sql`
  left join lateral (
    select coalesce(sum(a.amount), 0)::bigint as held, coalesce(sum(a.spent), 0)::bigint as disbursed, count(*)::int as holders
      from allocation a where a.line_id = l.id and ${inside('a.area', within)}) own on true`

export const lineSums = sql`l.amount, l.allocated, own.held, own.disbursed, own.holders`

type Filters = {
  readonly source?: string | undefined
  readonly capital?: string | undefined
  readonly project?: string | undefined
}
/** Conditions on `l`. A project means its sub-projects too; `none` what is not split yet. */
export function lineFilters({ source, capital, project }: Filters): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = []
  if (source) all.push(sql`l.source = ${source}`)
  if (capital) all.push(capital === 'none' ? sql`l.capital is null` : sql`l.capital = ${capital}`)
  if (project === 'none') all.push(sql`l.project is null`)
  else if (project)
    all.push(sql`l.project in (
      with recursive down as (select code from project where code = ${project}
        union all select c.code from project c join down on c.parent = down.code) select code from down)`)
  return all
}

export const allOf = (conditions: readonly RawBuilder<unknown>[]) => sql.join([sql`true`, ...conditions], sql` and `)
