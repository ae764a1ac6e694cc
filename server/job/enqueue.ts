import { sql } from 'kysely'
import type { UserId } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'

/** What every job knows: who asked. It runs under that person's reach, or not at all once the account is closed. */
export type Asked = { readonly actor: UserId }

/** Adds a job in this transaction: it starts once the command is committed. The same `key` replaces a waiting one. */
export const enqueue = <Payload extends Asked>(tx: Tx, task: string, payload: Payload, key: string) =>
  sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${key})`.execute(tx)
