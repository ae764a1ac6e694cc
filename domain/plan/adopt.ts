import { ok, type Result, refuse } from '../kernel/result.ts'
import { indicators } from './indicators.ts'
import type { PlanRefusal } from './refusal.ts'
import type { Direction } from './status.ts'

type Row = {
  readonly code: string
  readonly unit: string
  readonly direction: Direction
  readonly goal: number | null
  readonly indicator: string | null
}

/**
 * May these rows become a plan? Each code once; an indicator that the catalogue has, in its own unit, because its value is
 * computed and compared with the goal; and a number exactly where the direction says that one is promised.
 */
export function checkPlan(rows: readonly Row[]): Result<null, PlanRefusal> {
  const seen = new Set<string>()
  for (const { code, unit, direction, goal, indicator } of rows) {
    if (seen.has(code)) return refuse({ code: 'plan.target-twice', target: code })
    seen.add(code)
    if ((goal === null) !== (direction === 'none')) return refuse({ code: 'plan.goal-does-not-fit', target: code })
    if (indicator === null) continue
    const known = indicators.get(indicator)
    if (!known) return refuse({ code: 'plan.indicator-unknown', target: code, indicator })
    if (known.unit !== unit) return refuse({ code: 'plan.unit-does-not-fit', target: code, unit: known.unit })
  }
  return ok(null)
}
