import { z } from 'zod'
import type { AreaPath, UserId } from '../kernel/ids.ts'

/** Who uses the system (design, section 1). `admin` keeps accounts and settings and decides nothing about households. */
export const roles = [
  'admin',
  'province-officer',
  'province-leader',
  'commune-officer',
  'commune-chair',
  'reviewer',
  'helper',
  'auditor',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Somebody signed in: who, as what, and how far (`area`, in today's units). */
export type Actor = { readonly id: UserId; readonly role: Role; readonly area: AreaPath }
