import { addUser, changeUser, setPassword } from '../../contract/account.ts'
import { fitsLevel } from '../../domain/account/fits.ts'
import { may } from '../../domain/account/may.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import type { Level } from '../../domain/place/unit.ts'
import { on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { hashPassword } from './passwords.ts'
import { endSessions } from './session.ts'
import { findUser } from './users.ts'

/** A unit somebody can be given: one of today. */
async function findUnit(tx: Tx, id: number) {
  const unit = await tx.selectFrom('unit').select(['area', 'level']).where('id', '=', id).executeTakeFirst()
  if (!unit?.area.endsWith(`/${id}/`)) return undefined
  return { area: unit.area, level: unit.level as Level } // true: constraint unit_level_known
}

export const accountCommands = [
  on(addUser, {
    about: (tx, { unitId }) => findUnit(tx, unitId),
    allow: may.keepAccounts,
    async do(tx, unit, { id, account, name, title, role, password }) {
      if (!fitsLevel(role, unit.level)) return refuse({ code: 'account.area-does-not-fit', role })
      const taken = await tx.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst()
      if (taken) return refuse({ code: 'input.invalid', path: 'id' })
      const row = { id, account, name, title, role, area: unit.area, password_hash: await hashPassword(password) }
      await tx.insertInto('account').values(row).execute()
      return ok(null)
    },
  }),

  on(changeUser, {
    async about(tx, { id, unitId }) {
      const user = await findUser(tx, id)
      const unit = await findUnit(tx, unitId)
      return user && unit && { user, unit }
    },
    /** Both where the account is now and where it is to be. */
    allow: (who, { user, unit }) => may.keepAccounts(who, user) && may.keepAccounts(who, unit),
    async do(tx, { user, unit }, { id, seenVersion, name, title, role, active }, { actor }) {
      if (seenVersion !== user.version)
        return refuse({ code: 'account.changed-since', sent: seenVersion, now: user.version })
      if (!fitsLevel(role, unit.level)) return refuse({ code: 'account.area-does-not-fit', role })
      // An administrator who takes the own rights away may leave nobody who could give them back.
      if (id === actor.id && (role !== 'admin' || !active || unit.area !== actor.area))
        return refuse({ code: 'account.own-role' })
      await tx
        .updateTable('account')
        .set({ name, title, role, active, area: unit.area, version: user.version + 1 })
        .where('id', '=', id)
        .execute()
      if (!active) await endSessions(tx, id)
      return ok(null)
    },
  }),

  on(setPassword, {
    about: (tx, { id }) => findUser(tx, id),
    allow: may.keepAccounts,
    async do(tx, user, { id, password }) {
      const password_hash = await hashPassword(password)
      await tx
        .updateTable('account')
        .set({ password_hash, version: user.version + 1 })
        .where('id', '=', id)
        .execute()
      await endSessions(tx, id)
      // Whoever was locked out by wrong guesses gets in with the new password at once.
      await tx.deleteFrom('sign_in_attempt').where('account', '=', user.account).execute()
      return ok(null)
    },
  }),
]
