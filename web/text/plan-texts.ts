import type { TargetValue } from '../../contract/plan.ts'
import type { Unit } from '../../domain/plan/indicator.ts'

type Status = TargetValue['status']
type Direction = TargetValue['direction']

/** Words of the plan, its targets and what stands beside them. */
export type PlanTexts = {
  readonly title: string
  readonly sub: (no: string, day: string) => string
  readonly kind: Readonly<Record<TargetValue['kind'], string>>
  readonly kinds: Readonly<Record<TargetValue['kind'], string>>
  readonly status: Readonly<Record<Status, string>>
  /** "12 trên 19 chỉ tiêu đạt hoặc đúng tiến độ." */
  readonly lead: (good: string, of: string) => string
  readonly leadNone: (of: string) => string
  readonly leadMissing: (count: string) => string
  /** The goal in words: "không quá 1,20%". `amount` is written with its unit. */
  readonly goal: Readonly<Record<Direction, (amount: string) => string>>
  readonly noGoal: string
  readonly short: (amount: string) => string
  readonly over: (amount: string) => string
  readonly above: (amount: string) => string
  readonly below: (amount: string) => string
  readonly equal: string
  readonly notComputed: string
  readonly unit: Readonly<Record<Unit, (amount: string) => string>>
  readonly unitName: Readonly<Record<Unit, string>>
  readonly columns: Readonly<
    Record<'code' | 'name' | 'unit' | 'goal' | 'achieved' | 'difference' | 'fraction' | 'status', string>
  >
  readonly of: (numerator: string, denominator: string) => string
  readonly missingUnits: (count: string) => string
  readonly all: string
  readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
  readonly crumb: (year: number) => string
  readonly setGoal: Readonly<
    Record<'title' | 'about' | 'decisionNo' | 'badNumber' | 'needsDecision' | 'notYours' | 'done', string>
  >
  readonly target: {
    readonly answer: string
    readonly goalIs: string
    readonly asOf: (day: string) => string
    readonly paragraph: (no: string) => string
    readonly project: (no: string) => string
    readonly wording: string
    readonly population: string
    readonly computed: string
    readonly law: string
    readonly question: string
    readonly byDefault: string
    readonly answered: string
    readonly missingTitle: string
    readonly missingNote: string
    readonly byUnit: string
    readonly incomplete: string
    readonly byUnitNote: (shown: string, of: string) => string
    readonly unit: string
    readonly achieved: string
    readonly numerator: string
    readonly denominator: string
    readonly rest: string
    readonly unknown: string
    readonly byYear: string
    readonly byYearNote: string
    readonly beside: string
    readonly besideNote: string
    readonly rows: string
    readonly part: Readonly<Record<'counted' | 'rest' | 'unknown', string>>
    readonly rowColumns: Readonly<Record<'name' | 'household' | 'place' | 'class' | 'note', string>>
    readonly noRows: Readonly<Record<'counted' | 'rest' | 'unknown', string>>
    readonly rowsNotYours: string
    readonly waits: { readonly title: string; readonly body: string }
    readonly nobodyMissing: string
  }
}
