import { addHolder, adjustAllocation, allocate, returnAllocation } from '../../contract/money.ts'
import { may } from '../../domain/account/may.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type Given, on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import {
  type Allocation,
  addAllocationEntry,
  addAllocations,
  addCommuneHolders,
  findAllocation,
  holdersOf,
  waitFor,
} from './allocation-store.ts'
import { decisionOf } from './decision.ts'
import { type Decision, lockLine } from './line-store.ts'
import { findProvince, ownProvince } from './province.ts'

export const allocationCommands = [
  on(addHolder, {
    about: ownProvince,
    allow: may.shareMoney,
    async do(tx, _province, { id, kind, unitId, name }, { today }) {
      const unit = unitId === null ? await findProvince(tx) : await findCommune(tx, unitId, today)
      if (!unit || (kind === 'commune' && unitId === null)) return refuse({ code: 'money.not-a-commune' })
      await tx.insertInto('money_holder').values({ id, area: unit.area, unit_id: unit.id, kind, name }).execute()
      return ok(null)
    },
  }),

  on(allocate, {
    about: ownProvince,
    allow: may.shareMoney,
    async do(tx, _province, { lineId, rows, ...sent }, given) {
      const decision = decisionOf(sent, given)
      if (!decision.ok) return decision
      const line = await lockLine(tx, lineId)
      if (!line) return refuse({ code: 'access.denied' })
      if (decision.value.on > line.spendBy) return refuse({ code: 'money.after-spend-by', spendBy: line.spendBy })
      if (decision.value.on < line.decided) return refuse({ code: 'money.before-decision', decided: line.decided })
      const left = line.amount - line.allocated
      if (rows.reduce((sum, row) => sum + row.amount, 0) > left) return refuse({ code: 'money.over-line', left })

      await addCommuneHolders(tx, rows, given.today)
      const holders = await holdersOf(tx, rows, given.today)
      const found = holders.filter((it) => it !== null)
      if (found.length < rows.length) return refuse({ code: 'money.holder-unknown' })
      if (new Set(found).size < found.length) return refuse({ code: 'money.holder-twice' })
      const parts = rows.map(({ id, amount }, at) => ({ id, amount, holderId: found[at] ?? '' }))
      await addAllocations(tx, lineId, parts, decision.value)
      return ok(null)
    },
  }),

  on(adjustAllocation, {
    about: (tx, { allocationId }) => findAllocation(tx, allocationId),
    allow: may.shareMoney,
    async do(tx, { id }, { amount, ...sent }, given) {
      const held = await heldBy(tx, id, sent, given)
      if (!held.ok) return held
      const { allocation, decision, left } = held.value
      if (amount > 0 && decision.on > allocation.spendBy)
        return refuse({ code: 'money.after-spend-by', spendBy: allocation.spendBy })
      if (amount > left) return refuse({ code: 'money.over-line', left })
      if (allocation.amount + amount < allocation.spent)
        return refuse({ code: 'money.already-spent', spent: allocation.spent })
      await addAllocationEntry(tx, allocation, 'adjustment', amount, decision)
      return ok(null)
    },
  }),

  on(returnAllocation, {
    about: (tx, { allocationId }) => findAllocation(tx, allocationId),
    allow: may.shareMoney,
    async do(tx, { id }, { amount, ...sent }, given) {
      const held = await heldBy(tx, id, sent, given)
      if (!held.ok) return held
      const { allocation, decision } = held.value
      const unspent = allocation.amount - allocation.spent
      if (amount > unspent) return refuse({ code: 'money.over-allocation', left: unspent })
      await addAllocationEntry(tx, allocation, 'return', -amount, decision)
      return ok(null)
    },
  }),
]

/** The allocation and what its line has left, both held: the line first, as every writer does. */
async function heldBy(
  tx: Tx,
  id: string,
  sent: Parameters<typeof decisionOf>[0],
  given: Given,
): Promise<Result<{ allocation: Allocation; decision: Decision; left: number }, Refusal>> {
  const decision = decisionOf(sent, given)
  if (!decision.ok) return decision
  const seen = await findAllocation(tx, id)
  const line = seen && (await lockLine(tx, seen.lineId))
  await waitFor(tx, id)
  const allocation = await findAllocation(tx, id)
  if (!allocation || !line) return refuse({ code: 'access.denied' })
  if (decision.value.on < allocation.decided)
    return refuse({ code: 'money.before-decision', decided: allocation.decided })
  return ok({ allocation, decision: decision.value, left: line.amount - line.allocated })
}

/** A commune of today, through the unit tree. */
async function findCommune(tx: Tx, unitId: number, today: CivilDate) {
  const unit = await tx
    .selectFrom('unit')
    .select(['id', 'area'])
    .where('id', '=', unitId)
    .where('level', '=', 'commune')
    .executeTakeFirst()
  const holds = await tx
    .selectFrom('unit_version')
    .select('unit_id')
    .where('unit_id', '=', unitId)
    .where('valid_from', '<=', today)
    .where((it) => it.or([it('valid_until', 'is', null), it('valid_until', '>', today)]))
    .executeTakeFirst()
  return holds ? unit : undefined
}
