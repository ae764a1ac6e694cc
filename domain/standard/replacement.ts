import type { CivilDate } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { StandardRefusal } from './refusal.ts'
import type { Standard } from './standard.ts'

/**
 * May a province's standard be typed in again? Before it begins, freely. Once it holds, households were classified by it:
 * then only its end may be set, and not to a day that is over.
 */
export function checkReplacement(before: Standard, after: Standard, today: CivilDate): Result<null, StandardRefusal> {
  if (before.owner === 'national' || after.owner === 'national') return refuse({ code: 'standard.exists' })
  if (before.owner.province !== after.owner.province) return refuse({ code: 'standard.exists' })
  if (before.validFrom > today) return ok(null)
  const ahead = (end: CivilDate | null) => end === null || end >= today
  const endsInTime = after.validTo === before.validTo || (ahead(before.validTo) && ahead(after.validTo))
  return endsInTime && sameRules(before, after) ? ok(null) : refuse({ code: 'standard.begun', from: before.validFrom })
}

const sameLine = (a: Standard['incomePointsLine'], b: Standard['incomePointsLine']) =>
  a?.rural === b?.rural && a?.urban === b?.urban

/** All that a province sets itself; the indicators come from the national standard it is built on. */
const sameRules = (a: Standard, b: Standard) =>
  a.validFrom === b.validFrom &&
  a.act === b.act &&
  a.deprivationsMin === b.deprivationsMin &&
  sameLine(a.incomeLine, b.incomeLine) &&
  sameLine(a.incomePointsLine, b.incomePointsLine) &&
  a.indicators.map(({ code }) => code).join() === b.indicators.map(({ code }) => code).join()
