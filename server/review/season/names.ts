import { sql } from 'kysely'

/** A unit by the name it had last, as JSON. `id` is an expression of its number. */
export const unitJson = (id: string) => sql`
  (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v
    where v.unit_id = ${sql.ref(id)} order by v.valid_from desc limit 1)`
