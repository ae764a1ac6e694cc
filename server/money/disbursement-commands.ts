import { sql } from 'kysely'
import { correctDisbursement, disburse } from '../../contract/money.ts'
import { may } from '../../domain/account/may.ts'
import { type AreaPath, covers } from '../../domain/kernel/ids.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { findAllocation, waitFor } from './allocation-store.ts'
import { chainOf } from './chain.ts'

export const disbursementCommands = [
  on(disburse, {
    about: (tx, { allocationId }) => findAllocation(tx, allocationId),
    allow: may.spendMoney,
    async do(tx, { id }, input, { commandId, today }) {
      if (input.on > today) return refuse({ code: 'money.in-the-future' })
      await waitFor(tx, id)
      const held = await findAllocation(tx, id)
      if (!held) return refuse({ code: 'access.denied' })
      if (input.on < held.decided) return refuse({ code: 'money.before-decision', decided: held.decided })
      if (input.on > held.spendBy) return refuse({ code: 'money.after-spend-by', spendBy: held.spendBy })
      const left = held.amount - held.spent
      if (input.amount > left) return refuse({ code: 'money.over-allocation', left })
      if (input.activityId !== null && !(await isActivityIn(tx, input.activityId, held.area)))
        return refuse({ code: 'money.activity-unknown' })
      await tx
        .insertInto('disbursement')
        .values({
          id: input.id,
          allocation_id: id,
          area: held.area,
          on_date: input.on,
          amount: input.amount,
          activity_id: input.activityId,
          document_no: input.documentNo,
          content: input.content,
          command_id: commandId,
        })
        .execute()
      return ok(null)
    },
  }),

  on(correctDisbursement, {
    about: (tx, { disbursementId }) => findDisbursed(tx, disbursementId),
    allow: may.spendMoney,
    async do(tx, { allocationId }, input, { commandId, today }) {
      if (input.on > today) return refuse({ code: 'money.in-the-future' })
      await waitFor(tx, allocationId)
      const held = await findAllocation(tx, allocationId)
      const chain = await chainOf(tx, 'disbursement', input.disbursementId)
      if (!held || !chain) return refuse({ code: 'access.denied' })
      if (input.on < chain.on) return refuse({ code: 'money.before-original', on: chain.on })
      const change = input.amount - chain.now
      if (change === 0) return refuse({ code: 'money.same-amount' })
      const left = held.amount - held.spent
      if (change > left) return refuse({ code: 'money.over-allocation', left })
      if (change > 0 && input.on > held.spendBy) return refuse({ code: 'money.after-spend-by', spendBy: held.spendBy })
      await tx
        .insertInto('disbursement')
        .values({
          id: input.id,
          allocation_id: allocationId,
          area: held.area,
          on_date: input.on,
          amount: change,
          activity_id: chain.activityId,
          document_no: input.documentNo,
          content: input.reason,
          corrects: chain.last,
          command_id: commandId,
        })
        .execute()
      return ok(null)
    },
  }),
]

/** Money of an area pays for activities in it. */
export async function isActivityIn(tx: Tx, id: string, area: AreaPath): Promise<boolean> {
  const activity = await tx.selectFrom('activity').select('area').where('id', '=', id).executeTakeFirst()
  return activity !== undefined && covers(area, activity.area)
}

async function findDisbursed(tx: Tx, id: string) {
  const { rows } = await sql<{ area: AreaPath; allocationId: string }>`
    select area, allocation_id as "allocationId" from disbursement where id = ${id}`.execute(tx)
  return rows[0]
}
