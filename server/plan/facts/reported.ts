import { sql } from 'kysely'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Scope } from './load.ts'

/** The latest value of a unit another sector counted, by commune; `whole`: reported for the whole place asked about. */
export type ReportedSum = {
  readonly commune: number
  readonly indicator: string
  readonly whole: boolean
  readonly numerator: number
  readonly denominator: number | null
}

export async function loadReported(tx: Tx, scope: Scope): Promise<ReportedSum[]> {
  const { rows } = await sql<ReportedSum>`
    select distinct on (indicator, unit_id) ${communeOf('area')} as commune, indicator, area = ${scope.within} as whole,
           numerator::float8 as numerator, denominator::float8 as denominator
      from reported_value
     where year = ${scope.year} and on_date <= ${scope.asOf}::date and ${inside('area', scope.within)}
     order by indicator, unit_id, on_date desc, recorded_at desc`.execute(tx)
  return rows
}
