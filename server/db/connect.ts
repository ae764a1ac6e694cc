import { Kysely } from 'kysely'
import pg from 'pg'
import { Client } from './client.ts'
import { dialectOver } from './dialect.ts'
import { keepingPlans } from './keeping-plans.ts'
import type { Db, Tables } from './types.ts'

const { builtins } = pg.types

/** What PostgreSQL sends, as we keep it: days stay text, instants become ISO text, counts and amounts become numbers. */
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
}
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => parsers[id] ?? pg.types.getTypeParser(id, format ?? 'text'),
}

export type Connections = {
  /** Plans each statement anew: what a view reads, and how, depends on what is asked for. */
  readonly db: Db
  /** Over the same connections, and PostgreSQL keeps the plans: for commands, which find what they need by its key. */
  readonly planned: Db
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

/**
 * Connections of the application: they work as `chungtay_app`, without DDL and behind row-level security. Statements given
 * together go out together (decision 0021): `Promise.all` over one transaction is one journey to the database and back.
 */
export function connectAsApp(url: string, most = 20): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    types,
    options: '-c role=chungtay_app',
    pipeline: true,
    Client,
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const db: Db = new Kysely<Tables>({ dialect: dialectOver(pool) })
  const planned: Db = new Kysely<Tables>({ dialect: dialectOver(keepingPlans(pool)) })
  return { db, planned, pool, close: () => db.destroy() }
}

/** A connection of the owner, for migrations and tools only. */
export const connectAsOwner = (url: string) => new pg.Client({ connectionString: url, types })
