import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Actor } from '../domain/account/actor.ts'
import { connectAsApp } from '../server/db/connect.ts'
import type { Tables } from '../server/db/types.ts'
import type { Reader } from '../server/http/show.ts'
import { views } from '../server/subjects.ts'

/** A statement as the application sends it, to be sent again by others. */
export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>

/** The readings (no writing, no settings) a view sends for this reader, in order. */
export async function statementsOf(
  url: string,
  reader: Reader,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<readonly Statement[]> {
  const view = views.find((it) => it.path === path)
  if (!view) throw new Error(`no view ${path}`)
  const sent: Statement[] = []
  const { pool } = connectAsApp(url, 2)
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => {
      if (/^\s*(select|with)\b/i.test(sql) && !/set_config/.test(sql)) sent.push({ sql, parameters })
    },
  })
  try {
    const answer = await view.answerTo(db, reader, query)
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(answer.error)}`)
    return sent
  } finally {
    await db.destroy()
  }
}

/** Sends them one after the other on a plain connection: as the owner that is raw PostgreSQL, without any wall. */
export async function replay(client: pg.ClientBase, statements: readonly Statement[]): Promise<void> {
  for (const { sql, parameters } of statements) await client.query(sql, [...parameters])
}

/** The plan of a statement as the application's role, behind the wall of this reader. */
export async function planOf(
  url: string,
  { area }: Pick<Actor, 'area'>,
  { sql, parameters }: Statement,
): Promise<string> {
  const { pool, close } = connectAsApp(url, 1)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.within', $1, true)`, [area])
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${sql}`, [...parameters])
    await client.query('rollback')
    return rows.map((it) => it['QUERY PLAN']).join('\n')
  } finally {
    client.release()
    await close()
  }
}
