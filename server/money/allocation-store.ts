import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { recordset } from '../db/recordset.ts'
import { takeTurns } from '../db/take-turns.ts'
import type { Tx } from '../db/types.ts'
import type { Decision } from './line-store.ts'

export type Allocation = {
  readonly id: string
  readonly lineId: string
  readonly area: AreaPath
  readonly amount: number
  readonly spent: number
  readonly spendBy: CivilDate
  /** The first decision that gave it something. */
  readonly decided: CivilDate
}

/** Through the wall: nothing outside the actor's area is found. */
export async function findAllocation(tx: Tx, id: string): Promise<Allocation | undefined> {
  const { rows } = await sql<Allocation>`
    select a.id, a.line_id as "lineId", a.area, a.amount, a.spent, l.spend_by as "spendBy",
           (select min(e.decision_date) from allocation_entry e where e.allocation_id = a.id) as decided
      from allocation a join money_line l on l.id = a.line_id where a.id = ${id}`.execute(tx)
  return rows[0]
}

/**
 * Who spends from one thing at once waits in line, so that the second is told exactly how much is left. The checks on the sums
 * hold without it: nobody who forgets to wait can overspend.
 */
export const waitFor = (tx: Tx, id: string) => takeTurns(tx, `money ${id}`)

export type Row = {
  readonly id: string
  readonly holderId: string | null
  readonly unitId: number | null
  readonly amount: number
}

/** Communes named by their unit that hold nothing yet become holders: "UBND xã …", by the name they have today. */
export const addCommuneHolders = (tx: Tx, rows: readonly Row[], today: CivilDate) =>
  sql`
    insert into money_holder (id, area, unit_id, kind, name)
    select gen_random_uuid(), u.area, u.id, 'commune', 'UBND ' || lower(left(c.name, 1)) || substr(c.name, 2)
      from ${recordset(rows, '"unitId" int')}
      join commune_at(${today}::date) c on c.commune_id = x."unitId"
      join unit u on u.id = x."unitId"
     where not exists (select from money_holder h where h.unit_id = u.id and h.kind = 'commune' and h.until is null)
    on conflict do nothing`.execute(tx)

/** The holder each row means, in the order of the rows; null where there is none today. */
export async function holdersOf(tx: Tx, rows: readonly Row[], today: CivilDate): Promise<(string | null)[]> {
  const numbered = rows.map((row, at) => ({ at, holderId: row.holderId, unitId: row.unitId }))
  const found = await sql<{ id: string | null }>`
    select (select h.id from money_holder h
             where (h.until is null or h.until > ${today}::date)
               and (h.id = x."holderId" or (h.unit_id = x."unitId" and h.kind = 'commune')) order by h.id limit 1) as id
      from ${recordset(numbered, 'at int, "holderId" uuid, "unitId" int')} order by x.at`.execute(tx)
  return found.rows.map(({ id }) => id)
}

/** Gives each holder its part of a line, by one decision: two statements for one holder as for a thousand. */
export async function addAllocations(
  tx: Tx,
  lineId: string,
  rows: readonly { readonly id: string; readonly holderId: string; readonly amount: number }[],
  it: Decision,
) {
  const given = recordset(rows, 'id uuid, "holderId" uuid, amount bigint')
  await sql`
    insert into allocation (id, line_id, holder_id, area)
    select x.id, ${lineId}::uuid, h.id, h.area from ${given} join money_holder h on h.id = x."holderId"
    on conflict on constraint allocation_one do nothing`.execute(tx)
  await sql`
    insert into allocation_entry (id, allocation_id, area, kind, on_date, amount, decision_no, decision_date, reason, command_id)
    select gen_random_uuid(), a.id, a.area, 'allocation', ${it.on}::date, x.amount, ${it.decisionNo}, ${it.decisionDate}::date, ${it.reason}, ${it.commandId}::uuid
      from ${given} join allocation a on a.line_id = ${lineId}::uuid and a.holder_id = x."holderId" order by a.id`.execute(
    tx,
  )
}

export const addAllocationEntry = (
  tx: Tx,
  of: Pick<Allocation, 'id' | 'area'>,
  kind: 'adjustment' | 'return',
  amount: number,
  it: Decision,
) =>
  tx
    .insertInto('allocation_entry')
    .values({
      id: sql<string>`gen_random_uuid()`,
      allocation_id: of.id,
      area: of.area,
      kind,
      on_date: it.on,
      amount,
      decision_no: it.decisionNo,
      decision_date: it.decisionDate,
      reason: it.reason,
      command_id: it.commandId,
    })
    .execute()
