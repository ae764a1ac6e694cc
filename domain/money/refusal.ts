/** Every way to say no about money. `left` is null where another writer was quicker and nobody knows how much is left. */
export type MoneyRefusal =
  | { readonly code: 'money.line-exists' }
  | { readonly code: 'money.over-line'; readonly left: number | null }
  | { readonly code: 'money.over-allocation'; readonly left: number | null }
  | { readonly code: 'money.over-contribution'; readonly left: number | null }
  /** A line or an allocation cannot be lowered below what hangs on it. */
  | { readonly code: 'money.already-shared'; readonly shared: number | null }
  | { readonly code: 'money.already-spent'; readonly spent: number | null }
  | { readonly code: 'money.after-spend-by'; readonly spendBy: string }
  | { readonly code: 'money.before-decision'; readonly decided: string }
  /** A day that is not over yet cannot have seen a payment or a decision. */
  | { readonly code: 'money.in-the-future' }
  | { readonly code: 'money.project-unknown' }
  | { readonly code: 'money.project-not-valid'; readonly project: string; readonly year: number }
  /** A part must say more than the line it is split from, and not contradict it. */
  | { readonly code: 'money.part-does-not-fit' }
  | { readonly code: 'money.spend-by-unknown' }
  /** Money was spent on a later day than the new last day. */
  | { readonly code: 'money.spent-later'; readonly last: string }
  | { readonly code: 'money.holder-exists' }
  | { readonly code: 'money.holder-unknown' }
  | { readonly code: 'money.holder-twice' }
  | { readonly code: 'money.not-a-commune' }
  | { readonly code: 'money.same-amount' }
  | { readonly code: 'money.before-original'; readonly on: string }
  | { readonly code: 'money.activity-unknown' }
  | { readonly code: 'money.household-unknown' }
  | { readonly code: 'money.before-pledge'; readonly pledgedOn: string }
  | { readonly code: 'money.before-receipt' }
  /** Nothing in the whole area to share by: the criterion would hand its part to nobody. */
  | { readonly code: 'money.criterion-empty'; readonly criterion: string }
  | { readonly code: 'money.no-criterion' }
  | { readonly code: 'money.nobody-to-share-with' }
  | { readonly code: 'money.exists' }
