import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { entitlementCounts, entitlementList } from '../../../contract/entitlement.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { keyToText, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import type { StatusScope } from '../status.ts'
import { versionOnDay, worthOfCase } from './policies.ts'
import { entitledTo } from './population.ts'
import { receiptsOf, receivedColumn } from './receipt.ts'
import { entitlementScope, type RuleOnDay, readyRules } from './rules.ts'

type Query = z.infer<typeof entitlementList.query>
type Answer = z.infer<typeof entitlementList.answer>
type Line = Omit<Answer['rows'][number], 'worth'> & { readonly case: number | null; readonly key: (string | number)[] }

/** The day asked and the rule of the policy that holds on it. */
export async function asked(
  tx: Tx,
  within: AreaPath,
  query: { readonly on?: string | undefined; readonly policy: string },
  { today }: Pick<Reader, 'today'>,
) {
  const day = query.on === undefined ? today : CivilDate.parse(query.on)
  const [rule] = await readyRules(tx, day, query.policy)
  return { day, rule, scope: await entitlementScope(tx, within, day) }
}

/** Danh sách thụ hưởng: one page by village, then by name of the head, and the exact count; the people are found in one statement. */
export async function listEntitled(tx: Tx, within: AreaPath, query: Query, reader: Reader): Promise<Answer> {
  const { day, rule, scope } = await asked(tx, within, query, reader)
  if (!rule) return { rows: [], count: 0, next: null, on: day, rule: null }
  const key = textToKey(query.after, 4)
  const beyond = key
    ? sql`where (l.area, l.sort_name, l.household_id, l.ordinal) > (${key[0]}, ${key[1]}, ${key[2]}::uuid, ${key[3]}::int)`
    : sql``
  const { rows } = await sql<{ lines: Line[]; count: number }>`
    with ${linesOf(rule, scope, query)},
         page as (select * from line l ${beyond} order by l.area, l.sort_name, l.household_id, l.ordinal limit ${query.limit + 1})
    select (select coalesce(json_agg(x), '[]') from (
              select ${lineColumns}, json_build_array(l.area, l.sort_name, l.household_id, l.ordinal) as key
                from page l ${lineNames(day)} order by l.area, l.sort_name, l.household_id, l.ordinal) x) as lines,
           (select count(*) from line) as count`.execute(tx)
  const { lines = [], count = 0 } = rows[0] ?? {}
  const shown = lines.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ key: _, case: no, ...line }) => ({ ...line, worth: worthOfCase(rule, no) })),
    count,
    next: lines.length > query.limit && last ? keyToText(last.key) : null,
    on: day,
    rule: versionOnDay(rule),
  }
}

/** The rows of a list as the CTE `line`, after those of `entitledTo` and `receipt`. */
export const linesOf = (
  rule: RuleOnDay,
  scope: StatusScope,
  { state, received }: Pick<Query, 'state' | 'received'>,
) => sql`
  ${entitledTo(scope, [rule])}, ${receiptsOf(rule, scope)},
  line as materialized (
    select e.household_id, e.member_id, e.area, e.village_id, e.commune_id, e.grp, e.case_no, e.amount, e.since,
           h.head_name, h.sort_name, coalesce(m.ordinal::int, 0) as ordinal
      from entitled e join household h on h.id = e.household_id
      left join member m on m.id = e.member_id
      left join receipt r on r.whom = coalesce(e.member_id, e.household_id)
     where e.state = ${state} and ${received === undefined ? sql`true` : received === 'yes' ? sql`r.whom is not null` : sql`r.whom is null`})`

const lineColumns = sql`
  json_build_object('id', l.household_id, 'head', l.head_name) as household,
  case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'relation', m.relation, 'birthDate', m.birth_date,
                                                    'birthYear', m.birth_year) end as member,
  l.grp as group, json_build_object('id', l.village_id, 'name', v.name) as village,
  case when c.commune_id is not null then json_build_object('id', c.commune_id, 'code', c.code, 'name', c.name) end as commune,
  l.case_no as case, l.since, ${receivedColumn} as received`

/** Names of the day; a village that came later has the first name it ever had. */
export const lineNames = (day: CivilDate): RawBuilder<unknown> => sql`
  left join member m on m.id = l.member_id
  left join receipt r on r.whom = coalesce(l.member_id, l.household_id)
  left join commune_at(${day}::date) c on c.commune_id = l.commune_id
  cross join lateral (select name from unit_version where unit_id = l.village_id
                       order by valid_from <= ${day}::date desc, abs(valid_from - ${day}::date) limit 1) v`

type Counts = z.infer<typeof entitlementCounts.answer>

export async function countEntitled(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof entitlementCounts.query>,
  reader: Reader,
): Promise<Counts> {
  const { day, rule, scope } = await asked(tx, within, query, reader)
  if (!rule) return { on: day, entitled: 0, received: 0, unknown: 0, communes: [] }
  const { rows } = await sql<Counts['communes'][number]>`
    with ${entitledTo(scope, [rule])}, ${receiptsOf(rule, scope)},
         counted as (
           select e.commune_id, count(*) filter (where e.state = 'entitled')::int as entitled,
                  count(*) filter (where e.state = 'entitled' and r.whom is not null)::int as received,
                  count(*) filter (where e.state = 'unknown')::int as unknown
             from entitled e left join receipt r on r.whom = coalesce(e.member_id, e.household_id) group by 1)
    select case when c.commune_id is not null then json_build_object('id', c.commune_id, 'code', c.code, 'name', c.name) end as unit,
           n.entitled, n.received, n.unknown
      from counted n left join commune_at(${day}::date) c on c.commune_id = n.commune_id order by c.code, c.commune_id`.execute(
    tx,
  )
  const sum = (of: 'entitled' | 'received' | 'unknown') => rows.reduce((all, row) => all + row[of], 0)
  return { on: day, entitled: sum('entitled'), received: sum('received'), unknown: sum('unknown'), communes: rows }
}
