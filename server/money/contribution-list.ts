import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { ContributionRow, contributionDetail, contributionList, donorList } from '../../contract/contribution.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { foldText } from '../../domain/kernel/text.ts'
import { inside } from '../db/inside.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import { allOf } from './line-columns.ts'

type Query = Omit<z.infer<typeof contributionList.query>, 'limit' | 'after'>
type Page = z.infer<typeof contributionList.answer>
type Detail = z.infer<typeof contributionDetail.answer>
type Donors = z.infer<typeof donorList.answer>

/** The unit a path ends with: who received. Of `alias`, a table with an area. */
export const unitOf = (alias: string) => sql`
  (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v
    where v.unit_id = substring(${sql.ref(`${alias}.area`)}, '([0-9]+)/$')::integer order by v.valid_from desc limit 1)`

export const contributionColumns = sql<ContributionRow>`
  c.id, json_build_object('id', d.id, 'name', d.name, 'kind', d.kind) as donor, ${unitOf('c')} as unit, c.year, c.purpose, c.form, c.what,
  c.pledged_on as "pledgedOn", c.pledged, c.received, c.used`
export const contributionSource = sql`contribution c join donor d on d.id = c.donor_id`
const sums = sql`coalesce(sum(c.pledged), 0)::bigint as pledged, coalesce(sum(c.received), 0)::bigint as received,
  coalesce(sum(c.used), 0)::bigint as used`

const wordsIn = (q: string | undefined, column: string): RawBuilder<unknown>[] => {
  const words = foldText(q ?? '').replace(/[\\%_]/g, '\\$&')
  return words === '' ? [] : [sql`${sql.ref(column)} like ${`%${words}%`}`]
}

function conditions(within: AreaPath, query: Query) {
  const all = [inside('c.area', within), ...wordsIn(query.q, 'd.folded_name')]
  if (query.year) all.push(sql`c.year = ${query.year}`)
  if (query.purpose) all.push(sql`c.purpose = ${query.purpose}`)
  if (query.form) all.push(sql`c.form = ${query.form}`)
  if (query.donor) all.push(sql`c.donor_id = ${query.donor}::uuid`)
  return allOf(all)
}

/** Contributions of the area, the newest pledge first, with the sums of all that match by purpose and form. */
export async function listContributions(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof contributionList.query>,
): Promise<Page> {
  const where = conditions(within, query)
  const key = textToKey(query.after, 2)
  const beyond = key ? sql`and (c.pledged_on, c.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql``
  const { rows } = await sql<ContributionRow>`
    select ${contributionColumns} from ${contributionSource} where ${where} ${beyond}
     order by c.pledged_on desc, c.id desc limit ${query.limit + 1}`.execute(tx)
  const total = await sql<Page['sums'] & { count: number }>`
    select count(*) as count, ${sums} from ${contributionSource} where ${where}`.execute(tx)
  const byPurpose = await sql<Page['byPurpose'][number]>`
    select c.purpose, ${sums} from ${contributionSource} where ${where} group by 1 order by sum(c.received) desc, 1`.execute(
    tx,
  )
  const byForm = await sql<Page['byForm'][number]>`
    select c.form, ${sums} from ${contributionSource} where ${where} group by 1 order by 1`.execute(tx)
  const years = await sql<{ year: number }>`
    select distinct year from contribution c where ${inside('c.area', within)} order by 1 desc`.execute(tx)
  const { count = 0, ...all } = total.rows[0] ?? { pledged: 0, received: 0, used: 0 }
  return {
    ...pageOf(rows, query.limit, ({ pledgedOn, id }) => [pledgedOn, id]),
    count,
    sums: all,
    byPurpose: byPurpose.rows,
    byForm: byForm.rows,
    years: years.rows.map((it) => it.year),
  }
}

/** All that match, for a file. */
export async function everyContribution(tx: Tx, within: AreaPath, query: Query): Promise<ContributionRow[]> {
  const { rows } = await sql<ContributionRow>`
    select ${contributionColumns} from ${contributionSource} where ${conditions(within, query)} order by c.pledged_on, c.id`.execute(
    tx,
  )
  return rows
}

export async function findContributionPage(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
): Promise<Detail | undefined> {
  const { rows } = await sql<ContributionRow>`
    select ${contributionColumns} from ${contributionSource} where c.id = ${id} and ${inside('c.area', within)}`.execute(
    tx,
  )
  const found = rows[0]
  return found && { ...found, receipts: await receiptsOf(tx, [id]), uses: await usesOf(tx, [id]) }
}

type Receipt = Detail['receipts'][number] & { readonly contributionId: string }
type Use = Detail['uses'][number] & { readonly contributionId: string }

/** Receipts of contributions the reader was shown already. */
export async function receiptsOf(tx: Tx, contributions: readonly string[]): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select id, contribution_id as "contributionId", no, year, on_date as on, amount, received_by as "receivedBy"
      from contribution_receipt where contribution_id = any (${contributions}::uuid[]) order by year, no`.execute(tx)
  return rows
}

/** What they were used for, each with what it is worth after its corrections. */
export async function usesOf(tx: Tx, contributions: readonly string[]): Promise<Use[]> {
  const { rows } = await sql<Use>`
    with recursive chain as (
      select id, id as first, amount from contribution_use where contribution_id = any (${contributions}::uuid[]) and corrects is null
      union all select d.id, chain.first, d.amount from contribution_use d join chain on d.corrects = chain.id)
    select u.id, u.contribution_id as "contributionId", u.on_date as on, u.amount, u.content, u.household_id as "householdId", u.corrects,
           case when v.id is not null then json_build_object('id', v.id, 'name', v.name) end as activity,
           case when u.corrects is null then (select sum(amount)::bigint from chain where first = u.id) end as now
      from contribution_use u left join activity v on v.id = u.activity_id
     where u.contribution_id = any (${contributions}::uuid[]) order by u.on_date, u.recorded_at, u.id`.execute(tx)
  return rows
}

/** Donors by name with what they gave in all. */
export async function listDonors(tx: Tx, within: AreaPath, query: z.infer<typeof donorList.query>): Promise<Donors> {
  const where = allOf([inside('d.area', within), ...wordsIn(query.q, 'd.folded_name')])
  const key = textToKey(query.after, 2)
  const beyond = key ? sql`and (d.folded_name, d.id) > (${key[0]}, ${key[1]}::uuid)` : sql``
  const { rows } = await sql<Donors['rows'][number]>`
    with shown as (select * from donor d where ${where} ${beyond} order by d.folded_name, d.id limit ${query.limit + 1})
    select d.id, d.name, d.kind, d.address, ${unitOf('d')} as unit, ${sums}
      from shown d left join contribution c on c.donor_id = d.id
     group by d.id, d.name, d.kind, d.address, d.area, d.folded_name order by d.folded_name, d.id`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from donor d where ${where}`.execute(tx)
  return { ...pageOf(rows, query.limit, ({ name, id }) => [foldText(name), id]), count: counted.rows[0]?.n ?? 0 }
}
