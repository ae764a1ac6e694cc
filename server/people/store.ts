import type { z } from 'zod'
import type { addStaff } from '../../contract/people.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'

type Unit = { readonly area: AreaPath; readonly level: string }
export const addStaffRow = (tx: Tx, { unitId, ...it }: z.infer<typeof addStaff.input>, { area, level }: Unit) =>
  tx
    .insertInto('staff')
    .values({ ...it, unit_id: unitId, area, level })
    .execute()

export const lockStaff = (tx: Tx, id: string) =>
  tx.selectFrom('staff').select(['id', 'area', 'since', 'until']).where('id', '=', id).forUpdate().executeTakeFirst()

export const endStaffRow = (tx: Tx, id: string, until: string) =>
  tx.updateTable('staff').set({ until }).where('id', '=', id).execute()
