import { sql } from 'kysely'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Account } from '../../../domain/movement/ledger.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Ground } from './ground.ts'

export type LedgerSum = {
  readonly commune: number
  readonly from: Account
  readonly to: Account
  readonly households: number
  readonly people: number
  /** Of the households that relapsed: those whose escape is in the ledger and was recognised in the months that count. */
  readonly soon: number
}

/** Passages of a year by commune of today. Which column of which form a passage is says domain/movement/matrix.ts alone. */
export async function loadLedger(tx: Tx, within: AreaPath, ground: Ground, year: number): Promise<LedgerSum[]> {
  const { rows } = await sql<LedgerSum>`
    select land.commune, m.from_account as from, m.to_account as to,
           sum(m.households)::int as households, sum(m.people)::int as people,
           count(*) filter (where m.from_account = 'once-poor' and m.to_account = 'poor' and exists (
             select from movement e
              where e.household_id = m.household_id and e.from_account = 'poor' and e.to_account in ('once-poor', 'near-poor')
                and e.on_date < m.on_date
                and e.on_date + make_interval(months => legal_number_at('newly-escaped-months', m.on_date)::int) >= m.on_date))::int as soon
      from movement m
      join unnest(${ground.land.villages}::int[], ${ground.land.communes}::int[]) as land (village, commune) on land.village = m.village_id
     where m.year = ${year} and ${inside('m.area', within)}
     group by 1, 2, 3`.execute(tx)
  return rows
}
