import { z } from 'zod'
import { addDays, type CivilDate } from '../kernel/date.ts'

/**
 * Vì sao có tên: entitled by a rule, in need as on record, or deprived by the latest interview or list; and nothing received for it.
 * Who is entitled and in need of the same kind stands on the list once, as entitled.
 */
export const whys = ['entitled', 'need', 'deprived'] as const
export const Why = z.enum(whys)
export type Why = z.infer<typeof Why>

/** Đã chờ: how long ago the gap opened. */
export const waits = ['to-30', '31-90', '91-180', 'over-180'] as const
export const Wait = z.enum(waits)
export type Wait = z.infer<typeof Wait>

/** Days a wait begins after, and ends with. */
export const waitDays: Readonly<Record<Wait, { readonly over: number; readonly to: number | null }>> = {
  'to-30': { over: -1, to: 30 },
  '31-90': { over: 30, to: 90 },
  '91-180': { over: 90, to: 180 },
  'over-180': { over: 180, to: null },
}

/** The days a gap of this wait opened on, seen from `day`; `from` null is any time before. */
export function openedIn(wait: Wait, day: CivilDate): { readonly from: CivilDate | null; readonly until: CivilDate } {
  const { over, to } = waitDays[wait]
  return { from: to === null ? null : addDays(day, -to), until: addDays(day, -over - 1) }
}
