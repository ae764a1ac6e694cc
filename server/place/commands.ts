import { setMembership, setResidents } from '../../contract/place.ts'
import { may } from '../../domain/account/may.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { saveMembership, saveResidents } from './import.ts'
import { holds } from './list.ts'

/** A unit as it was on a day; `level` null where it was not there. */
async function findUnitOn(tx: Tx, id: number, day: string) {
  const unit = await tx.selectFrom('unit').select(['id', 'area']).where('id', '=', id).executeTakeFirst()
  const version = await tx
    .selectFrom('unit_version as v')
    .select('v.level')
    .where('v.unit_id', '=', id)
    .where(holds('v', day))
    .executeTakeFirst()
  return unit && { ...unit, level: version?.level ?? null }
}

export const placeCommands = [
  on(setResidents, {
    about: (tx, { unitId, countedOn }) => findUnitOn(tx, unitId, countedOn),
    allow: may.setResidents,
    async do(tx, unit, input, { today }) {
      if (unit.level !== 'commune') return refuse({ code: 'place.not-a-commune' })
      if (input.countedOn > today) return refuse({ code: 'input.invalid', path: 'countedOn' })
      if (input.people < input.households) return refuse({ code: 'place.fewer-people-than-households' })
      if ((input.minorityHouseholds ?? 0) > input.households)
        return refuse({ code: 'input.invalid', path: 'minorityHouseholds' })
      if ((input.minorityPeople ?? 0) > input.people) return refuse({ code: 'input.invalid', path: 'minorityPeople' })
      await saveResidents(tx, [{ ...input, countedOn: CivilDate.parse(input.countedOn) }])
      return ok(null)
    },
  }),

  on(setMembership, {
    about: (tx, { unitId, from }) => findUnitOn(tx, unitId, from),
    allow: may.setPlace,
    async do(tx, unit, { list, from, until, act }) {
      if (unit.level === null) return refuse({ code: 'place.unknown' })
      if (until !== null && until <= from) return refuse({ code: 'input.invalid', path: 'until' })
      const known = await tx.selectFrom('special_list').select('code').where('code', '=', list).executeTakeFirst()
      if (!known) return refuse({ code: 'input.invalid', path: 'list' })
      const membership = {
        list,
        unitId: unit.id,
        from: CivilDate.parse(from),
        until: until === null ? null : CivilDate.parse(until),
        act,
      }
      const saved = await saveMembership(tx, membership)
      return saved.ok ? ok(null) : refuse({ code: 'place.membership-overlaps' })
    },
  }),
]
