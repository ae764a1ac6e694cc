import { addDays, addMonths, type CivilDate, civilDate } from '../kernel/date.ts'
import type { Account } from '../movement/ledger.ts'
import { isListed } from '../movement/ledger.ts'

/**
 * Báo cáo tháng (QĐ 24/2021; law handbook 4.4): day and months as the law has them in a month. They are dated rows of
 * legal_number, never constants.
 */
export type MonthlyNumbers = { readonly day: number; readonly fromMonth: number; readonly toMonth: number }

/** A report by the month it is due in. It tells of what was decided in the month before. */
export type ReportMonth = {
  readonly month: number
  readonly dueOn: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate
}

/** The reports of a year; `numbersOf` gives the numbers that hold in a month, undefined where no row does. */
export function monthsOf(year: number, numbersOf: (month: number) => MonthlyNumbers | undefined): ReportMonth[] {
  return Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const numbers = numbersOf(month)
    const first = civilDate(year, month, 1)
    if (!numbers || !first || month < numbers.fromMonth || month > numbers.toMonth) return []
    const dueOn = civilDate(year, month, numbers.day)
    return dueOn ? [{ month, dueOn, from: addMonths(first, -1), until: addDays(first, -1) }] : []
  })
}

/** The month one works on: the last whose time to report has come; the first of the year before that. */
export const currentMonth = (months: readonly ReportMonth[], today: CivilDate): ReportMonth | undefined =>
  months.findLast(({ until }) => until < today) ?? months[0]

/** Where a commune stands with a report. `early`: the month it tells of is not over. */
export const monthlyStandings = ['early', 'waiting', 'overdue', 'sent', 'sent-late'] as const
export type MonthlyStanding = (typeof monthlyStandings)[number]

/** `firstSentOn`: when it was sent for the first time; a correction makes nobody late. */
export function standingOf(it: ReportMonth, firstSentOn: CivilDate | null, today: CivilDate): MonthlyStanding {
  if (firstSentOn !== null) return firstSentOn > it.dueOn ? 'sent-late' : 'sent'
  if (today <= it.until) return 'early'
  return today > it.dueOn ? 'overdue' : 'waiting'
}

/** What a decision of a regular round did with a household. `none`: reviewed, and it stays what it was. */
export const monthlyChanges = [
  'new-poor',
  'new-near-poor',
  'to-poor',
  'to-near-poor',
  'off-poor',
  'off-near-poor',
  'none',
] as const
export type MonthlyChange = (typeof monthlyChanges)[number]

/** From the row the ledger booked; null where it booked none. */
export function changeOf(booked: { readonly from: Account; readonly to: Account } | null): MonthlyChange {
  if (!booked) return 'none'
  const { from, to } = booked
  if (isListed(to)) return `${isListed(from) ? 'to' : 'new'}-${to}`
  return isListed(from) ? `off-${from}` : 'none'
}

export type Count = { readonly households: number; readonly people: number }
/** Households and people by what happened to them. */
export type MonthlyFigures = Readonly<Record<MonthlyChange, Count>>

export const noFigures: MonthlyFigures = {
  'new-poor': { households: 0, people: 0 },
  'new-near-poor': { households: 0, people: 0 },
  'to-poor': { households: 0, people: 0 },
  'to-near-poor': { households: 0, people: 0 },
  'off-poor': { households: 0, people: 0 },
  'off-near-poor': { households: 0, people: 0 },
  none: { households: 0, people: 0 },
}

/** Counts are made from the households, never typed. */
export function figuresOf(
  rows: readonly { readonly change: MonthlyChange; readonly people: number }[],
): MonthlyFigures {
  const sums = { ...noFigures }
  for (const { change, people } of rows)
    sums[change] = { households: sums[change].households + 1, people: sums[change].people + people }
  return sums
}

/** The whole of several communes. */
export function sumFigures(all: readonly MonthlyFigures[]): MonthlyFigures {
  const sums = { ...noFigures }
  for (const figures of all)
    for (const change of monthlyChanges)
      sums[change] = {
        households: sums[change].households + figures[change].households,
        people: sums[change].people + figures[change].people,
      }
  return sums
}

export const sameFigures = (a: MonthlyFigures, b: MonthlyFigures): boolean =>
  monthlyChanges.every((it) => a[it].households === b[it].households && a[it].people === b[it].people)

/** Nothing to report is a report too. */
export const isNothing = (it: MonthlyFigures): boolean => monthlyChanges.every((change) => it[change].households === 0)
