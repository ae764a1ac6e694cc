import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import {
  type DeliveryImport,
  deliveryImportDetail,
  deliveryImportFindings,
  deliveryImportList,
  deliveryImportRows,
} from '../../../contract/delivery-import.ts'
import { reach } from '../../../domain/account/may.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import { show, showFile } from '../../http/show.ts'
import { downloadFindings } from './findings-file.ts'

type RowPage = z.infer<typeof deliveryImportRows.answer>

const headers = (tx: Tx, rest: RawBuilder<unknown>) =>
  sql<DeliveryImport>`
    select i.id, json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as unit, i.file_name as "fileName", i.kind, i.on_date as "on",
           i.document_no as "documentNo", i.elsewhere, i.state, i.refusal, i.rows_total as "rowsTotal", i.rows_done as "rowsDone", i.good, i.wrong,
           i.left_out as "leftOut", i.saved, i.asked_at as "askedAt"
      from delivery_import i
      join lateral (select unit_id, code, name from unit_version where unit_id = i.unit_id order by valid_from desc limit 1) v on true
     ${rest}`.execute(tx)

async function listImports(tx: Tx, within: AreaPath, query: z.infer<typeof deliveryImportList.query>) {
  const key = textToKey(query.after, 2)
  const beyond = key ? sql`and (i.asked_at, i.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql``
  const { rows } = await headers(
    tx,
    sql`where ${inside('i.area', within)} ${beyond} order by i.asked_at desc, i.id desc limit ${query.limit + 1}`,
  )
  const counted = await sql<{
    n: number
  }>`select count(*) as n from delivery_import i where ${inside('i.area', within)}`.execute(tx)
  return { ...pageOf(rows, query.limit, (row) => [row.askedAt, row.id]), count: counted.rows[0]?.n ?? 0 }
}

async function listRows(tx: Tx, within: AreaPath, query: z.infer<typeof deliveryImportRows.query>): Promise<RowPage> {
  const key = textToKey(query.after, 1)
  const where = sql`r.import_id = ${query.id} and ${inside('r.area', within)} ${query.status ? sql`and r.status = ${query.status}` : sql``}`
  const { rows } = await sql<RowPage['rows'][number]>`
    select r.no, r.status, r.said, r.findings,
           case when h.id is not null then json_build_object('id', h.id, 'head', h.head_name) end as household,
           case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as member
      from delivery_import_row r
      left join household h on h.id = (r.delivery ->> 'householdId')::uuid
      left join member m on m.id = (r.delivery ->> 'memberId')::uuid
     where ${where} ${key ? sql`and r.no > ${key[0]}` : sql``} order by r.no limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from delivery_import_row r where ${where}`.execute(tx)
  return { ...pageOf(rows, query.limit, (row) => [row.no]), count: counted.rows[0]?.n ?? 0 }
}

export const deliveryImportViews = [
  show(deliveryImportList, { reach: reach.imports, read: listImports }),
  show(deliveryImportDetail, {
    reach: reach.imports,
    read: async (tx, within, { id }) =>
      (await headers(tx, sql`where i.id = ${id} and ${inside('i.area', within)}`)).rows[0],
  }),
  show(deliveryImportRows, { reach: reach.imports, read: listRows }),
  showFile(deliveryImportFindings, { reach: reach.imports, read: downloadFindings }),
]
