/** What is wrong with a household of a list once it is laid beside the units of the day and the register. */
export type RegisterFinding = { readonly severity: 'error'; readonly address: string } & (
  | { readonly code: 'village-unknown'; readonly text: string }
  | { readonly code: 'other-commune'; readonly text: string; readonly commune: string }
  /** On a list of the escaped, and on neither list before. */
  | { readonly code: 'escaped-not-listed' }
  /** Good as far as the rules see, and yet the database did not take it. */
  | { readonly code: 'not-saved' }
)

/** Is it one of these, among the findings of a list? */
export const isOfRegister = (it: { readonly code: string }): it is RegisterFinding =>
  ['village-unknown', 'other-commune', 'escaped-not-listed', 'not-saved'].includes(it.code)
