import { sql } from 'kysely'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Db, Tx } from '../db/types.ts'

const most = 300
type Kept = { readonly written: number; readonly answer: unknown }
const byDatabase = new WeakMap<Db, Map<string, Kept>>()

/**
 * A sum over a province is worth keeping, but only while it is true: the answer is kept with how often facts had been written
 * in the snapshot it was read in (table `written`), and given again to every snapshot that counts as many. Of two snapshots one
 * sees all the other sees, so where they count the same they see the same. The transaction must read one snapshot.
 */
export async function keptWhileUnchanged<Answer>(
  db: Db,
  tx: Tx,
  key: string,
  read: () => Promise<Answer>,
): Promise<Answer> {
  const { rows } = await sql<{ written: number }>`select coalesce(sum(n), 0) as written from written`.execute(tx)
  const written = rows[0]?.written ?? 0
  const answers = byDatabase.get(db) ?? new Map<string, Kept>()
  byDatabase.set(db, answers)
  const kept = answers.get(key)
  if (kept?.written === written) return kept.answer as Answer // true: the key names the view, and a view has one answer type
  const answer = await read()
  answers.delete(key)
  answers.set(key, { written, answer })
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break
    answers.delete(oldest)
  }
  return answer
}

/** What an answer depends on besides the records: the view, how far it sees, what was asked, and the day. */
export const keyOf = (path: string, within: AreaPath, query: object, today: string) =>
  JSON.stringify([path, within, query, today])

/** Adds up what writers have noted in `written`, so that the sum stays a matter of a few rows. */
export async function foldWritten(db: Db): Promise<void> {
  await sql`select fold_written()`.execute(db)
}
