import { addStaff, endStaff } from '../../contract/people.ts'
import { may } from '../../domain/account/may.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import { findUnit } from '../support/activity/store.ts'
import { addStaffRow, endStaffRow, lockStaff } from './store.ts'

export const peopleCommands = [
  on(addStaff, {
    about: (tx, input) => findUnit(tx, input.unitId),
    allow: may.runActivity,
    async do(tx, unit, input, { today }) {
      if (input.since > today) return refuse({ code: 'input.invalid', path: 'since' })
      await addStaffRow(tx, input, unit)
      return ok(null)
    },
  }),

  on(endStaff, {
    about: (tx, input) => lockStaff(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, { id, until }) {
      if (it.until !== null) return refuse({ code: 'people.staff-ended' })
      if (until <= it.since) return refuse({ code: 'people.ends-before-start' })
      await endStaffRow(tx, id, until)
      return ok(null)
    },
  }),
]
