import { addDonor, correctUse, pledge, receive, useContribution } from '../../contract/contribution.ts'
import { may } from '../../domain/account/may.ts'
import { yearOf } from '../../domain/kernel/date.ts'
import { type AreaPath, covers } from '../../domain/kernel/ids.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { foldText } from '../../domain/kernel/text.ts'
import { on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { waitFor } from './allocation-store.ts'
import { chainOf } from './chain.ts'
import { findContribution, findUsed, nextReceiptNo } from './contribution-store.ts'
import { isActivityIn } from './disbursement-commands.ts'

/** Where contributions are received: a commune of today or the province. Its path ends with itself. */
async function findReceiver(tx: Tx, unitId: number) {
  const unit = await tx.selectFrom('unit').select(['id', 'level', 'area']).where('id', '=', unitId).executeTakeFirst()
  const receives = unit && ['province', 'commune'].includes(unit.level) && unit.area.endsWith(`/${unit.id}/`)
  return receives ? { area: unit.area } : undefined
}

export const contributionCommands = [
  on(addDonor, {
    about: (tx, { unitId }) => findReceiver(tx, unitId),
    allow: may.spendMoney,
    async do(tx, { area }, { id, kind, name, address, phone }, { vault }) {
      await tx
        .insertInto('donor')
        .values({
          id,
          area,
          kind,
          name,
          address,
          folded_name: foldText(name),
          phone_sealed: phone === null ? null : vault.seal(phone),
        })
        .execute()
      return ok(null)
    },
  }),

  on(pledge, {
    about: (tx, { donorId }) =>
      tx.selectFrom('donor').select(['id', 'area']).where('id', '=', donorId).executeTakeFirst(),
    allow: may.spendMoney,
    async do(tx, donor, input, { today }) {
      if (input.pledgedOn > today) return refuse({ code: 'money.in-the-future' })
      await tx
        .insertInto('contribution')
        .values({
          id: input.id,
          donor_id: donor.id,
          area: donor.area,
          year: input.year,
          purpose: input.purpose,
          form: input.form,
          what: input.what,
          pledged_on: input.pledgedOn,
          pledged: input.pledged,
        })
        .execute()
      return ok(null)
    },
  }),

  on(receive, {
    about: (tx, { contributionId }) => findContribution(tx, contributionId),
    allow: may.spendMoney,
    async do(tx, it, { id, on: day, amount, receivedBy }, { commandId, today }) {
      if (day > today) return refuse({ code: 'money.in-the-future' })
      if (day < it.pledgedOn) return refuse({ code: 'money.before-pledge', pledgedOn: it.pledgedOn })
      const year = yearOf(day)
      const no = await nextReceiptNo(tx, it.area, year)
      await tx
        .insertInto('contribution_receipt')
        .values({
          id,
          contribution_id: it.id,
          area: it.area,
          year,
          no,
          on_date: day,
          amount,
          received_by: receivedBy,
          command_id: commandId,
        })
        .execute()
      return ok(null)
    },
  }),

  on(useContribution, {
    about: (tx, { contributionId }) => findContribution(tx, contributionId),
    allow: may.spendMoney,
    async do(tx, { id }, input, { commandId, today }) {
      if (input.on > today) return refuse({ code: 'money.in-the-future' })
      await waitFor(tx, id)
      const held = await findContribution(tx, id)
      if (!held) return refuse({ code: 'access.denied' })
      if (held.firstReceipt === null || input.on < held.firstReceipt) return refuse({ code: 'money.before-receipt' })
      const left = held.received - held.used
      if (input.amount > left) return refuse({ code: 'money.over-contribution', left })
      if (input.activityId !== null && !(await isActivityIn(tx, input.activityId, held.area)))
        return refuse({ code: 'money.activity-unknown' })
      if (input.householdId !== null && !(await isHouseholdIn(tx, input.householdId, held.area)))
        return refuse({ code: 'money.household-unknown' })
      await tx
        .insertInto('contribution_use')
        .values({
          id: input.id,
          contribution_id: id,
          area: held.area,
          on_date: input.on,
          amount: input.amount,
          activity_id: input.activityId,
          household_id: input.householdId,
          content: input.content,
          command_id: commandId,
        })
        .execute()
      return ok(null)
    },
  }),

  on(correctUse, {
    about: (tx, { useId }) => findUsed(tx, useId),
    allow: may.spendMoney,
    async do(tx, { contributionId, householdId }, input, { commandId, today }) {
      if (input.on > today) return refuse({ code: 'money.in-the-future' })
      await waitFor(tx, contributionId)
      const held = await findContribution(tx, contributionId)
      const chain = await chainOf(tx, 'contribution_use', input.useId)
      if (!held || !chain) return refuse({ code: 'access.denied' })
      if (input.on < chain.on) return refuse({ code: 'money.before-original', on: chain.on })
      const change = input.amount - chain.now
      if (change === 0) return refuse({ code: 'money.same-amount' })
      const left = held.received - held.used
      if (change > left) return refuse({ code: 'money.over-contribution', left })
      await tx
        .insertInto('contribution_use')
        .values({
          id: input.id,
          contribution_id: contributionId,
          area: held.area,
          on_date: input.on,
          amount: change,
          activity_id: chain.activityId,
          household_id: householdId,
          content: input.reason,
          corrects: chain.last,
          command_id: commandId,
        })
        .execute()
      return ok(null)
    },
  }),
]

/** A household in the area of the contribution. */
async function isHouseholdIn(tx: Tx, id: string, area: AreaPath): Promise<boolean> {
  const household = await tx.selectFrom('household').select('area').where('id', '=', id).executeTakeFirst()
  return household !== undefined && covers(area, household.area)
}
