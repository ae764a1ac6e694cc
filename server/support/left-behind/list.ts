import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Gap, leftBehindList } from '../../../contract/left-behind.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { chosen, type Filters, gapCtes } from './filters.ts'
import { type Ground, groundOf } from './scope.ts'
import { findServing } from './serving.ts'

type Query = z.infer<typeof leftBehindList.query>
type Answer = z.infer<typeof leftBehindList.answer>
type Key = { readonly sortCode: string }
export type GapRow = Gap & Key

/** Today, or the day asked for: what is recorded of a day to come is not known yet. */
export const dayAsked = (on: string | undefined, today: CivilDate): CivilDate =>
  on !== undefined && on < today ? CivilDate.parse(on) : today

/** One page by commune and, in each, by how long somebody waits, with exact counts and what could serve each. */
export async function listGaps(tx: Tx, within: AreaPath, query: Query, reader: Reader): Promise<Answer> {
  const on = dayAsked(query.on, reader.today)
  const ground = await groundOf(tx, within, on, reader.today, query.policy)
  const { rows, count, households } = await readGaps(tx, query, ground, {
    beyond: beyondKey(query.after),
    most: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [
    row.sortCode,
    row.since,
    row.member?.id ?? row.household.id,
    row.kind,
  ])
  const serving = await findServing(tx, within, on, page.rows, reader.actor)
  return {
    ...page,
    rows: page.rows.map(({ sortCode: _, ...row }) => ({ ...row, serving: serving(row) })),
    count,
    households,
    on,
  }
}

function beyondKey(after: string | undefined): RawBuilder<unknown> {
  const key = textToKey(after, 4)
  return key
    ? sql`(g.sort_code, g.since, g.whom, g.kind) > (${key[0]}, ${key[1]}::date, ${key[2]}::uuid, ${key[3]})`
    : sql`true`
}

type Found = { readonly count: number; readonly households: number; readonly rows: readonly GapRow[] | null }

/** The gaps asked for in the order of the list, and how many there are in all. */
export async function readGaps(
  tx: Tx,
  filters: Filters,
  ground: Ground,
  page: { readonly beyond?: RawBuilder<unknown>; readonly most?: number; readonly which?: RawBuilder<unknown> } = {},
) {
  const { scope, today } = ground
  const { day } = scope
  const ctes = await gapCtes(tx, filters, ground, page.which)
  const { rows } = await sql<Found>`
    with ${ctes},
    asked as materialized (
      select g.*, va.commune_id as commune_now, coalesce(va.commune_code, '') as sort_code, va.commune_name
        from gap g left join village_at(${today}::date) va on va.village_id = g.village_id
       where ${chosen(filters, day)}),
    page as (select * from asked g where ${page.beyond ?? sql`true`} order by sort_code, since, whom, kind limit ${page.most ?? null})
    select (select count(*) from asked) as count, (select count(distinct household_id) from asked) as households,
           (select json_agg(r order by r."sortCode", r.since, r.whom, r.kind) from (${rowsOf(day, today)}) r) as rows`.execute(
    tx,
  )
  const found = rows[0]
  return { count: found?.count ?? 0, households: found?.households ?? 0, rows: named(found?.rows ?? [], ground) }
}

const rowsOf = (day: CivilDate, today: CivilDate) => sql`
  select g.why, g.kind, g.policy as "policyCode", json_build_object('id', h.id, 'head', h.head_name) as household,
         case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'birthYear', m.birth_year) end as member,
         json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as village,
         case when g.commune_now is not null then json_build_object('id', g.commune_now, 'code', nullif(g.sort_code, ''), 'name', g.commune_name) end as commune,
         g.grp as group, h.deprived::int as deprived, h.known::int as known, g.since, ${day}::date - g.since as days, g.sort_code as "sortCode", g.whom
    from page g join household h on h.id = g.household_id
    left join member m on m.id = g.member_id
    left join lateral (select unit_id, code, name from unit_version u where u.unit_id = g.village_id
      order by (u.valid_from <= ${today}::date) desc, u.valid_from desc limit 1) v on true`

type Raw = GapRow & { readonly policyCode?: string | null; readonly whom?: string }

/** The names of the policies, and who answers for them, are those of the rules the list was made with. */
function named(rows: readonly Raw[], { rules }: Ground): readonly GapRow[] {
  const byCode = new Map(rules.map((rule) => [rule.policy, rule]))
  return rows.map(({ policyCode, whom: _, ...row }) => {
    const rule = policyCode ? byCode.get(policyCode) : undefined
    return {
      ...row,
      policy: rule ? { code: rule.policy, vi: rule.nameVi, en: rule.nameEn } : null,
      responsible: rule ? { vi: rule.responsibleVi, en: rule.responsibleEn } : null,
    }
  })
}
