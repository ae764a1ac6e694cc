import type { Role } from '../../../domain/account/actor.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'

/** How far down the area of a role reaches: the province's people a province, the commune's a commune, reviewers a village. */
export const reachesTo: Readonly<Record<Role, 'province' | 'commune' | 'village'>> = {
  admin: 'province',
  'province-officer': 'province',
  'province-leader': 'province',
  auditor: 'province',
  'commune-officer': 'commune',
  'commune-chair': 'commune',
  reviewer: 'village',
  helper: 'village',
}

/** Units of an area from the province down: province, commune, village. */
export const unitsIn = (area: AreaPath): readonly number[] => area.split('/').filter(Boolean).map(Number)
