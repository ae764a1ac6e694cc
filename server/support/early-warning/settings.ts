import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { Watch } from '../../../domain/support/early-warning.ts'
import type { Tx } from '../../db/types.ts'

export const margin = 'early-warning-margin'
export const length = 'early-warning-months'
export type Settings = {
  readonly marginPoints: number
  readonly months: number
  readonly actMargin: string
  readonly actMonths: string
}

/** What the province has set for a day. Nothing set: no margin, a year. */
export async function settingsOn(tx: Tx, day: CivilDate): Promise<Settings> {
  const { rows } = await sql<{ code: string; value: number; act: string }>`
    select code, value, act from legal_number
     where code in (${margin}, ${length}) and valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date)`.execute(
    tx,
  )
  const of = (code: string) => rows.find((row) => row.code === code)
  return {
    marginPoints: of(margin)?.value ?? 0,
    months: of(length)?.value ?? 12,
    actMargin: of(margin)?.act ?? '',
    actMonths: of(length)?.act ?? '',
  }
}

export const watchOn = (day: CivilDate, { marginPoints, months }: Settings): Watch => ({ day, marginPoints, months })

/** From a day on another number, until the next that was set; the one before ends there. */
export async function setNumber(
  tx: Tx,
  it: {
    readonly code: string
    readonly value: number
    readonly unit: string
    readonly from: CivilDate
    readonly act: string
  },
) {
  await sql`update legal_number set valid_until = ${it.from}
             where code = ${it.code} and valid_from < ${it.from}::date and (valid_until is null or valid_until > ${it.from}::date)`.execute(
    tx,
  )
  await sql`insert into legal_number (code, valid_from, valid_until, value, unit, act, certainty)
             select ${it.code}, ${it.from}, (select min(valid_from) from legal_number where code = ${it.code} and valid_from > ${it.from}::date),
                    ${it.value}, ${it.unit}, ${it.act}, 'sure'
             on conflict (code, valid_from) do update set value = excluded.value, act = excluded.act, certainty = 'sure'`.execute(
    tx,
  )
}
