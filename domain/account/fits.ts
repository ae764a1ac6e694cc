import type { Level } from '../place/unit.ts'
import type { Role } from './actor.ts'

/** The levels a role works on: a commune officer has a commune, a reviewer a village or a commune, the province the province. */
const levelsOf: Readonly<Record<Role, readonly Level[]>> = {
  admin: ['province', 'commune'],
  'province-officer': ['province'],
  'province-leader': ['province'],
  'commune-officer': ['commune'],
  'commune-chair': ['commune'],
  reviewer: ['village', 'commune'],
  helper: ['village', 'commune', 'province'],
  auditor: ['province', 'commune'],
}

/** May somebody have this role for a unit of this level? */
export const fitsLevel = (role: Role, level: Level) => levelsOf[role].includes(level)
