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
