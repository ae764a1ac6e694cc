import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.gen.ts'

export type { Tables } from './tables.gen.ts'
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
