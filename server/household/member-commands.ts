import { addMember, correctClass, correctMember, removeMember } from '../../contract/household.ts'
import { may } from '../../domain/account/may.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { correct } from '../../domain/movement/events.ts'
import { on } from '../command/on.ts'
import { book, checkEvent } from './change.ts'
import { memberJoins, memberLeaves } from './member-events.ts'
import { addEvent, listMembers, lockHousehold, positionOf, refreshNames, setMember, setPosition } from './store.ts'

/** Events of the people of a household that stays, and corrections of what is recorded. */
export const memberCommands = [
  on(addMember, {
    about: (tx, input) => lockHousehold(tx, input.id),
    allow: may.writeHousehold,
    async do(tx, household, { member, by, on, seenVersion }, given) {
      const allowed = await checkEvent(tx, household, { seenVersion, on })
      return allowed.ok ? memberJoins(tx, given, household, { member, by, on }) : allowed
    },
  }),

  on(removeMember, {
    about: (tx, input) => lockHousehold(tx, input.id),
    allow: may.writeHousehold,
    async do(tx, household, { memberId, by, on, seenVersion, newHead }, given) {
      const allowed = await checkEvent(tx, household, { seenVersion, on })
      return allowed.ok ? memberLeaves(tx, given, household, { memberId, by, on, newHead }) : allowed
    },
  }),

  on(correctMember, {
    about: (tx, input) => lockHousehold(tx, input.id),
    allow: may.writeHousehold,
    async do(tx, household, { member, seenVersion, reason }, given) {
      if (household.version !== seenVersion)
        return refuse({ code: 'household.changed-since', sent: seenVersion, now: household.version })
      const present = await listMembers(tx, household.id)
      const before = present.find((it) => it.id === member.id)
      if (!before) return refuse({ code: 'household.member-unknown' })
      if ((before.relation === 'head') !== (member.relation === 'head')) return refuse({ code: 'household.no-head' })
      await setMember(tx, given.vault, member)
      const details = {
        member: member.id,
        before: { name: before.name, relation: before.relation, ethnicity: before.ethnicity },
        reason,
      }
      await addEvent(tx, {
        householdId: household.id,
        area: household.area,
        on: given.today,
        kind: 'member-corrected',
        details,
        commandId: given.commandId,
      })
      await setPosition(tx, household, positionOf(household), given.today)
      await refreshNames(tx, household.id, given.today)
      return ok(null)
    },
  }),

  on(correctClass, {
    about: (tx, input) => lockHousehold(tx, input.id),
    allow: may.correctClass,
    async do(tx, household, input, given) {
      const allowed = await checkEvent(tx, household, input)
      if (!allowed.ok) return allowed
      if (household.class === input.class) return refuse({ code: 'household.same-class' })
      const position = positionOf(household)
      // What it truly was: the wrong list leaves no memory, the right one does; `correct` adds the right one itself.
      const truly = {
        everPoor: household.class === 'poor' ? false : position.everPoor,
        everNearPoor: household.class === 'near-poor' ? false : position.everNearPoor,
      }
      const booking = correct(position, { class: input.class, headcount: household.headcount }, truly)
      const { on, reason, decisionNo } = input
      const details = { before: household.class, after: input.class, decisionNo, reason }
      await book(tx, given, household, booking, on, {
        cause: 'correction',
        kind: 'class-corrected',
        details,
        reason,
        decisionNo,
      })
      return ok(null)
    },
  }),
]
