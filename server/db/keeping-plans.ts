import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** A plan takes memory in every connection that used it. Texts beyond these are planned each time. */
const mostTexts = 500

/**
 * The same connections, where every statement has a name: PostgreSQL parses it, builds the wall into it and plans it once a
 * connection. A third of what an interview cost it was that.
 */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    if (!names.has(text) && names.size < mostTexts) names.set(text, `planned-${names.size}`)
    return names.get(text)
  }
  const named = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values: unknown[]) => client.query({ name: nameOf(text), text, values })
    return {
      query: query as unknown as PostgresPoolClient['query'], // true: the other way to call it opens a cursor, and nobody does
      release: (broken) => client.release(broken),
    }
  }
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    // Whoever opened the pool closes it.
    end: async () => {},
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? named(client)
      clients.set(client, known)
      return known
    },
  }
}
