/** Every way to say no about plans and targets. */
export type PlanRefusal =
  | { readonly code: 'plan.unknown' }
  | { readonly code: 'plan.exists' }
  | { readonly code: 'plan.target-unknown' }
  | { readonly code: 'plan.indicator-unknown'; readonly target: string; readonly indicator: string }
  | { readonly code: 'plan.question-unknown' }
  | { readonly code: 'plan.answer-does-not-fit' }
