import { type RawBuilder, sql } from 'kysely'
import type { AreaPath } from '../../domain/kernel/ids.ts'

/** The first wall, in the words of the second: `column` lies in `within`. '0' follows '/', so this is an index range. */
export const inside = (column: string, within: AreaPath): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} >= ${within} and ${sql.ref(column)} < ${`${within.slice(0, -1)}0`})`
