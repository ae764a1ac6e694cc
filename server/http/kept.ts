import { sql } from 'kysely'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Db, Tx } from '../db/types.ts'

const most = 300
type Kept = { readonly snapshot: string; readonly answer: unknown }
const byDatabase = new WeakMap<Db, Map<string, Kept>>()

/**
 * A sum over a province is worth keeping, but only while it is true: the answer is kept with the snapshot it was read in,
 * and given again as long as PostgreSQL's snapshot is the same, which it is exactly until some transaction has written.
 * The transaction must not have read anything yet.
 */
export async function keptWhileUnchanged<Answer>(
  db: Db,
  tx: Tx,
  key: string,
  read: () => Promise<Answer>,
): Promise<Answer> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx)
  const snapshot = rows[0]?.snapshot ?? ''
  const answers = byDatabase.get(db) ?? new Map<string, Kept>()
  byDatabase.set(db, answers)
  const kept = answers.get(key)
  if (kept?.snapshot === snapshot) return kept.answer as Answer // true: the key names the view, and a view has one answer type
  const answer = await read()
  answers.delete(key)
  answers.set(key, { snapshot, answer })
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break
    answers.delete(oldest)
  }
  return answer
}

/** What an answer depends on besides the records: the view, how far it sees, what was asked, and the day. */
export const keyOf = (path: string, within: AreaPath, query: object, today: string) =>
  JSON.stringify([path, within, query, today])
