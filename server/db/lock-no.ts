/** The numbers of advisory locks, all in one place: two kinds of work under one number wait for each other, or never run. */
export const lockNo = {
  migrate: 7021,
  sealLog: 7022,
  /** Taken by `fold_household_counts()`, in SQL. */
  foldCounts: 7023,
  /** Held, shared, by every process that works off jobs, for as long as it lives. */
  workerAlive: 7024,
  importUnits: 7025,
  keepGaps: 7026,
  /** Taken by `fold_written()`, in SQL. */
  foldWritten: 7027,
} as const
