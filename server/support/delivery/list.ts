import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { deliveryDetail, deliveryList } from '../../../contract/support.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { reach } from '../../../domain/account/may.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { whomColumns, whomJoins } from '../whom.ts'
import { type Ceiling, ceilingCte, ceilingOn, listCeilings } from './ceilings.ts'
import { lookAtDelivery } from './check.ts'

type Asked = z.infer<typeof deliveryList.query>
type Filters = Omit<Asked, 'after' | 'limit' | 'place'>
export type DeliveryRow = z.infer<typeof deliveryList.answer>['rows'][number]

export const deliveryColumns = sql`
  x.id, x.kind, x.policy, x.topic, x.on_date as "on", x.valid_until as "validUntil", x.amount, x.goods, x.status_then as "statusThen",
  x.source, x.document_no as "documentNo", x.cancelled_on as "cancelledOn", x.cancel_reason as "cancelReason",
  case when x.allocation_id is not null then json_build_object('id', x.allocation_id, 'kind', 'allocation', 'name', coalesce(mh.name, ''))
       when x.contribution_id is not null then json_build_object('id', x.contribution_id, 'kind', 'contribution', 'name', coalesce(dn.name, '')) end as money,
  case when act.id is not null then json_build_object('id', act.id, 'name', act.name) end as activity`
export const deliveryJoins = sql`
  left join allocation al on al.id = x.allocation_id left join money_holder mh on mh.id = al.holder_id
  left join contribution cb on cb.id = x.contribution_id left join donor dn on dn.id = cb.donor_id
  left join activity act on act.id = x.activity_id`

/** Who reads no money reads what somebody got, not from which purse. */
export const withoutMoney = <Row extends { readonly money: unknown }>(
  who: Actor,
  rows: readonly Row[],
): readonly Row[] => (reach.money(who) === undefined ? rows.map((row) => ({ ...row, money: null })) : rows)

function conditions(within: AreaPath, it: Filters): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [inside('x.area', within)]
  all.push(it.state === 'cancelled' ? sql`x.cancelled_on is not null` : sql`x.cancelled_on is null`)
  if (it.kind) all.push(sql`x.kind = ${it.kind}`)
  if (it.policy) all.push(sql`x.policy = ${it.policy}`)
  if (it.from) all.push(sql`x.on_date >= ${it.from}::date`)
  if (it.until) all.push(sql`x.on_date <= ${it.until}::date`)
  if (it.source) all.push(sql`x.source = ${it.source}`)
  if (it.money === 'allocation') all.push(sql`x.allocation_id is not null`)
  if (it.money === 'contribution') all.push(sql`x.contribution_id is not null`)
  if (it.money === 'none') all.push(sql`x.allocation_id is null and x.contribution_id is null`)
  if (it.doubt === 'same-period') all.push(hasTwin)
  if (it.doubt === 'over-ceiling') all.push(sql`x.amount > ${ceilingOn}`)
  return sql.join(all, sql` and `)
}

/** Another valid delivery of the kind to the same person or household, in the period in which one is due. */
const hasTwin = sql`exists (
  select from delivery o where o.household_id = x.household_id and o.member_id is not distinct from x.member_id and o.kind = x.kind
     and o.id <> x.id and o.cancelled_on is null and delivery_period(o.kind, o.policy, o.on_date) = delivery_period(x.kind, x.policy, x.on_date))`

const select = (page: RawBuilder<unknown>, ceilings: readonly Ceiling[] = []) => sql<DeliveryRow>`
  with ${ceilingCte(ceilings)}, x as materialized (${page})
  select ${deliveryColumns}, ${whomColumns} from x ${whomJoins(sql`x.village_id`, sql`x.on_date`)} ${deliveryJoins}
   order by x.on_date desc, x.id desc`

const ceilingsFor = async (tx: Tx, { doubt }: Pick<Filters, 'doubt'>) =>
  doubt === 'over-ceiling' ? listCeilings(tx) : []

/** Deliveries, the latest first, by where the household lives today. */
export async function listDeliveries(tx: Tx, within: AreaPath, query: Asked, { actor }: Reader) {
  const where = conditions(within, query)
  const ceilings = await ceilingsFor(tx, query)
  const key = textToKey(query.after, 2)
  const beyond = key ? sql`and (x.on_date, x.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql``
  const { rows } = await select(
    sql`select x.* from delivery x where ${where} ${beyond} order by x.on_date desc, x.id desc limit ${query.limit + 1}`,
    ceilings,
  ).execute(tx)
  const counted = await sql<{
    n: number
  }>`with ${ceilingCte(ceilings)} select count(*) as n from delivery x where ${where}`.execute(tx)
  const page = pageOf(rows, query.limit, (row) => [row.on, row.id])
  return { ...page, rows: [...withoutMoney(actor, page.rows)], count: counted.rows[0]?.n ?? 0 }
}

/** One delivery with what looks odd about it. */
export async function findDelivery(
  tx: Tx,
  within: AreaPath,
  { id }: { readonly id: string },
  { actor }: Reader,
): Promise<z.infer<typeof deliveryDetail.answer> | undefined> {
  const { rows } = await select(
    sql`select x.* from delivery x where x.id = ${id} and ${inside('x.area', within)}`,
  ).execute(tx)
  const [row] = withoutMoney(actor, rows)
  if (!row) return undefined
  const looked = {
    ...row,
    on: CivilDate.parse(row.on),
    householdId: row.household.id,
    memberId: row.member?.id ?? null,
  }
  const looking = row.cancelledOn === null ? await lookAtDelivery(tx, within, looked) : undefined
  return { ...row, warnings: looking?.warnings ?? [] }
}

/** All of a list, for its export. */
export async function readAll(tx: Tx, within: AreaPath, query: Filters, { actor }: Reader) {
  const page = sql`select x.* from delivery x where ${conditions(within, query)}`
  const { rows } = await select(page, await ceilingsFor(tx, query)).execute(tx)
  return withoutMoney(actor, rows)
}
