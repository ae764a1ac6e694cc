import { addDays, type CivilDate, todayInVietNam } from '../../domain/kernel/date.ts'

/**
 * Today in the province by a clock that may be wrong: the day the server named at the last reading, moved on by what the clock
 * of the device counted since. A clock that went back counts nothing.
 */
export function probableToday(
  now: number,
  last: { readonly at: number; readonly today: string } | undefined,
): CivilDate {
  const byClock = todayInVietNam(now)
  if (!last) return byClock
  const since = Date.parse(byClock) - Date.parse(todayInVietNam(last.at))
  return addDays(last.today as CivilDate, Math.max(0, Math.round(since / 86_400_000))) // true: the server's day
}
