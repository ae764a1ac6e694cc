/** Every way to say no about plans and targets. */
export type PlanRefusal =
  | { readonly code: 'plan.unknown' }
  | { readonly code: 'plan.exists' }
  | { readonly code: 'plan.target-unknown' }
  | { readonly code: 'plan.target-twice'; readonly target: string }
  /** A number where none is promised, or none where one is. */
  | { readonly code: 'plan.goal-does-not-fit'; readonly target: string }
  | { readonly code: 'plan.indicator-unknown'; readonly target: string; readonly indicator: string }
  /** The goal is in another unit than the indicator it would be compared with. */
  | { readonly code: 'plan.unit-does-not-fit'; readonly target: string; readonly unit: string }
  | { readonly code: 'plan.question-unknown' }
  | { readonly code: 'plan.answer-does-not-fit' }
  | { readonly code: 'plan.part-twice'; readonly unit: number }
  /** Below nothing, or more than all. */
  | { readonly code: 'plan.part-impossible'; readonly unit: number }
  | { readonly code: 'plan.part-outside'; readonly unit: number }
  | { readonly code: 'plan.parts-do-not-add-up'; readonly sum: number; readonly goal: number }
  | { readonly code: 'plan.not-reportable'; readonly indicator: string }
  | { readonly code: 'plan.unit-does-not-report' }
  | { readonly code: 'plan.report-day'; readonly year: number }
  | { readonly code: 'plan.denominator-missing' }
  | { readonly code: 'plan.checklist-not-whole' }
  | { readonly code: 'plan.more-than-whole' }
  | { readonly code: 'plan.more-than-residents'; readonly most: number }
  | { readonly code: 'plan.value-exists' }
  | { readonly code: 'plan.period-exists' }
