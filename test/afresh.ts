import { Kysely, PostgresDialect } from 'kysely'
import type { Tables } from '../server/db/types.ts'
import type { TestDatabase } from './database.ts'

/** The same database for a server just started: no sum and no answer is kept yet. */
export const afresh = (t: TestDatabase): TestDatabase => ({
  ...t,
  db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: t.pool }) }),
})
