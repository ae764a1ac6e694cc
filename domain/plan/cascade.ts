import { ok, type Result, refuse } from '../kernel/result.ts'
import type { PlanRefusal } from './refusal.ts'
import type { Direction } from './status.ts'

/** What a unit is asked for: the part of a number, or a share of its own. */
export type Part = { readonly unitId: number; readonly goal: number }
export type Whole = {
  readonly code: string
  readonly unit: string
  readonly direction: Direction
  readonly goal: number | null
}

/** Units that are counted: parts of a number add up to the whole. Shares and averages are each place's own. */
export const countedUnits: ReadonlySet<string> = new Set(['households', 'people', 'communes', 'times', 'million-dong'])
export const addsUp = ({ unit }: Pick<Whole, 'unit'>) => countedUnits.has(unit)

/** Decimals that people type add up to what people read: to the sixth place, in whole steps. */
const scale = 1_000_000
export const sumOfParts = (parts: readonly Pick<Part, 'goal'>[]) =>
  parts.reduce((sum, part) => sum + Math.round(part.goal * scale), 0) / scale

/** What the parts lack of the whole; null where they need not add up. */
export const differenceOf = (
  whole: Pick<Whole, 'unit' | 'goal'>,
  parts: readonly Pick<Part, 'goal'>[],
): number | null =>
  addsUp(whole) && whole.goal !== null && parts.length > 0
    ? (Math.round(whole.goal * scale) - Math.round(sumOfParts(parts) * scale)) / scale
    : null

/**
 * May a target be handed down like this? Only one that promises a number; each unit once; no part below nothing or above all. The
 * parts of a number have to add up to it, unless the decision says that they do not (a reserve is kept, or more is asked).
 */
export function checkCascade(whole: Whole, parts: readonly Part[], mayDiffer: boolean): Result<null, PlanRefusal> {
  if (whole.direction === 'none' || whole.goal === null)
    return refuse({ code: 'plan.goal-does-not-fit', target: whole.code })
  const seen = new Set<number>()
  for (const { unitId, goal } of parts) {
    if (seen.has(unitId)) return refuse({ code: 'plan.part-twice', unit: unitId })
    seen.add(unitId)
    if (goal < 0 || (whole.unit === '%' && goal > 100)) return refuse({ code: 'plan.part-impossible', unit: unitId })
  }
  const difference = differenceOf(whole, parts)
  return difference === null || difference === 0 || mayDiffer
    ? ok(null)
    : refuse({ code: 'plan.parts-do-not-add-up', sum: sumOfParts(parts), goal: whole.goal })
}
