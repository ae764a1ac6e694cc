import { sql } from 'kysely'
import type { Tx } from './types.ts'

/** Those who work on one thing, named in words, take turns until their transactions end. Nobody else waits. */
export const takeTurns = (tx: Tx, what: string) => sql`select ${turn(what)}`.execute(tx)

export const turn = (what: string) => sql`pg_advisory_xact_lock(hashtextextended(${what}, 0))`
