import { recordHardship } from '../../contract/early-warning.ts'
import { may } from '../../domain/account/may.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import { addEvent, listMembers, lockHousehold } from './store.ts'

/** What befell a household, written to its history. No movement follows from it. */
export const hardshipCommands = [
  on(recordHardship, {
    about: (tx, { id }) => lockHousehold(tx, id),
    allow: may.writeHousehold,
    async do(tx, household, { what, memberId, on: day, note }, given) {
      if (day > given.today) return refuse({ code: 'input.invalid', path: 'on' })
      if (household.ended_on && household.ended_on <= day)
        return refuse({ code: 'household.ended', on: household.ended_on })
      const member =
        memberId === null ? undefined : (await listMembers(tx, household.id)).find(({ id }) => id === memberId)
      if (memberId !== null && !member) return refuse({ code: 'household.member-unknown' })
      await addEvent(tx, {
        householdId: household.id,
        area: household.area,
        on: day,
        kind: 'hardship',
        details: { what, note, ...(member ? { member: member.id, name: member.name } : {}) },
        commandId: given.commandId,
      })
      return ok(null)
    },
  }),
]
