import { sql } from 'kysely'

/** Many rows as one parameter: `x` with these columns, to select or join from. Bytes travel as base64 text. */
export const recordset = (rows: readonly object[], columns: string) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (${sql.raw(columns)})`
