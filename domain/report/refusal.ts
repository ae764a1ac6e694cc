export type ReportRefusal =
  /** No commune has a list of the year yet. */
  | { readonly code: 'report.nothing-there'; readonly year: number }
  /** The official result is of every commune, and balances. */
  | { readonly code: 'report.units-missing'; readonly count: number }
  | { readonly code: 'report.does-not-balance'; readonly count: number }
  | { readonly code: 'report.no-deadline'; readonly year: number }
