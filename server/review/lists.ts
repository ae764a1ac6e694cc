import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { listDetail, listEntries, listOverview } from '../../contract/review.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { classify } from '../../domain/standard/classify.ts'
import { inside } from '../db/inside.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import { findStandard } from '../standard/store.ts'
import { unaccounted } from './store.ts'

type Overview = z.infer<typeof listOverview.answer>
type Header = Overview['rows'][number]
type Detail = z.infer<typeof listDetail.answer>
type EntryPage = z.infer<typeof listEntries.answer>
type Entry = EntryPage['rows'][number]

const unitName = (alias: string) =>
  sql`json_build_object('id', ${sql.ref(`${alias}.unit_id`)}, 'code', ${sql.ref(`${alias}.code`)}, 'name', ${sql.ref(`${alias}.name`)})`
const at = (alias: string, day: RawBuilder<unknown>) =>
  sql`${sql.ref(`${alias}.valid_from`)} <= ${day} and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > ${day})`

/** Headers with their counts; the commune bears the name it had on the day of the review. `l` is the list. */
const headers = (where: RawBuilder<unknown>) => sql<Header>`
  select l.id, ${unitName('v')} as unit, l.year, l.standard_id as standard, l.review_date as "reviewDate", l.state,
         l.decision_no as "decisionNo", l.decision_date as "decisionDate", l.escaped_decision_no as "escapedDecisionNo",
         l.escaped_decision_date as "escapedDecisionDate", l.signer, l.version,
         coalesce(n.poor, 0) as poor, coalesce(n.near, 0) as "nearPoor", coalesce(n.escaped, 0) as escaped, coalesce(n.people, 0) as people
    from poverty_list l
    join unit_version v on v.unit_id = l.unit_id and ${at('v', sql`l.review_date`)}
    left join lateral (
      select count(*) filter (where class = 'poor')::int as poor, count(*) filter (where class = 'near-poor')::int as near,
             count(*) filter (where class = 'neither' and was <> 'neither')::int as escaped,
             coalesce(sum(headcount) filter (where class <> 'neither'), 0)::int as people
        from poverty_list_entry e where e.list_id = l.id) n on true
   where ${where} order by v.code, v.name, l.standard_id`

/** The lists of a year, and the communes of that year's end that have none: named, never counted as 0. */
export async function listLists(tx: Tx, within: AreaPath, { year }: { year: number }): Promise<Overview> {
  const { rows } = await headers(sql`l.year = ${year} and ${inside('l.area', within)}`).execute(tx)
  const end = sql`${`${year}-12-31`}::date`
  const missing = await sql<{ unit: Overview['missing'][number] }>`
    select ${unitName('v')} as unit from unit u join unit_version v on v.unit_id = u.id and v.level = 'commune' and ${at('v', end)}
     where ${inside('u.area', within)} and not exists (select from poverty_list l where l.unit_id = u.id and l.year = ${year})
     order by v.code, v.name`.execute(tx)
  const years = await sql<{
    year: number
  }>`select distinct year from poverty_list l where ${inside('l.area', within)} order by year`.execute(tx)
  return { rows, missing: missing.rows.map((it) => it.unit), years: years.rows.map((it) => it.year) }
}

export async function findListDetail(tx: Tx, within: AreaPath, { id }: { id: string }): Promise<Detail | undefined> {
  const [header] = (await headers(sql`l.id = ${id} and ${inside('l.area', within)}`).execute(tx)).rows
  if (!header) return undefined
  const open = header.state === 'draft'
  const lost = open
    ? (
        await sql<Detail['unaccounted'][number] & { total: number }>`
          select u.id, u.head_name as head, u.class, u.headcount, json_build_object('id', u.village_id, 'code', null, 'name',
                 (select name from unit_version where unit_id = u.village_id order by valid_from desc limit 1)) as village,
                 count(*) over () as total
            from (${unaccounted(id)}) u order by u.area, u.sort_name limit 200`.execute(tx)
      ).rows
    : []
  const scored = await scoredEntries(tx, id, header.standard)
  const disagreeing = scored.filter((it) => it.disagrees).length
  const unaccountedCount = lost[0]?.total ?? 0
  return {
    ...header,
    unaccounted: lost.map(({ total: _, ...row }) => row),
    unaccountedCount,
    disagreeing,
    blockers: open ? blockersOf(header, unaccountedCount) : [],
  }
}

/** What recognition would refuse now, so that the button can say why it is not ready. */
function blockersOf(header: Header, lost: number): Refusal[] {
  const blockers: Refusal[] = []
  if (header.poor + header.nearPoor + header.escaped === 0) blockers.push({ code: 'review.list-empty' })
  if (lost > 0) blockers.push({ code: 'review.unaccounted', count: lost })
  return blockers
}

type Scored = { readonly id: string; readonly scoredClass: string; readonly disagrees: boolean }

/** Every entry's class by its own scores under the list's standard, beside the class the list says. */
async function scoredEntries(tx: Tx, listId: string, standardId: string): Promise<Scored[]> {
  const standard = await findStandard(tx, standardId)
  const { rows } = await sql<{
    id: string
    class: string
    setting: 'urban' | 'rural' | null
    b1: number | null
    b2: number | null
  }>`
    select e.household_id as id, e.class, v.setting, e.income_points as b1, e.deprivation_points as b2
      from poverty_list_entry e join poverty_list l on l.id = e.list_id
      left join unit_version v on v.unit_id = e.village_id and ${at('v', sql`l.review_date`)}
     where e.list_id = ${listId}`.execute(tx)
  return rows.map((row) => {
    const { result } = standard
      ? classify({ setting: row.setting, incomePoints: row.b1, deprivationPoints: row.b2 }, standard)
      : { result: 'cannot' as const }
    return { id: row.id, scoredClass: result, disagrees: result !== 'cannot' && result !== row.class }
  })
}

type Asked = z.infer<typeof listEntries.query>

export async function listListEntries(tx: Tx, within: AreaPath, query: Asked): Promise<EntryPage | undefined> {
  const list = await tx
    .selectFrom('poverty_list')
    .select('standard_id')
    .where('id', '=', query.id)
    .where(inside('area', within))
    .executeTakeFirst()
  if (!list) return undefined
  const scored = new Map((await scoredEntries(tx, query.id, list.standard_id)).map((it) => [it.id, it]))
  const chosen = query.disagreeing ? [...scored.values()].filter((it) => it.disagrees).map((it) => it.id) : undefined
  const where = sql`e.list_id = ${query.id} and ${inside('e.area', within)}
    ${query.class ? sql`and e.class = ${query.class}` : sql``} ${chosen ? sql`and e.household_id = any(${chosen}::uuid[])` : sql``}`
  const key = textToKey(query.after, 3)
  const { rows } = await sql<Omit<Entry, 'scoredClass'> & { area: string }>`
    select e.household_id as "householdId", e.head_name as head, ${unitName('v')} as village, e.class, e.was, e.headcount, e.ethnicity,
           e.income_points as "incomePoints", e.deprivation_points as "deprivationPoints", e.deprived, e.known, e.list_no as "listNo", e.area
      from poverty_list_entry e join poverty_list l on l.id = e.list_id
      join unit_version v on v.unit_id = e.village_id and ${at('v', sql`l.review_date`)}
     where ${where} ${key ? sql`and (e.area, e.head_name, e.household_id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)` : sql``}
     order by e.area, e.head_name, e.household_id limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from poverty_list_entry e where ${where}`.execute(tx)
  const page = pageOf(rows, query.limit, (row) => [row.area, row.head, row.householdId])
  return {
    rows: page.rows.map(({ area: _, ...row }) => ({
      ...row,
      scoredClass: scored.get(row.householdId)?.scoredClass ?? 'cannot',
    })),
    count: counted.rows[0]?.n ?? 0,
    next: page.next,
  }
}
