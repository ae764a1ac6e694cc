/** Every way to say no about lists, imports and recognition. */
export type ReviewRefusal =
  | { readonly code: 'review.list-exists' }
  | { readonly code: 'review.list-frozen' }
  /** The year is recognised here under another standard, and the ledger has one book. */
  | { readonly code: 'review.year-recognised'; readonly year: number }
  | { readonly code: 'review.list-empty' }
  | { readonly code: 'review.changed-since'; readonly sent: number; readonly now: number }
  | { readonly code: 'review.unaccounted'; readonly count: number }
  | { readonly code: 'review.escaped-decision-missing'; readonly count: number }
  | { readonly code: 'review.no-standard'; readonly year: number }
  | { readonly code: 'review.year-before-not-recognised'; readonly year: number }
  | { readonly code: 'review.decision-before-review' }
  | { readonly code: 'review.not-a-commune-of-that-day' }
  | { readonly code: 'import.wrong-state'; readonly state: string }
  | { readonly code: 'import.layout-unknown' }
  | { readonly code: 'import.columns-missing'; readonly columns: readonly string[] }
  | { readonly code: 'import.file-unknown' }
  | { readonly code: 'import.not-read' }
  | { readonly code: 'import.row-wrong' }
  | { readonly code: 'import.row-open'; readonly count: number }
  | { readonly code: 'import.same-as-unknown' }
  | { readonly code: 'import.nothing-to-save' }
  | { readonly code: 'import.same-as-taken' }
  | { readonly code: 'import.legacy-text'; readonly encoding: string }
