import { nationalStandards } from '../../domain/standard/national.ts'
import type { Db } from '../db/types.ts'
import { standardRow } from './store.ts'

/** Puts in the national standards a database does not have yet. What is there stays as it is: after that the table is the source. */
export const seedNationalStandards = (db: Db) =>
  db
    .insertInto('standard')
    .values(nationalStandards.map(standardRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
