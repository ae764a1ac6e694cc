import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { MovementCause } from '../../domain/movement/events.ts'
import { ledgerYear } from '../../domain/movement/events.ts'
import type { LedgerRow } from '../../domain/movement/ledger.ts'
import type { Tx } from '../db/types.ts'

/** A ledger row with the household, place and day it belongs to. */
export type Booked = LedgerRow & { readonly householdId: string; readonly area: string; readonly villageId: number }

/** What all rows of one booking share. */
export type Occasion = {
  readonly year: number
  readonly on: CivilDate
  readonly cause: MovementCause
  readonly commandId: string
  readonly listId?: string
  readonly decisionNo?: string
  readonly reason?: string
}

/** Adds rows to the ledger, however many, in one statement. Nothing ever changes or leaves it. */
export const addMovements = async (tx: Tx, rows: readonly Booked[], it: Occasion) => {
  if (rows.length === 0) return
  await sql`insert into movement (household_id, area, village_id, from_account, to_account, households, people,
                                  year, on_date, cause, command_id, list_id, decision_no, reason)
    select *, ${it.year}::smallint, ${it.on}::date, ${it.cause}, ${it.commandId}::uuid, ${it.listId ?? null}::uuid,
           ${it.decisionNo ?? null}::text, ${it.reason ?? ''}
      from unnest(${rows.map((row) => row.householdId)}::uuid[], ${rows.map((row) => row.area)}::text[],
                  ${rows.map((row) => row.villageId)}::int[], ${rows.map((row) => row.from)}::text[],
                  ${rows.map((row) => row.to)}::text[], ${rows.map((row) => row.households)}::smallint[],
                  ${rows.map((row) => row.people)}::int[])`.execute(tx)
}

/** The year of the ledger a day belongs to in a village: the one after the last list recognised there. */
export async function findLedgerYear(tx: Tx, villageId: number, on: CivilDate): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(year) as last from poverty_list
     where state = 'recognised' and unit_id in (select parent_id from unit_version where unit_id = ${villageId})`.execute(
    tx,
  )
  return ledgerYear(on, rows[0]?.last ?? null)
}
