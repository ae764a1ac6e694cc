import type { TestDatabase } from './database.ts'

const watched = new WeakMap<object, { count: number }>()

/** How many statements the application sends while something is done, transaction control included. */
export async function statementsOf(t: TestDatabase, done: () => Promise<unknown>): Promise<number> {
  const tally = watched.get(t) ?? watch(t)
  const before = tally.count
  await done()
  return tally.count - before
}

function watch(t: TestDatabase) {
  const tally = { count: 0 }
  watched.set(t, tally)
  const clients = new WeakSet<object>()
  t.pool.on('acquire', (client) => {
    if (clients.has(client)) return
    clients.add(client)
    const query = client.query
    // Only counted, and handed on as it came.
    client.query = ((...sent: unknown[]) => {
      tally.count += 1
      return Reflect.apply(query, client, sent)
    }) as typeof client.query
  })
  return tally
}
