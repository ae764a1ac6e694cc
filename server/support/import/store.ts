import { sql, type Updateable } from 'kysely'
import type { z } from 'zod'
import type { startDeliveryImport } from '../../../contract/delivery-import.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Tables, Tx } from '../../db/types.ts'

export const lockImport = (tx: Tx, id: string) =>
  tx.selectFrom('delivery_import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export type Import = NonNullable<Awaited<ReturnType<typeof lockImport>>>

export const addImport = (tx: Tx, it: z.infer<typeof startDeliveryImport.input>, area: AreaPath, askedBy: string) =>
  tx
    .insertInto('delivery_import')
    .values({
      id: it.id,
      area,
      unit_id: it.unitId,
      file_name: it.fileName,
      file_hash: it.file,
      kind: it.kind,
      on_date: it.on,
      document_no: it.documentNo,
      elsewhere: it.elsewhere,
      allocation_id: it.allocationId,
      contribution_id: it.contributionId,
      convert: it.convert,
      state: 'reading',
      asked_by: askedBy,
    })
    .execute()

export const setImport = (tx: Tx, id: string, set: Updateable<Tables['delivery_import']>) =>
  tx.updateTable('delivery_import').set(set).where('id', '=', id).execute()

export const setRefused = (tx: Tx, id: string, refusal: Refusal) =>
  setImport(tx, id, { state: 'refused', refusal: JSON.stringify(refusal) })

/** Given up after the last attempt: the officer may send the file again. */
export const stopReading = (tx: Tx, id: string) =>
  sql`update delivery_import set state = 'refused', refusal = '{"code": "import.not-read"}' where id = ${id} and state = 'reading'`.execute(
    tx,
  )

/** Given up after the last attempt: what is saved is saved, and what is not can be saved again. */
export const stopSaving = (tx: Tx, id: string) =>
  sql`update delivery_import set state = 'read' where id = ${id} and state = 'saving'`.execute(tx)

/** A row the database does not take is told to the officer. */
export const setNotSaved = (tx: Tx, id: string, no: number) =>
  sql`update delivery_import_row set status = 'wrong',
             findings = findings || jsonb_build_array(jsonb_build_object('severity', 'error', 'code', 'not-saved', 'address', 'A' || no))
       where import_id = ${id} and no = ${no} and status = 'good'`.execute(tx)

export const removeImport = (tx: Tx, id: string) => tx.deleteFrom('delivery_import').where('id', '=', id).execute()

export type StagedRow = {
  readonly no: number
  readonly status: 'good' | 'wrong'
  readonly said: unknown
  readonly delivery: unknown
  readonly findings: unknown
}

/** Puts what was read on the table, in one statement however many; a row read before is read anew. */
export const addRows = (tx: Tx, it: Pick<Import, 'id' | 'area'>, rows: readonly StagedRow[]) =>
  sql`insert into delivery_import_row (import_id, area, no, status, said, delivery, findings)
      select ${it.id}::uuid, ${it.area}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (no int, status text, said jsonb, delivery jsonb, findings jsonb)
      on conflict (import_id, no) do update set status = excluded.status, said = excluded.said, delivery = excluded.delivery,
        findings = excluded.findings where delivery_import_row.status <> 'saved'`.execute(tx)

/** Counts again what is good, wrong, left out and saved. */
export const recount = (tx: Tx, id: string) =>
  sql`update delivery_import i set good = n.good, wrong = n.wrong, left_out = n.left_out, saved = n.saved
        from (select count(*) filter (where status = 'good') as good, count(*) filter (where status = 'wrong') as wrong,
                     count(*) filter (where status = 'left-out') as left_out, count(*) filter (where status = 'saved') as saved
                from delivery_import_row where import_id = ${id}) n
       where i.id = ${id}`.execute(tx)

/** True where there was such a row in the state it is taken from. */
export const takeRow = async (tx: Tx, id: string, no: number, take: boolean) => {
  const [from, to] = take ? ['left-out', 'good'] : ['good', 'left-out']
  const done = await tx
    .updateTable('delivery_import_row')
    .set({ status: to })
    .where('import_id', '=', id)
    .where('no', '=', no)
    .where('status', '=', from)
    .returning('no')
    .executeTakeFirst()
  return done !== undefined
}

/** The first good row that waits to be saved; null: none. */
export async function firstGood(tx: Tx, id: string): Promise<number | null> {
  const { rows } = await sql<{
    no: number | null
  }>`select min(no) as no from delivery_import_row where import_id = ${id} and status = 'good'`.execute(tx)
  return rows[0]?.no ?? null
}
