import { z } from 'zod'

/** A day of the civil calendar, "2024-12-14". Never a `Date`: a birthday has no time zone. */
export const CivilDate = z.iso.date().brand<'CivilDate'>()
export type CivilDate = z.infer<typeof CivilDate>

const two = (n: number) => String(n).padStart(2, '0')

/** The day with these numbers, or undefined where the calendar has none (31 April, 29 February 2023). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const parsed = CivilDate.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
  return parsed.success ? parsed.data : undefined
}

export const yearOf = (date: CivilDate) => Number(date.slice(0, 4))

/** Whole years of age on a day. */
export function ageOn(born: CivilDate, on: CivilDate): number {
  const years = yearOf(on) - yearOf(born)
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** The same day `months` later; the last day of the month where that month is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const total = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month, day] = [Math.floor(total / 12), (total % 12) + 1, Number(date.slice(8))]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return CivilDate.parse(`${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, last))}`)
}

/** So many days later; before, where `days` is negative. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  CivilDate.parse(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10))

/** Today in the province: Asia/Ho_Chi_Minh keeps UTC+7 all the year. `now` in ms since 1970 UTC. */
export const todayInVietNam = (now: number): CivilDate =>
  CivilDate.parse(new Date(now + 7 * 3_600_000).toISOString().slice(0, 10))
