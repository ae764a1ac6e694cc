import type pg from 'pg'
import type { Files } from '../server/file/files.ts'
import type { Vault } from '../server/file/vault.ts'
import type { Reader } from '../server/http/show.ts'
import type { Client } from './client.ts'

/** Somebody who works with the server: over HTTP, and as the views know them. */
export type Person = { readonly client: Client; readonly reader: Reader }

/** A province with its server, ready to be measured. */
export type Bench = {
  readonly url: string
  readonly base: string
  /** A plain connection of the owner, who stands before no wall: raw PostgreSQL. */
  readonly owner: pg.Client
  readonly vault: Vault
  readonly files: Files
  readonly province: Person
  readonly commune: Person
  readonly chair: Person
}

/** One column of one row, from a query that always answers. */
export async function one<T>(owner: pg.ClientBase, sql: string, values: readonly unknown[] = []): Promise<T> {
  const { rows } = await owner.query<Record<string, T>>(sql, [...values])
  const [value] = Object.values(rows[0] ?? {})
  if (value === undefined) throw new Error(`nothing found: ${sql}`)
  return value
}
