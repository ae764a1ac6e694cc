import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Joined } from '../../../domain/support/delivery.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import type { Tx } from '../../db/types.ts'

export type NewNeed = {
  readonly id: string
  readonly householdId: string
  readonly memberId: string | null
  readonly area: AreaPath
  readonly kind: SupportKind
  readonly since: CivilDate
  readonly note: string
  readonly commandId: string
}

/** A need an officer heard of. Needs of interviews are opened by the database with the interview. */
export const addNeed = (tx: Tx, it: NewNeed) =>
  tx
    .insertInto('need')
    .values({
      id: it.id,
      household_id: it.householdId,
      member_id: it.memberId,
      area: it.area,
      kind: it.kind,
      since: it.since,
      source: 'officer',
      note: it.note,
      command_id: it.commandId,
    })
    .execute()

export const lockNeed = (tx: Tx, id: string) =>
  tx.selectFrom('need').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const closeNeedRow = (tx: Tx, id: string, how: 'withdrawn' | 'not-needed', on: CivilDate) =>
  tx.updateTable('need').set({ closed_on: on, closed_by: how }).where('id', '=', id).execute()

/** When somebody of this household came and left; undefined: nobody of it. */
export async function findJoined(tx: Tx, householdId: string, memberId: string): Promise<Joined | undefined> {
  const { rows } = await sql<Joined>`select joined_on as "joinedOn", joined_by as "joinedBy", left_on as "leftOn"
    from member where id = ${memberId} and household_id = ${householdId}`.execute(tx)
  return rows[0]
}
