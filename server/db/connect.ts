import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
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

export type Connections = { readonly db: Db; readonly pool: pg.Pool; readonly close: () => Promise<void> }

/** Connections of the application: they work as `chungtay_app`, without DDL and behind row-level security. */
export function connectAsApp(url: string, most = 20): Connections {
  const pool = new pg.Pool({ connectionString: url, max: most, types, options: '-c role=chungtay_app' })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/** A connection of the owner, for migrations and tools only. */
export const connectAsOwner = (url: string) => new pg.Client({ connectionString: url, types })
