import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { importDetail, importFindings, importList, importRows } from '../../../contract/review.ts'
import { reach } from '../../../domain/account/may.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import { show, showFile } from '../../http/show.ts'
import { downloadFindings } from './findings-file.ts'
import { Staged, toShown } from './staged.ts'

type Header = z.infer<typeof importDetail.answer>
type RowPage = z.infer<typeof importRows.answer>

/** `i` is the import; its commune bears the name it had at the end of the list's year. */
const headers = (tx: Tx, rest: RawBuilder<unknown>) =>
  sql<Header>`
    select i.id, json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as unit, i.year, i.standard_id as standard, i.kind,
           i.file_name as "fileName", i.convert, i.state, i.refusal, i.column_check as "columnCheck", i.notes, i.rows_total as "rowsTotal",
           i.rows_done as "rowsDone", i.good, i.doubtful, i.wrong, i.saved, i.asked_at as "askedAt"
      from list_import i
      join lateral (select unit_id, code, name from unit_version where unit_id = i.unit_id
                     order by (valid_from <= make_date(i.year, 12, 31)) desc, valid_from desc limit 1) v on true
     ${rest}`.execute(tx)

async function listImports(tx: Tx, within: AreaPath, query: z.infer<typeof importList.query>) {
  const key = textToKey(query.after, 2)
  const { rows } = await headers(
    tx,
    sql`where ${inside('i.area', within)} ${key ? sql`and (i.asked_at, i.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql``}
        order by i.asked_at desc, i.id desc limit ${query.limit + 1}`,
  )
  const counted = await sql<{
    n: number
  }>`select count(*) as n from list_import i where ${inside('i.area', within)}`.execute(tx)
  return { ...pageOf(rows, query.limit, (row) => [row.askedAt, row.id]), count: counted.rows[0]?.n ?? 0 }
}

async function listRows(tx: Tx, within: AreaPath, query: z.infer<typeof importRows.query>): Promise<RowPage> {
  const key = textToKey(query.after, 1)
  const where = sql`import_id = ${query.id} and ${inside('area', within)} ${query.status ? sql`and status = ${query.status}` : sql``}`
  const { rows } = await sql<RowPage['rows'][number]>`
    select no, first_row as "firstRow", last_row as "lastRow", status, household, findings, matches, decision, same_as as "sameAs", saved_as as "savedAs"
      from list_import_row where ${where} ${key ? sql`and no > ${key[0]}` : sql``} order by no limit ${query.limit + 1}`.execute(
    tx,
  )
  const counted = await sql<{ n: number }>`select count(*) as n from list_import_row where ${where}`.execute(tx)
  const page = pageOf(rows, query.limit, (row) => [row.no])
  return {
    rows: page.rows.map((row) => ({ ...row, household: row.household && toShown(Staged.parse(row.household)) })),
    count: counted.rows[0]?.n ?? 0,
    next: page.next,
  }
}

export const importViews = [
  show(importList, { reach: reach.imports, read: listImports }),
  show(importDetail, {
    reach: reach.imports,
    read: async (tx, within, { id }) =>
      (await headers(tx, sql`where i.id = ${id} and ${inside('i.area', within)}`)).rows[0],
  }),
  show(importRows, { reach: reach.imports, read: listRows }),
  showFile(importFindings, { reach: reach.imports, read: downloadFindings }),
]
