import { sql } from 'kysely'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Db, Tx } from '../db/types.ts'

const mostAnswers = 300
const mostSums = 3_000
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
  putLast(answers, key, { written, answer }, mostAnswers)
  return answer
}

/** What an answer depends on besides the records: the view, how far it sees, what was asked, and the day. */
export const keyOf = (path: string, within: AreaPath, query: object, today: string) =>
  JSON.stringify([path, within, query, today])

/** Adds up what writers have noted in `written`, so that the sum stays a matter of a few rows. */
export async function foldWritten(db: Db): Promise<void> {
  await sql`select fold_written()`.execute(db)
}

/** Parts an answer is made of, kept longer than the answer: who reads one says when it is still true (server/http/keep.ts). */
export type KeptSums = {
  readonly get: (key: string) => unknown
  readonly set: (key: string, sum: unknown) => void
}
const sumsByDatabase = new WeakMap<Db, KeptSums>()

export function keptSumsOf(db: Db): KeptSums {
  const sums = sumsByDatabase.get(db) ?? makeKeptSums()
  sumsByDatabase.set(db, sums)
  return sums
}

function makeKeptSums(): KeptSums {
  const sums = new Map<string, unknown>()
  return { get: (key) => sums.get(key), set: (key, sum) => putLast(sums, key, sum, mostSums) }
}

/** The ones put longest ago make room. */
function putLast<Value>(into: Map<string, Value>, key: string, value: Value, most: number): void {
  into.delete(key)
  into.set(key, value)
  for (const oldest of into.keys()) {
    if (into.size <= most) break
    into.delete(oldest)
  }
}
