import { sql } from 'kysely'

/** A unit by the name it had last, as JSON (`UnitName` of contract/view.ts). `column` holds its number: 'c.commune_id'. */
export const unitName = (column: string) => sql`
  (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v
    where v.unit_id = ${sql.ref(column)} order by v.valid_from desc limit 1)`
