import { sql } from 'kysely'
import { type CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { WorkCalendar } from '../../../domain/kernel/working-days.ts'
import type { ReviewRefusal } from '../../../domain/review/refusal.ts'
import type { ClockNumbers } from '../../../domain/review/season/clocks.ts'
import type { ProcedureNumbers } from '../../../domain/review/season/round.ts'
import type { Tx } from '../../db/types.ts'

/** The dated row of the law behind each number. */
export const numberCodes = {
  periodicFrom: 'periodic-review-from',
  periodicTo: 'periodic-review-to',
  regularFromDay: 'regular-review-from-day',
  regularDays: 'regular-review-days',
  agreedPercent: 'meeting-agreed-percent',
  postingDays: 'posting-working-days',
  recheckDays: 'recheck-working-days',
  recheckPostingDays: 'recheck-posting-working-days',
  opinionDays: 'opinion-working-days',
} as const satisfies Record<keyof ReviewNumbers, string>
type Name = keyof typeof numberCodes
/** Lengths, days and the share of a vote, as the law has them on a day. */
export type ReviewNumbers = ProcedureNumbers & ClockNumbers & { readonly agreedPercent: number }

/** The numbers of the procedure on a day. One that no dated row gives is named, not guessed. */
export async function findNumbers(tx: Tx, on: CivilDate): Promise<Result<ReviewNumbers, ReviewRefusal>> {
  const { rows } = await sql<{ code: string; value: number | null }>`
    select code, legal_number_at(code, ${on}::date)::float8 as value from unnest(${Object.values(numberCodes)}::text[]) code`.execute(
    tx,
  )
  const found = new Map(rows.map(({ code, value }) => [code, value]))
  const missing = Object.values(numberCodes).find((code) => typeof found.get(code) !== 'number')
  if (missing) return refuse({ code: 'round.no-clock', number: missing, on })
  const of = (name: Name) => found.get(numberCodes[name]) ?? 0
  return ok({
    periodicFrom: of('periodicFrom'),
    periodicTo: of('periodicTo'),
    regularFromDay: of('regularFromDay'),
    regularDays: of('regularDays'),
    agreedPercent: of('agreedPercent'),
    postingDays: of('postingDays'),
    recheckDays: of('recheckDays'),
    recheckPostingDays: of('recheckPostingDays'),
    opinionDays: of('opinionDays'),
  })
}

/** Holidays and make-up days of the year of a day and the next: as far as any clock can run. */
export async function findCalendar(tx: Tx, on: CivilDate): Promise<WorkCalendar> {
  const year = yearOf(on)
  const { rows } = await sql<{ day: CivilDate; kind: 'holiday' | 'make-up' }>`
    select day, kind from calendar_day where day between make_date(${year}::int, 1, 1) and make_date(${year + 1}::int, 12, 31)`.execute(
    tx,
  )
  const of = (kind: 'holiday' | 'make-up') => new Set(rows.filter((it) => it.kind === kind).map(({ day }) => day))
  return { holidays: of('holiday'), makeUpDays: of('make-up') }
}
