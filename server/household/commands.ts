import {
  endHousehold,
  mergeHouseholds,
  moveHousehold,
  registerHousehold,
  splitHousehold,
} from '../../contract/household.ts'
import { may } from '../../domain/account/may.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { die, merge, moveIn, moveOut, split } from '../../domain/movement/events.ts'
import { neverListed } from '../../domain/movement/ledger.ts'
import { on } from '../command/on.ts'
import { book, checkEvent, householdAndVillage } from './change.ts'
import {
  addEvent,
  addHousehold,
  addMembers,
  endHouseholdRow,
  findVillage,
  listMembers,
  lockHousehold,
  moveMembers,
  positionOf,
  refreshNames,
  removeMembers,
  setPlace,
  setRelation,
} from './store.ts'

export const householdCommands = [
  on(registerHousehold, {
    about: (tx, input) => findVillage(tx, input.villageId),
    allow: may.writeHousehold,
    async do(tx, village, input, given) {
      if (!input.members.some((it) => it.relation === 'head')) return refuse({ code: 'household.no-head' })
      if (await lockHousehold(tx, input.id)) return refuse({ code: 'household.exists' })
      const { id, villageId, address } = input
      const position = neverListed(input.members.length)
      await addHousehold(tx, { id, villageId, area: village.area, address, position, class_since: null })
      await addMembers(tx, given.vault, input.members, {
        householdId: id,
        area: village.area,
        on: input.on,
        by: input.by,
        from: 1,
      })
      await addEvent(tx, {
        householdId: id,
        area: village.area,
        on: input.on,
        kind: input.by,
        details: {},
        commandId: given.commandId,
      })
      await refreshNames(tx, id, given.today)
      return ok(null)
    },
  }),

  on(splitHousehold, {
    about: (tx, input, given) => householdAndVillage(tx, input.id, input.villageId, given),
    allow: may.writeHousehold,
    async do(tx, { village, ...household }, input, given) {
      const allowed = await checkEvent(tx, household, input)
      if (!allowed.ok) return allowed
      const present = await listMembers(tx, household.id)
      const leaving = present.filter((it) => input.leaving.some((id) => id === it.id))
      if (leaving.length !== new Set(input.leaving).size || !leaving.some((it) => it.id === input.newHead))
        return refuse({ code: 'household.member-unknown' })
      if (leaving.some((it) => it.relation === 'head')) return refuse({ code: 'household.head-leaves' })
      const done = split(positionOf(household), leaving.length)
      if (!done.ok) return done

      const { newId, on, reason } = input
      const told = { cause: 'split', kind: 'split', reason, details: { newId, people: leaving.length } } as const
      await book(tx, given, household, done.value.stays, on, told)
      await addHousehold(tx, {
        id: newId,
        villageId: village.id,
        area: village.area,
        address: household.address,
        position: neverListed(leaving.length),
        class_since: on,
      })
      const newHousehold = await lockHousehold(tx, newId)
      if (!newHousehold) throw new Error('a household just added is not there')
      await book(tx, given, newHousehold, done.value.leaves, on, { ...told, details: { from: household.id } })
      const order = [input.newHead, ...leaving.map((it) => it.id).filter((id) => id !== input.newHead)]
      await moveMembers(tx, order, { householdId: newId, area: village.area, from: 1 })
      await setRelation(tx, input.newHead, 'head')
      for (const id of [household.id, newId]) await refreshNames(tx, id, given.today)
      return ok(null)
    },
  }),

  on(mergeHouseholds, {
    about: async (tx, input) => {
      const [household, into] = [await lockHousehold(tx, input.id), await lockHousehold(tx, input.into)]
      return household && into && { ...household, into }
    },
    allow: (who, it) => may.writeHousehold(who, it) && may.writeHousehold(who, it.into),
    async do(tx, { into, ...household }, input, given) {
      if (household.id === into.id) return refuse({ code: 'household.same-household' })
      for (const [one, seenVersion] of [
        [household, input.seenVersion],
        [into, input.intoSeenVersion],
      ] as const) {
        const allowed = await checkEvent(tx, one, { seenVersion, on: input.on })
        if (!allowed.ok) return allowed
      }
      const done = merge(positionOf(into), positionOf(household))
      const { on, reason } = input
      await book(tx, given, household, done.from, on, {
        cause: 'merge',
        kind: 'merge',
        reason,
        details: { into: into.id },
      })
      await book(tx, given, into, done.into, on, {
        cause: 'merge',
        kind: 'merge',
        reason,
        details: { from: household.id },
      })
      const [moving, staying] = [await listMembers(tx, household.id), await listMembers(tx, into.id)]
      const last = staying.at(-1)?.ordinal ?? 0
      await moveMembers(
        tx,
        moving.map((it) => it.id),
        { householdId: into.id, area: into.area, from: last + 1 },
      )
      for (const it of moving) if (it.relation === 'head') await setRelation(tx, it.id, 'other')
      await endHouseholdRow(tx, household.id, on, 'merge')
      await refreshNames(tx, into.id, given.today)
      return ok(null)
    },
  }),

  on(moveHousehold, {
    about: (tx, input, given) => householdAndVillage(tx, input.id, input.villageId, given),
    allow: may.writeHousehold,
    async do(tx, { village, ...household }, input, given) {
      const allowed = await checkEvent(tx, household, input)
      if (!allowed.ok) return allowed
      if (household.village_id === village.id) return refuse({ code: 'household.same-village' })
      const { on, reason } = input
      const position = positionOf(household)
      const details = { from: household.village_id, to: village.id }
      await book(tx, given, household, moveOut(position), on, { cause: 'move-out', kind: 'move-out', reason, details })
      await setPlace(tx, household.id, village.id, village.area)
      const there = { ...household, area: village.area, village_id: village.id }
      await book(tx, given, there, moveIn(position), on, { cause: 'move-in', kind: 'move-in', reason, details })
      await refreshNames(tx, household.id, given.today)
      return ok(null)
    },
  }),

  on(endHousehold, {
    about: (tx, input) => lockHousehold(tx, input.id),
    allow: may.writeHousehold,
    async do(tx, household, input, given) {
      const allowed = await checkEvent(tx, household, input)
      if (!allowed.ok) return allowed
      const { by, on, reason } = input
      const done = by === 'death' ? die(positionOf(household)) : ok(moveOut(positionOf(household)))
      if (!done.ok) return done
      await book(tx, given, household, done.value, on, { cause: by, kind: by, reason, details: {} })
      const members = await listMembers(tx, household.id)
      if (members.length > 0)
        await removeMembers(
          tx,
          members.map((it) => it.id),
          on,
          by,
        )
      await endHouseholdRow(tx, household.id, on, by)
      return ok(null)
    },
  }),
]
