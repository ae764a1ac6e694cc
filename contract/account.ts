import { z } from 'zod'
import { Role } from '../domain/account/actor.ts'
import { AreaPath, UserId } from '../domain/kernel/ids.ts'
import { command } from './command.ts'
import { page, paging, UnitName, view } from './view.ts'

/** POST /api/session: sign in. Answers `me` and sets the session cookie; DELETE ends it. */
export const SignIn = z.object({ account: z.string().min(1).max(64), password: z.string().min(1).max(200) })

export const Me = z.object({
  id: UserId,
  account: z.string(),
  name: z.string(),
  title: z.string(),
  role: Role,
  area: AreaPath,
  /** Units from the province down to the reader's own, in today's names. */
  units: z.array(UnitName.extend({ level: z.string() })),
  demo: z.boolean(),
  /** Where a square on a certificate leads to; null: nobody said it, and no certificate is printed. */
  publicAddress: z.string().nullable(),
  /** Today in the province. */
  today: z.iso.date(),
  /** The last year of which a list was recognised in the reader's area: what a page shows until somebody chooses. */
  lastYear: z.int().nullable(),
  /** The last year with a plan, this one or before: what pages of the programme show. */
  planYear: z.int().nullable(),
})
export type Me = z.infer<typeof Me>

export const me = view('/api/me', { query: z.object({}), answer: Me })

export const userList = view('/api/users', {
  query: z.object({ q: z.string().max(100).optional(), ...paging }),
  answer: page(
    z.object({
      id: UserId,
      account: z.string(),
      name: z.string(),
      title: z.string(),
      role: Role,
      area: AreaPath,
      unitName: z.string(),
      active: z.boolean(),
      lastSeen: z.string().nullable(),
      version: z.int(),
    }),
  ),
})

const Password = z.string().min(12).max(200)
export const AccountName = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)

export const addUser = command(
  'account.add',
  z.object({
    id: UserId,
    account: AccountName,
    name: z.string().trim().min(2).max(120),
    title: z.string().trim().max(120).default(''),
    role: Role,
    unitId: z.int().positive(),
    password: Password,
  }),
)
export const changeUser = command(
  'account.change',
  z.object({
    id: UserId,
    seenVersion: z.int().positive(),
    name: z.string().trim().min(2).max(120),
    title: z.string().trim().max(120).default(''),
    role: Role,
    unitId: z.int().positive(),
    active: z.boolean(),
  }),
)
export const setPassword = command('account.set-password', z.object({ id: UserId, password: Password }))
