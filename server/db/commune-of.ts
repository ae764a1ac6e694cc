import { sql } from 'kysely'
import { nowhere } from './written.ts'

/**
 * The commune of today a record lies in, by its path; `nowhere`: it lies above the communes, as what a department does. A path is
 * province, commune, village: the third part of "/1/11/111/" is the commune.
 */
export const communeOf = (column: string) => sql`coalesce(commune_in(${sql.ref(column)}), ${sql.lit(nowhere)})`
