import { sql } from 'kysely'
import type { z } from 'zod'
import type { budget, lineDetail, MoneyLine, moneySums, moneyYears } from '../../contract/money-views.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { allOf, lineColumns, lineFilters, lineSums, ownSums, projectName } from './line-columns.ts'
import { seesAll } from './province.ts'

type Budget = z.infer<typeof budget.answer>
type Detail = z.infer<typeof lineDetail.answer>
type Sums = z.infer<typeof moneySums.answer>

/** Money of a plan year by line: what was planned, what holders have, what they spent. */
export async function readBudget(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof budget.query>,
  { today }: Reader,
): Promise<Budget> {
  const { rows } = await sql<MoneyLine>`
    select ${lineColumns(today)}, ${lineSums}
      from money_line l left join project p on p.code = l.project ${ownSums(within)}
     where (l.plan_year = ${query.year} or l.execution_year = ${query.year}) and ${allOf(lineFilters(query))}
     order by l.plan_year, l.execution_year, p.ordinal nulls last, l.capital nulls last, l.source`.execute(tx)
  return {
    year: query.year,
    lines: rows.filter((it) => it.planYear === query.year),
    carriedIn: rows.filter((it) => it.planYear !== query.year),
    projects: await listProjects(tx, query.year),
    whole: await seesAll(tx, within),
  }
}

export async function listMoneyYears(tx: Tx): Promise<z.infer<typeof moneyYears.answer>> {
  const { rows } = await sql<{
    year: number
  }>`select distinct plan_year as year from money_line order by 1 desc`.execute(tx)
  return { years: rows.map(({ year }) => year) }
}

/** Component projects in force in a year, in their order. */
async function listProjects(tx: Tx, year: number): Promise<Budget['projects']> {
  const { rows } = await sql<Budget['projects'][number]>`
    select code, no, name_vi as "nameVi", name_en as "nameEn", parent from project
     where valid_from <= make_date(${year}::int, 12, 31) and (valid_until is null or valid_until > make_date(${year}::int, 1, 1))
     order by programme, ordinal`.execute(tx)
  return rows
}

/** Groupings of what is allocated and disbursed: a key, its words, and where they come from. Missing words: the province's own, or not split. */
const groupings = {
  holder: { key: sql`a.holder_id::text`, vi: sql`h.name`, en: sql`h.name` },
  commune: { key: sql`coalesce(c.id::text, '')`, vi: sql`coalesce(c.name, '')`, en: sql`coalesce(c.name, '')` },
  project: { key: sql`coalesce(l.project, '')`, vi: sql`coalesce(p.name_vi, '')`, en: sql`coalesce(p.name_en, '')` },
  source: { key: sql`l.source`, vi: sql`''`, en: sql`''` },
} as const

/** Sums of the area by holder, commune, project or source, from the sums kept beside each allocation; by month from the entries. */
export async function readSums(tx: Tx, within: AreaPath, query: z.infer<typeof moneySums.query>): Promise<Sums> {
  const where = allOf([sql`l.plan_year = ${query.year}`, inside('a.area', within), ...lineFilters(query)])
  if (query.by === 'month') return readMonths(tx, where)
  const { key, vi, en } = groupings[query.by]
  const { rows } = await sql<Sums['rows'][number]>`
    select ${key} as key, ${vi} as "nameVi", ${en} as "nameEn", sum(a.amount)::bigint as allocated, sum(a.spent)::bigint as disbursed
      from allocation a
      join money_line l on l.id = a.line_id
      join money_holder h on h.id = a.holder_id
      left join project p on p.code = l.project
      left join lateral (
        select u.id, (select name from unit_version v where v.unit_id = u.id order by valid_from desc limit 1) as name
          from unit u where u.level = 'commune' and u.id = any (string_to_array(trim(both '/' from a.area), '/')::int[]) limit 1) c on true
     where ${where}
     group by 1, 2, 3 order by sum(a.amount) desc, 2, 1`.execute(tx)
  return { rows }
}

async function readMonths(tx: Tx, where: ReturnType<typeof allOf>): Promise<Sums> {
  const { rows } = await sql<Sums['rows'][number]>`
    with chosen as (select a.id from allocation a join money_line l on l.id = a.line_id where ${where}),
    moved as (
      select on_date, amount as allocated, 0 as disbursed from allocation_entry where allocation_id in (select id from chosen)
      union all select on_date, 0, amount from disbursement where allocation_id in (select id from chosen))
    select to_char(on_date, 'YYYY-MM') as key, '' as "nameVi", '' as "nameEn", sum(allocated)::bigint as allocated, sum(disbursed)::bigint as disbursed
      from moved group by 1 order by 1`.execute(tx)
  return { rows }
}

/** A line with every entry about it. Public to whoever may read money. */
export async function findLine(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
  { today }: Reader,
): Promise<Detail | undefined> {
  const { rows } = await sql<MoneyLine & Pick<Detail, 'carriedFrom'>>`
    select ${lineColumns(today)}, ${lineSums}, l.carried_from as "carriedFrom"
      from money_line l left join project p on p.code = l.project ${ownSums(within)} where l.id = ${id}`.execute(tx)
  const line = rows[0]
  if (!line) return undefined
  const entries = await sql<Detail['entries'][number]>`
    select e.id, e.kind, e.on_date as on, e.amount, e.decision_no as "decisionNo", e.decision_date as "decisionDate", e.reason,
           case when o.id is not null then json_build_object('id', o.id, 'executionYear', o.execution_year, 'project', ${projectName('p')},
             'capital', o.capital) end as other
      from money_line_entry e
      left join money_line o on o.id = e.other_line
      left join project p on p.code = o.project
     where e.line_id = ${id} order by e.on_date, e.recorded_at, e.id`.execute(tx)
  return {
    ...line,
    entries: entries.rows,
    projects: await listProjects(tx, line.planYear),
    whole: await seesAll(tx, within),
  }
}
