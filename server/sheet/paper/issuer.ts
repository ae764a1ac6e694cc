import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Tx } from '../../db/types.ts'

/** The place a paper is of. Everything of an instance with several provinces is the country: id 0, without a level. */
export type Issuer = {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly level: string | null
}

/** The place by the name it has on the day, or else the last it had. Everything (`/`) is the one province, or the country. */
export async function findIssuer(tx: Tx, within: AreaPath, day: CivilDate): Promise<Issuer | undefined> {
  const id = Number(within.split('/').at(-2) || 0)
  const { rows } = await sql<Issuer>`
    select distinct on (unit_id) unit_id as id, code, name, level from unit_version
     where ${id === 0 ? sql`level = 'province'` : sql`unit_id = ${id}`}
     order by unit_id, (valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date)) desc, valid_from desc
     limit 2`.execute(tx)
  return rows.length > 1 ? { id: 0, code: null, name: 'Cả nước', level: null } : rows[0]
}

/** Neither a village nor the country has a people's committee. */
export const hasCommittee = ({ id, level }: Issuer) => level !== 'village' && id !== 0
