import { addDays, type CivilDate } from './date.ts'

/** Lịch làm việc: public holidays and make-up days, rows the province types in each year (law handbook 17). */
export type WorkCalendar = {
  readonly holidays: ReadonlySet<CivilDate>
  /** Ngày làm bù: a Saturday or Sunday that is worked. */
  readonly makeUpDays: ReadonlySet<CivilDate>
}

const isWeekend = (day: CivilDate) => [0, 6].includes(new Date(day).getUTCDay())

export const isWorkingDay = (day: CivilDate, { holidays, makeUpDays }: WorkCalendar): boolean =>
  makeUpDays.has(day) || (!holidays.has(day) && !isWeekend(day))

/**
 * The last day of a period of so many working days. The day it starts on is not counted: what is posted on a Monday for 3
 * days hangs through Thursday, so that nobody has less time to read it than the law gives (our reading).
 */
export function addWorkingDays(from: CivilDate, days: number, calendar: WorkCalendar): CivilDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`)
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}
