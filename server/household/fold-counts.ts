import { sql } from 'kysely'
import type { Db } from '../db/types.ts'

/** Adds up what writers have left in `household_count`, so that counting stays a matter of a few thousand rows. */
export async function foldCounts(db: Db): Promise<void> {
  await sql`select fold_household_counts()`.execute(db)
}
