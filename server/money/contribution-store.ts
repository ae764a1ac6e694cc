import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { takeTurns } from '../db/take-turns.ts'
import type { Tx } from '../db/types.ts'

export type Contribution = {
  readonly id: string
  readonly area: AreaPath
  readonly pledgedOn: CivilDate
  readonly received: number
  readonly used: number
  /** Day of the first receipt. */
  readonly firstReceipt: CivilDate | null
}

/** Through the wall: nothing outside the actor's area is found. */
export async function findContribution(tx: Tx, id: string): Promise<Contribution | undefined> {
  const { rows } = await sql<Contribution>`
    select c.id, c.area, c.pledged_on as "pledgedOn", c.received, c.used,
           (select min(on_date) from contribution_receipt r where r.contribution_id = c.id) as "firstReceipt"
      from contribution c where c.id = ${id}`.execute(tx)
  return rows[0]
}

/**
 * The next number of receipts of a unit in a year. Whoever writes one waits for the one before, so that no number is left out: a
 * receipt that is refused gives its number back.
 */
export async function nextReceiptNo(tx: Tx, area: AreaPath, year: number): Promise<number> {
  await takeTurns(tx, `receipt ${area} ${year}`)
  const { rows } = await sql<{ no: number }>`
    select coalesce(max(no), 0) + 1 as no from contribution_receipt where area = ${area} and year = ${year}`.execute(tx)
  return rows[0]?.no ?? 1
}

export async function findUsed(tx: Tx, id: string) {
  const { rows } = await sql<{ area: AreaPath; contributionId: string; householdId: string | null }>`
    select area, contribution_id as "contributionId", household_id as "householdId" from contribution_use where id = ${id}`.execute(
    tx,
  )
  return rows[0]
}
