import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { Dong } from '../../../domain/money/kinds.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import { statusThen } from '../status.ts'

/** Who got what, when, from which money. What is left out is not known or does not apply. */
export type NewDelivery = {
  readonly id: string
  readonly householdId: string
  readonly memberId?: string | null
  readonly kind: SupportKind
  readonly policy?: string | null
  readonly onDate: CivilDate
  readonly validUntil?: CivilDate | null
  readonly amount?: Dong | null
  readonly goods?: string
  readonly topic?: string
  readonly details?: object
  readonly allocationId?: string | null
  readonly contributionId?: string | null
  readonly activityId?: string | null
  readonly source?: 'recorded' | 'list' | 'elsewhere'
  readonly documentNo?: string
  readonly evidence?: string | null
}

/**
 * Writes deliveries, however many, in two statements, and closes the needs they answer. Each gets the group its household had
 * on its day (plan question Q14) and the village it lived in then. Answers the ids written: a row that is there already is not
 * written again, nor one whose household was not in the register on that day.
 */
export async function addDeliveries(
  tx: Tx,
  rows: readonly NewDelivery[],
  commandId: string,
): Promise<readonly string[]> {
  if (rows.length === 0) return []
  const written = await sql<{ id: string }>`
    with row as (select * from ${recordset(rows, columns)}),
         asked as (select "householdId" as household_id, "onDate" as day from row), ${statusThen}
    insert into delivery (id, household_id, member_id, area, village_id, status_then, kind, policy, on_date, valid_until, amount, goods, topic,
                          details, allocation_id, contribution_id, activity_id, source, document_no, evidence, command_id)
    select row.id, h.id, row."memberId", h.area, s.village_id, s.grp, row.kind, row.policy, row."onDate", row."validUntil", row.amount,
           coalesce(row.goods, ''), coalesce(row.topic, ''), coalesce(row.details, '{}'), row."allocationId", row."contributionId",
           row."activityId", coalesce(row.source, 'recorded'), coalesce(row."documentNo", ''), row.evidence, ${commandId}::uuid
      from row join household h on h.id = row."householdId"
      join status_then s on s.household_id = row."householdId" and s.day = row."onDate"
      on conflict (id) do nothing returning id`.execute(tx)
  const ids = written.rows.map(({ id }) => id)
  await closeNeeds(tx, ids)
  return ids
}

const columns = `id uuid, "householdId" uuid, "memberId" uuid, kind text, policy text, "onDate" date, "validUntil" date, amount bigint,
  goods text, topic text, details jsonb, "allocationId" uuid, "contributionId" uuid, "activityId" uuid, source text, "documentNo" text, evidence text`

/**
 * A need is answered by a delivery of its kind, given on its day or later: a person's own need by one to that person, a
 * household's by one to it or to any of its people. The earliest answers.
 */
async function closeNeeds(tx: Tx, deliveryIds: readonly string[]) {
  await sql`
    update need set closed_on = answer.on_date, closed_by = 'delivery', closing_id = answer.id
      from (select distinct on (n.id) n.id as need_id, d.id, d.on_date
              from delivery d
              join need n on n.household_id = d.household_id and n.kind = d.kind and n.closed_on is null and n.since <= d.on_date
                         and (n.member_id is null or n.member_id = d.member_id)
             where d.id = any(${deliveryIds}::uuid[]) and d.cancelled_on is null
             order by n.id, d.on_date, d.id) answer
     where need.id = answer.need_id`.execute(tx)
}

/** Takes back deliveries: the rows stay and count for nothing, and the needs they closed are open again. */
export async function cancelDeliveries(tx: Tx, ids: readonly string[], on: CivilDate, reason: string) {
  await sql`update delivery set cancelled_on = ${on}, cancel_reason = ${reason}
             where id = any(${ids}::uuid[]) and cancelled_on is null`.execute(tx)
  const reopened = await sql<{ household_id: string }>`
    update need n set closed_on = null, closed_by = null, closing_id = null
     where n.closing_id = any(${ids}::uuid[]) and n.closed_by = 'delivery'
       and not exists (select from need o where o.household_id = n.household_id and o.member_id is not distinct from n.member_id
                                            and o.kind = n.kind and o.closed_on is null)
    returning n.household_id`.execute(tx)
  // What was given besides answers them in its place.
  const households = reopened.rows.map((row) => row.household_id)
  const others = await tx
    .selectFrom('delivery')
    .select('id')
    .where(sql<boolean>`household_id = any(${households}::uuid[])`)
    .where('cancelled_on', 'is', null)
    .execute()
  await closeNeeds(
    tx,
    others.map((it) => it.id),
  )
}

/** The delivery, kept still until the command is over; undefined where it is not there or out of reach. */
export const lockDelivery = (tx: Tx, id: string) =>
  tx.selectFrom('delivery').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
