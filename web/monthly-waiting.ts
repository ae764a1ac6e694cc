import type { z } from 'zod'
import type { monthlyReports } from '../contract/monthly-report.ts'
import { daysFrom } from './years.ts'

type Reports = Pick<z.infer<typeof monthlyReports.answer>, 'month' | 'months'>

/** The monthly report that waits now, and the days left for it. Undefined: its month is not over, or everybody has sent. */
export function monthlyWaiting({ month: now, months }: Reports, today: string) {
  const it = months.find(({ month }) => month === now)
  if (!it || it.waiting <= 0 || today <= it.until) return undefined
  const { month, dueOn, waiting } = it
  return { month, dueOn, waiting, left: daysFrom(today, dueOn) }
}
