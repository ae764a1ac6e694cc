/** Every way to say no about the register of households. */
export type HouseholdRefusal =
  | { readonly code: 'household.changed-since'; readonly sent: number; readonly now: number }
  | { readonly code: 'household.ended'; readonly on: string }
  | { readonly code: 'household.village-unknown' }
  | { readonly code: 'household.no-head' }
  | { readonly code: 'household.member-unknown' }
  | { readonly code: 'household.nobody-left' }
  | { readonly code: 'household.head-leaves' }
  | { readonly code: 'household.same-village' }
  | { readonly code: 'household.same-class' }
  | { readonly code: 'household.same-household' }
  | { readonly code: 'household.not-alone' }
  | { readonly code: 'household.before-last-event'; readonly last: string }
  | { readonly code: 'household.exists' }
  /** Written down already, as somebody of this name and year. */
  | { readonly code: 'household.member-exists'; readonly name: string }
  /** Who comes or goes after the interview is no part of it. */
  | { readonly code: 'household.after-interview'; readonly on: string }
