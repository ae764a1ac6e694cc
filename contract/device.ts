import { z } from 'zod'
import { UserId } from '../domain/kernel/ids.ts'
import { command } from './command.ts'
import { Place, UnitName, view } from './view.ts'

/** A phone of the reviewer who sends it, by an id born on it. Again changes nothing. */
export const registerDevice = command(
  'device.register',
  z.object({ id: z.uuidv7(), name: z.string().trim().min(1).max(200) }),
)
/** A phone is lost: at its next contact everything on it is wiped, and its owner is signed out everywhere now. */
export const declareLost = command('device.declare-lost', z.object({ id: z.uuidv7() }))

/** Phones of the reviewers of a place, newest first. */
export const deviceList = view('/api/devices', {
  query: z.object({ place: Place }),
  answer: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        owner: z.object({ id: UserId, name: z.string() }),
        unit: UnitName.nullable(),
        registeredAt: z.string(),
        /** When the phone last read its cases, and what it had not sent then. Null: never, or not said. */
        seenAt: z.string().nullable(),
        waiting: z.object({ interviews: z.int(), photos: z.int() }).nullable(),
        /** When the second key of the phone was last given out against the password: its PIN was forgotten (decision 0020). */
        handedAt: z.string().nullable(),
        lostAt: z.string().nullable(),
        /** When the phone came by afterwards and was told to wipe itself. */
        toldAt: z.string().nullable(),
      }),
    ),
  }),
})
