import { sql } from 'kysely'
import type { z } from 'zod'
import type { DeliveryWarning, householdSupport, supportMoney } from '../../../contract/support.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { needColumns } from '../need/views.ts'
import { member } from '../whom.ts'
import { ceilingCte, ceilingOn, listCeilings } from './ceilings.ts'
import { twinsOf } from './check.ts'
import { deliveryColumns, deliveryJoins, withoutMoney } from './list.ts'

type Answer = z.infer<typeof householdSupport.answer>
type Delivery = Answer['deliveries'][number]

const findReached = (tx: Tx, within: AreaPath, id: string) =>
  tx
    .selectFrom('household')
    .select(['id', 'area'])
    .where('id', '=', id)
    .where(inside('area', within))
    .executeTakeFirst()

/** Needs and deliveries of a household and its people, the latest first. */
export async function findSupport(
  tx: Tx,
  within: AreaPath,
  { id }: { readonly id: string },
  reader: Reader,
): Promise<Answer | undefined> {
  if (!(await findReached(tx, within, id))) return undefined
  const needs = await sql<Answer['needs'][number]>`
    select ${needColumns}, ${member.columns} from need x ${member.join}
     where x.household_id = ${id} order by x.closed_on is not null, x.since desc, x.id`.execute(tx)
  const deliveries = await sql<Delivery & { most: number | null }>`
    with ${ceilingCte(await listCeilings(tx))}
    select ${deliveryColumns}, ${member.columns}, ${ceilingOn} as most from delivery x ${member.join} ${deliveryJoins}
     where x.household_id = ${id} order by x.on_date desc, x.id desc`.execute(tx)
  const looked = deliveries.rows.map((it) => ({
    ...it,
    on: CivilDate.parse(it.on),
    householdId: id,
    memberId: it.member?.id ?? null,
  }))
  const twins = await twinsOf(tx, looked)
  const shown = withoutMoney(reader.actor, deliveries.rows)
  const warned = shown.map(({ most, ...it }, at) => ({ ...it, warnings: warningsOf(it, most, twins[at] ?? []) }))
  return { needs: needs.rows, deliveries: warned }
}

/** Nothing is odd about what was taken back. Which rule holds for whom is asked when one delivery is opened. */
function warningsOf(
  it: Pick<Delivery, 'cancelledOn' | 'amount'>,
  most: number | null,
  twins: readonly DeliveryWarning[],
) {
  if (it.cancelledOn !== null) return []
  const over = it.amount !== null && most !== null && it.amount > most
  return [...twins, ...(over ? [{ code: 'over-ceiling', most, policy: null } as const] : [])]
}

type Money = z.infer<typeof supportMoney.answer>

/** Allocations and contributions of the place of a household, or above it, with something left; of contributions those for this purpose. */
export async function listMoney(
  tx: Tx,
  within: AreaPath,
  { id, kind }: z.infer<typeof supportMoney.query>,
): Promise<Money | undefined> {
  const household = await findReached(tx, within, id)
  if (!household) return undefined
  const { rows } = await sql<Money['rows'][number]>`
    select al.id, 'allocation' as kind, mh.name, l.plan_year as year, p.name_vi as "projectVi", p.name_en as "projectEn", '' as what,
           al.amount - al.spent as left
      from allocation al join money_holder mh on mh.id = al.holder_id join money_line l on l.id = al.line_id left join project p on p.code = l.project
     where starts_with(${household.area}, al.area) and al.amount > al.spent and ${inside('al.area', within)}
     union all
    select cb.id, 'contribution', dn.name, cb.year, null, null, cb.what, cb.received - cb.used
      from contribution cb join donor dn on dn.id = cb.donor_id
     where starts_with(${household.area}, cb.area) and cb.received > cb.used and cb.purpose in ('general', ${kind}) and ${inside('cb.area', within)}
     order by kind, year desc, name, id limit 200`.execute(tx)
  return { rows }
}
