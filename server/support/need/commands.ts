import { closeNeed, recordNeed } from '../../../contract/support.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { checkBeneficiary } from '../../../domain/support/delivery.ts'
import { on } from '../../command/on.ts'
import { lockHousehold } from '../../household/store.ts'
import { addNeed, closeNeedRow, findJoined, lockNeed } from './store.ts'

export const needCommands = [
  on(recordNeed, {
    about: (tx, input) => lockHousehold(tx, input.householdId),
    allow: may.recordSupport,
    async do(tx, household, input, { today, commandId }) {
      const { memberId, since } = input
      if (since > today) return refuse({ code: 'need.in-future' })
      if (household.ended_on) return refuse({ code: 'household.ended', on: household.ended_on })
      const member = memberId === null ? undefined : await findJoined(tx, household.id, memberId)
      const whom = checkBeneficiary({ ...input, on: since }, { member })
      if (!whom.ok) return whom
      await addNeed(tx, { ...input, area: household.area, commandId })
      return ok(null)
    },
  }),

  on(closeNeed, {
    about: (tx, { id }) => lockNeed(tx, id),
    allow: may.recordSupport,
    async do(tx, need, input, { today }) {
      if (need.closed_on !== null) return refuse({ code: 'need.closed', on: need.closed_on })
      if (input.on > today) return refuse({ code: 'need.in-future' })
      if (input.on < need.since) return refuse({ code: 'need.closed-before-since', since: need.since })
      await closeNeedRow(tx, need.id, input.how, input.on)
      return ok(null)
    },
  }),
]
