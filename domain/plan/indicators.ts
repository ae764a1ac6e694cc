import { fromLists } from './catalogue/from-lists.ts'
import { fromSurveys } from './catalogue/from-surveys.ts'
import { waitingMeasures } from './catalogue/waiting-measures.ts'
import { waitingMoney } from './catalogue/waiting-money.ts'
import { waitingTargets } from './catalogue/waiting-targets.ts'
import type { Computed, ComputedCode, Indicator } from './indicator.ts'

/** Those that are computed. The type says that none is left out. */
export const computedIndicators: Readonly<Record<ComputedCode, Computed>> = { ...fromLists, ...fromSurveys }

const all: Readonly<Record<string, Indicator>> = {
  ...computedIndicators,
  ...waitingTargets,
  ...waitingMeasures,
  ...waitingMoney,
}

/**
 * The catalogue of indicators (chỉ số đánh giá): one definition each. A row of a plan names one; its value is computed by
 * that definition or not at all, nobody types it in. When a subject brings the records an indicator waits for, the
 * definition moves to `computed` and gets a source in server/plan/indicators; plans and screens stay as they are.
 */
export const indicators: ReadonlyMap<string, Indicator> = new Map(Object.entries(all))

export const isComputed = (code: string): code is ComputedCode => Object.hasOwn(computedIndicators, code)
