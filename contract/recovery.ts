import { z } from 'zod'
import { SignIn } from './account.ts'

/** In hexadecimal, 32 bytes. */
const Key = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * POST, with a session and the header of the phone: a second key for what the phone keeps, known to the server and answered this
 * once. No command: a command's input is on the log.
 */
export const newRecoveryKey = {
  path: '/api/phone/recovery-keys',
  answer: z.object({ id: z.uuid(), key: Key }),
} as const

/** POST, without a session: the PIN is forgotten. Signs in with the password and answers the key of that phone and account. */
export const recover = {
  path: '/api/phone/recover',
  body: SignIn.extend({ id: z.uuid() }),
  answer: z.object({ key: Key }),
} as const
