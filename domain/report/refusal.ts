export type ReportRefusal =
  /** No commune has a list of the year yet. */
  | { readonly code: 'report.nothing-there'; readonly year: number }
  /** The official result is of every commune, and balances. */
  | { readonly code: 'report.units-missing'; readonly count: number }
  | { readonly code: 'report.does-not-balance'; readonly count: number }
  | { readonly code: 'report.no-deadline'; readonly year: number }
  /** The law has no report of the regular rounds in this month. */
  | { readonly code: 'report.no-monthly'; readonly year: number; readonly month: number }
  /** The month a report tells of is not over. */
  | { readonly code: 'report.month-not-over'; readonly until: string }
  /** The records say what was sent already. */
  | { readonly code: 'report.month-sent'; readonly on: string }
