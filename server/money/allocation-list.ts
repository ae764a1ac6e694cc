import { sql } from 'kysely'
import type { z } from 'zod'
import type {
  AllocationRow,
  allocationDetail,
  allocationList,
  holderList,
  payableActivities,
} from '../../contract/money-views.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { foldText } from '../../domain/kernel/text.ts'
import { inside } from '../db/inside.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { unitName } from '../place/unit-name.ts'
import { allOf, dueColumn, lineFilters, projectName } from './line-columns.ts'

type Query = Omit<z.infer<typeof allocationList.query>, 'limit' | 'after'>
type Page = z.infer<typeof allocationList.answer>
type Detail = z.infer<typeof allocationDetail.answer>

const rowColumns = (today: CivilDate) => sql<AllocationRow>`
  a.id, a.amount, a.spent, json_build_object('id', h.id, 'name', h.name, 'kind', h.kind) as holder,
  case when h.kind = 'commune' then ${unitName('h.unit_id')} end as unit,
  json_build_object('id', l.id, 'planYear', l.plan_year, 'executionYear', l.execution_year, 'project', ${projectName('p')},
    'capital', l.capital, 'source', l.source, 'spendBy', l.spend_by, 'due', ${dueColumn(today)}, 'note', l.note) as line`

const source = sql`
  allocation a join money_line l on l.id = a.line_id join money_holder h on h.id = a.holder_id left join project p on p.code = l.project`

function conditions(within: AreaPath, query: Query, today: CivilDate) {
  const all = [inside('a.area', within), ...lineFilters(query)]
  if (query.year) all.push(sql`l.plan_year = ${query.year}`)
  if (query.line) all.push(sql`a.line_id = ${query.line}::uuid`)
  if (query.holder) all.push(sql`a.holder_id = ${query.holder}::uuid`)
  if (query.due) all.push(sql`a.spent < a.amount and ${dueColumn(today)} = ${query.due}`)
  const words = foldText(query.q ?? '').replace(/[\\%_]/g, '\\$&')
  if (words !== '') all.push(sql`lower(unaccent(h.name)) like ${`%${words}%`}`)
  return allOf(all)
}

/** Allocations in the area, those that must be spent first before the others. */
export async function listAllocations(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof allocationList.query>,
  { today }: Reader,
): Promise<Page> {
  const where = conditions(within, query, today)
  const key = textToKey(query.after, 3)
  const beyond = key ? sql`and (l.spend_by, h.name, a.id) > (${key[0]}::date, ${key[1]}, ${key[2]}::uuid)` : sql``
  const { rows } = await sql<AllocationRow>`
    select ${rowColumns(today)} from ${source} where ${where} ${beyond}
     order by l.spend_by, h.name, a.id limit ${query.limit + 1}`.execute(tx)
  const sums = await sql<{ count: number; amount: number; spent: number }>`
    select count(*) as count, coalesce(sum(a.amount), 0)::bigint as amount, coalesce(sum(a.spent), 0)::bigint as spent
      from ${source} where ${where}`.execute(tx)
  return {
    ...pageOf(rows, query.limit, ({ line, holder, id }) => [line.spendBy, holder.name, id]),
    ...(sums.rows[0] ?? { count: 0, amount: 0, spent: 0 }),
  }
}

/** All that match, for a file. */
export async function everyAllocation(
  tx: Tx,
  within: AreaPath,
  query: Query,
  today: CivilDate,
): Promise<AllocationRow[]> {
  const { rows } = await sql<AllocationRow>`
    select ${rowColumns(today)} from ${source} where ${conditions(within, query, today)} order by l.spend_by, h.name, a.id`.execute(
    tx,
  )
  return rows
}

export async function findAllocationPage(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
  { today }: Reader,
): Promise<Detail | undefined> {
  const { rows } = await sql<AllocationRow & { lineLeft: number }>`
    select ${rowColumns(today)}, l.amount - l.allocated as "lineLeft" from ${source} where a.id = ${id} and ${inside('a.area', within)}`.execute(
    tx,
  )
  const found = rows[0]
  if (!found) return undefined
  const entries = await sql<Detail['entries'][number]>`
    select id, kind, on_date as on, amount, decision_no as "decisionNo", decision_date as "decisionDate", reason
      from allocation_entry where allocation_id = ${id} and ${inside('area', within)} order by on_date, recorded_at, id`.execute(
    tx,
  )
  const disbursements = await sql<Detail['disbursements'][number]>`
    with recursive chain as (
      select id, id as first, amount from disbursement where allocation_id = ${id} and corrects is null
      union all select d.id, chain.first, d.amount from disbursement d join chain on d.corrects = chain.id)
    select d.id, d.on_date as on, d.amount, d.document_no as "documentNo", d.content, d.corrects,
           case when v.id is not null then json_build_object('id', v.id, 'name', v.name) end as activity,
           case when d.corrects is null then (select sum(amount)::bigint from chain where first = d.id) end as now
      from disbursement d left join activity v on v.id = d.activity_id
     where d.allocation_id = ${id} and ${inside('d.area', within)} order by d.on_date, d.recorded_at, d.id`.execute(tx)
  const decided = entries.rows.map((it) => it.decisionDate).toSorted()[0] ?? found.line.spendBy
  return { ...found, entries: entries.rows, disbursements: disbursements.rows, decided }
}

export async function listHolders(
  tx: Tx,
  within: AreaPath,
  { today }: Reader,
): Promise<z.infer<typeof holderList.answer>> {
  const { rows } = await sql<z.infer<typeof holderList.answer>['rows'][number]>`
    select h.id, h.name, h.kind, case when h.kind = 'commune' then ${unitName('h.unit_id')} end as unit
      from money_holder h where ${inside('h.area', within)} and (h.until is null or h.until > ${today}::date)
     order by h.kind = 'commune', h.name`.execute(tx)
  return { rows }
}

/** Activities of a year and the one before: what is being paid for. */
export async function listPayable(
  tx: Tx,
  within: AreaPath,
  { year }: { year: number },
): Promise<z.infer<typeof payableActivities.answer>> {
  const { rows } = await sql<{ id: string; name: string; unit: string }>`
    select v.id, v.name, (select name from unit_version x where x.unit_id = v.unit_id order by valid_from desc limit 1) as unit
      from activity v where v.year between ${year - 1} and ${year + 1} and ${inside('v.area', within)} and v.state <> 'cancelled'
     order by v.year desc, v.name, v.id limit 500`.execute(tx)
  return { rows }
}
