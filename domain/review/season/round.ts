import { z } from 'zod'
import { addDays, type CivilDate, civilDate, yearOf } from '../../kernel/date.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { ReviewRefusal } from '../refusal.ts'

/** Rà soát định kỳ, once a year; rà soát thường xuyên, once a month. */
export const roundKinds = ['periodic', 'regular'] as const
export const RoundKind = z.enum(roundKinds)
export type RoundKind = z.infer<typeof RoundKind>

/** Ý kiến cấp trên (step 5): the district until June 2025; since then none, the province, or its department, as the province set it. */
export const opinionsFrom = ['none', 'district', 'province', 'department'] as const
export const OpinionFrom = z.enum(opinionsFrom)
export type OpinionFrom = z.infer<typeof OpinionFrom>

const endOfDistricts = '2025-07-01'

/** Whose opinion a round may ask for: a monthly one nobody's (law handbook 4.3); the district's until there were none (4.5). */
export const opinionsOf = (kind: RoundKind, opensOn: string): readonly OpinionFrom[] =>
  opinionsFrom.filter((it) => it === 'none' || (kind === 'periodic' && (it !== 'district' || opensOn < endOfDistricts)))

/** Lengths and days of the procedure on the day a round opens: dated rows of legal_number, never constants. */
export type ProcedureNumbers = {
  /** Month and day as 901, 1214. */
  readonly periodicFrom: number
  readonly periodicTo: number
  readonly regularFromDay: number
  /** Days from the start of a monthly round to its decisions. */
  readonly regularDays: number
}

/** The days of a round in order; the last is the law's, those between are the province's own calendar. */
export type RoundDays = {
  readonly opensOn: CivilDate
  readonly listBy: CivilDate
  readonly interviewBy: CivilDate
  readonly meetingBy: CivilDate
  readonly postBy: CivilDate
  readonly closesOn: CivilDate
}
export const roundDayNames = ['opensOn', 'listBy', 'interviewBy', 'meetingBy', 'postBy', 'closesOn'] as const

const monthDay = (year: number, number: number) => civilDate(year, Math.floor(number / 100), number % 100)

/** First and last day the law gives a round: 1 September to 14 December; or 15 days from the 15th. Undefined where the numbers are no days. */
export function windowOf(
  kind: RoundKind,
  year: number,
  month: number,
  it: ProcedureNumbers,
): { readonly from: CivilDate; readonly to: CivilDate } | undefined {
  const from = kind === 'periodic' ? monthDay(year, it.periodicFrom) : civilDate(year, month, it.regularFromDay)
  const to = kind === 'periodic' ? monthDay(year, it.periodicTo) : from && addDays(from, it.regularDays)
  return from && to && from <= to ? { from, to } : undefined
}

/** A calendar to begin with: the work spread over the window. The province moves the days between as it likes. */
export function proposeDays(kind: RoundKind, year: number, month: number, it: ProcedureNumbers): RoundDays | undefined {
  const window = windowOf(kind, year, month, it)
  if (!window) return undefined
  const length = (Date.parse(window.to) - Date.parse(window.from)) / 86_400_000
  const at = (share: number) => addDays(window.from, Math.round(length * share))
  return {
    opensOn: window.from,
    listBy: at(0.15),
    interviewBy: at(0.5),
    meetingBy: at(0.65),
    postBy: at(0.8),
    closesOn: window.to,
  }
}

/** The days stand in order and inside the window of the law. */
export function checkDays(
  kind: RoundKind,
  year: number,
  days: RoundDays,
  it: ProcedureNumbers,
): Result<null, ReviewRefusal> {
  const window = windowOf(kind, year, Number(days.opensOn.slice(5, 7)), it)
  if (!window || yearOf(days.opensOn) !== year || days.opensOn < window.from || days.closesOn > window.to)
    return refuse({ code: 'round.outside-window', from: window?.from ?? '', to: window?.to ?? '' })
  const wrong = roundDayNames.findIndex((name, at) => {
    const before = roundDayNames[at - 1]
    return before !== undefined && days[name] < days[before]
  })
  const name = roundDayNames[wrong]
  return name === undefined ? ok(null) : refuse({ code: 'round.days-out-of-order', day: name })
}
