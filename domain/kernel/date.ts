import { z } from 'zod'

/** A day of the civil calendar, "2024-12-14". Never a `Date`: a birthday has no time zone. */
export const CivilDate = z.iso.date().brand<'CivilDate'>()
export type CivilDate = z.infer<typeof CivilDate>

const two = (n: number) => (n < 10 ? `0${n}` : String(n))

/** The day with these numbers, or undefined where the calendar has none (31 April, 29 February 2023). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const parsed = CivilDate.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
  return parsed.success ? parsed.data : undefined
}

// By the digits, without a string for each part: the ages of a province are counted some hundred million times.
const digit = (date: string, at: number) => date.charCodeAt(at) - 48
const twoDigits = (date: string, at: number) => digit(date, at) * 10 + digit(date, at + 1)

export const yearOf = (date: CivilDate) => twoDigits(date, 0) * 100 + twoDigits(date, 2)
/** "2024-12-14" as 20241214: a year later is 10,000 more. */
const inDigits = (date: CivilDate) => yearOf(date) * 10_000 + twoDigits(date, 5) * 100 + twoDigits(date, 8)

/** Whole years of age on a day. */
export const ageOn = (born: CivilDate, on: CivilDate): number => Math.floor((inDigits(on) - inDigits(born)) / 10_000)

/** The same day `months` later; the last day of the month where that month is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const total = yearOf(date) * 12 + twoDigits(date, 5) - 1 + months
  const [year, month, day] = [Math.floor(total / 12), (total % 12) + 1, twoDigits(date, 8)]
  // Every month has 28 days; what a longer one has is asked for only then: ages of millions are counted by this.
  const last = day <= 28 ? day : new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, last))}` as CivilDate // true: a month and a day it has
}

/** So many days later; before, where `days` is negative. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  CivilDate.parse(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10))

/** Today in the province: Asia/Ho_Chi_Minh keeps UTC+7 all the year. `now` in ms since 1970 UTC. */
export const todayInVietNam = (now: number): CivilDate =>
  CivilDate.parse(new Date(now + 7 * 3_600_000).toISOString().slice(0, 10))
