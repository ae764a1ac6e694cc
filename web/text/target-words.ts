import type { TargetValue } from '../../contract/plan.ts'
import { type Unit, units } from '../../domain/plan/indicator.ts'
import type { Format, Maybe } from './format.ts'
import type { PlanTexts } from './plan-texts.ts'

export type StatusTone = 'reached' | 'track' | 'risk' | 'missed' | 'none' | 'plain'
export const statusTone: Readonly<Record<TargetValue['status'], StatusTone>> = {
  reached: 'reached',
  'on-track': 'track',
  nearly: 'track',
  'at-risk': 'risk',
  missed: 'missed',
  unknown: 'none',
  'no-goal': 'plain',
}

type Judged = Pick<TargetValue, 'unit' | 'direction' | 'goal' | 'achieved' | 'status' | 'missing'>

const isUnit = (unit: string): unit is Unit => units.some((it) => it === unit)
/** The unit in words, for the head of a column. */
export const targetUnit = (unit: string, words: PlanTexts) => (isUnit(unit) ? words.unitName[unit] : unit)
const isShare = (unit: string) => unit === '%' || unit === 'points'

/** A target in words and as a bar; everything a card, a row of the plan and the page of a target say about it. */
export function targetWords(it: Judged, words: PlanTexts, format: Format) {
  const digits = it.achieved === null ? undefined : digitsBeside(it.achieved, it.goal)
  return {
    value: amount(it.achieved, it.unit, format, (text) => (it.unit === '%' ? words.unit['%'](text) : text), digits),
    /** The value with its unit, for a sentence or where it stands alone. */
    valueInFull: inUnit(it.achieved, it.unit, words, format, digits),
    goal: it.goal === null ? words.noGoal : words.goal[it.direction](goalAmount(it.goal, it.unit, words, format)),
    difference: differenceWords(it, words, format),
    tone: statusTone[it.status],
    status: words.status[it.status],
    ...bar(it),
  }
}

/** A value with its unit: "1,24%", "0,36 điểm %", "3.798 hộ". */
export const inUnit = (value: Maybe, unit: string, words: PlanTexts, format: Format, digits?: number) =>
  amount(value, unit, format, (text) => (isUnit(unit) ? words.unit[unit](text) : `${text} ${unit}`), digits)

export const goalAmount = (goal: number, unit: string, words: PlanTexts, format: Format) =>
  inUnit(goal, unit, words, format, goalDigits(goal))

/** Rates under ten with two decimals, above with one; counts whole. `digits` where something else decides. */
function amount(value: Maybe, unit: string, format: Format, write: (text: string) => string, digits?: number): string {
  if (value === null || value === undefined) return format.count(value)
  if (isShare(unit)) return write(format.fixed(value, digits ?? digitsOf(value)))
  return write(Number.isInteger(value) ? format.count(value) : format.number(value, 2))
}

/** The bare number, for a label beside others of its kind. */
export const bareAmount = (value: Maybe, unit: string, format: Format) => amount(value, unit, format, (text) => text)

const digitsOf = (rate: number) => (Math.abs(rate) >= 10 ? 1 : 2)

/** 99,97 of a promised 100 is not printed as 100,0: as many decimals as it takes to tell them apart. */
function digitsBeside(achieved: number, goal: number | null): number {
  let digits = digitsOf(achieved)
  if (goal === null || achieved === goal) return digits
  while (digits < 4 && achieved.toFixed(digits) === goal.toFixed(digits)) digits++
  return digits
}

/** A promise is written as the plan writes it: 100%, 1,20%, 14,3%. */
const goalDigits = (goal: number) => (Number.isInteger(goal) ? 0 : digitsOf(goal))

/** How far it is, in words: "thiếu 2,40 điểm %", "cao hơn 123 hộ". A difference of rates is in points. */
function differenceWords({ achieved, goal, direction, unit }: Judged, words: PlanTexts, format: Format): string {
  if (achieved === null) return words.notComputed
  if (goal === null || direction === 'none') return words.noGoal
  const difference = achieved - goal
  if (difference === 0) return words.equal
  const digits = isShare(unit) ? digitsBeside(achieved, goal) : undefined
  const far = inUnit(Math.abs(difference), unit === '%' ? 'points' : unit, words, format, digits)
  if (direction === 'at-most' || direction === 'below') return difference > 0 ? words.above(far) : words.below(far)
  return difference < 0 ? words.short(far) : words.over(far)
}

/** The bar starts at zero. High rates fill it at 100; everything else leaves room behind the larger of value and goal. */
function bar({ achieved, goal, unit, direction }: Judged): { share: number | null; goalShare: number | null } {
  const larger = Math.max(achieved ?? 0, goal ?? 0)
  const room = direction === 'at-most' || direction === 'below' ? 1.6 : 1.1
  const full = unit === '%' && larger >= 50 && larger <= 100 ? 100 : larger * room
  if (full <= 0) return { share: achieved === null ? null : 0, goalShare: null }
  return { share: achieved === null ? null : achieved / full, goalShare: goal === null ? null : goal / full }
}

/** Communes that keep a value from being complete, each once. */
export const missingUnits = (missing: TargetValue['missing']) =>
  new Set(missing.flatMap((it) => (it.unit ? [it.unit.id] : []))).size

export type StatusCount = { readonly tone: StatusTone; readonly word: string; readonly count: number }

/** How many targets stand where; `nearly` counts with those on track, under its own word only when there is one. */
export function countStatuses(
  targets: readonly Pick<TargetValue, 'status'>[],
  words: PlanTexts,
): readonly StatusCount[] {
  const order = ['reached', 'on-track', 'nearly', 'at-risk', 'missed', 'unknown', 'no-goal'] as const
  return order
    .map((status) => ({
      tone: statusTone[status],
      word: words.status[status],
      count: targets.filter((it) => it.status === status).length,
    }))
    .filter((it) => it.count > 0)
}
