import type { Db } from '../db/types.ts'

/** Nobody waits for what nobody has looked at for so long. */
const lately = 30 * 60_000
/** One installation has some offices that look at a few places and years. */
const mostReadings = 8
const everyMs = 10_000

type Read = { readonly at: number; readonly again: () => Promise<unknown> }
const byDatabase = new WeakMap<Db, Map<string, Read>>()

/** Somebody has read this now. `again` reads it as they did: where it is still true, that is one small statement. */
export function noteRead(db: Db, key: string, again: Read['again'], at = Date.now()): void {
  const reads = byDatabase.get(db) ?? new Map<string, Read>()
  byDatabase.set(db, reads)
  reads.delete(key)
  reads.set(key, { at, again })
  const [oldest] = reads.keys()
  if (reads.size > mostReadings && oldest !== undefined) reads.delete(oldest)
}

/**
 * Reads again what was read lately, one after the other. Sums are added up anew where something was written, a few communes at a
 * time (server/http/keep.ts): after an evening of a hundred communes the next reader would wait for all of them at once.
 */
export async function readAhead(db: Db, now = Date.now()): Promise<void> {
  const reads = byDatabase.get(db) ?? new Map<string, Read>()
  for (const [key, { at, again }] of [...reads]) {
    if (now - at > lately) reads.delete(key)
    else
      await again().catch((error: unknown) => {
        reads.delete(key) // the others do not wait behind it for ever
        throw error
      })
  }
}

/** While the server runs. What it keeps, it keeps in its own memory: every process reads for itself. */
export function startReadingAhead(
  db: Db,
  report: (error: unknown, where: string) => void,
): { readonly stop: () => Promise<void> } {
  let going: Promise<void> | undefined
  const timer = setInterval(() => {
    going ??= readAhead(db)
      .catch((error: unknown) => report(error, 'reading ahead'))
      .finally(() => {
        going = undefined
      })
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await going
    },
  }
}
