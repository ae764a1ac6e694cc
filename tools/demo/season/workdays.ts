import { addDays, type CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import { isWorkingDay, type WorkCalendar } from '../../../domain/kernel/working-days.ts'
import type { Cell } from '../copy.ts'
import { day } from '../people/person.ts'

/** The holidays that fall on the same day every year (Bộ luật Lao động 2019, art. 112). Tết is typed in by the province. */
const fixed = [
  [1, 1, 'Tết Dương lịch'],
  [4, 30, 'Ngày Chiến thắng'],
  [5, 1, 'Ngày Quốc tế lao động'],
  [9, 1, 'Quốc khánh'],
  [9, 2, 'Quốc khánh'],
] as const

export const calendarColumns = ['day', 'kind', 'name', 'act']
export const calendarRows = (year: number): Cell[][] =>
  fixed.map(([month, of, name]) => [day(year, month, of), 'holiday', name, 'Bộ luật Lao động 2019, Điều 112'])

/** The same few years are asked for again and again. */
const calendars = new Map<number, WorkCalendar>()
export function calendarOf(year: number): WorkCalendar {
  const calendar = calendars.get(year) ?? {
    holidays: new Set([year, year + 1].flatMap((it) => fixed.map(([month, of]) => day(it, month, of)))),
    makeUpDays: new Set(),
  }
  calendars.set(year, calendar)
  return calendar
}

const isWorked = (on: CivilDate) => isWorkingDay(on, calendarOf(yearOf(on)))

/** The day itself where it is a working day, else the last one before it. */
export const workdayBy = (on: CivilDate): CivilDate => (isWorked(on) ? on : workdayBy(addDays(on, -1)))
/** The same, the first one after it. */
export const workdayFrom = (on: CivilDate): CivilDate => (isWorked(on) ? on : workdayFrom(addDays(on, 1)))

/** So many working days later, or before. */
export function workdaysFrom(on: CivilDate, count: number): CivilDate {
  let at = on
  for (let left = Math.abs(count); left > 0; left -= 1)
    at = count > 0 ? workdayFrom(addDays(at, 1)) : workdayBy(addDays(at, -1))
  return at
}
