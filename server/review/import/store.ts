import { sql, type Updateable } from 'kysely'
import type { z } from 'zod'
import type { startImport } from '../../../contract/review.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Tables, Tx } from '../../db/types.ts'

export const lockImport = (tx: Tx, id: string) =>
  tx.selectFrom('list_import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export type Import = NonNullable<Awaited<ReturnType<typeof lockImport>>>

export const addImport = (tx: Tx, it: z.infer<typeof startImport.input>, area: AreaPath, askedBy: string) =>
  tx
    .insertInto('list_import')
    .values({
      id: it.id,
      area,
      unit_id: it.unitId,
      year: it.year,
      standard_id: it.standard,
      kind: 'unknown',
      file_name: it.fileName,
      file_hash: it.file,
      convert: it.convert,
      state: 'reading',
      asked_by: askedBy,
    })
    .execute()

export const setImport = (tx: Tx, id: string, set: Updateable<Tables['list_import']>) =>
  tx.updateTable('list_import').set(set).where('id', '=', id).execute()

/** Begins again from the file: what was read before goes, what was saved stays where it was saved. */
export async function restart(tx: Tx, id: string, convert: 'tcvn3' | 'vni' | null) {
  await tx.deleteFrom('list_import_row').where('import_id', '=', id).execute()
  await setImport(tx, id, {
    state: 'reading',
    convert,
    rows_done: 0,
    rows_total: 0,
    good: 0,
    doubtful: 0,
    wrong: 0,
    refusal: null,
  })
}

export const removeImport = (tx: Tx, id: string) => tx.deleteFrom('list_import').where('id', '=', id).execute()

export const setRefused = (tx: Tx, id: string, refusal: Refusal) =>
  setImport(tx, id, { state: 'refused', refusal: JSON.stringify(refusal) })

/** Given up after the last attempt: the officer may send the file again. */
export const stopReading = (tx: Tx, id: string) =>
  sql`update list_import set state = 'refused', refusal = '{"code": "import.not-read"}' where id = ${id} and state = 'reading'`.execute(
    tx,
  )

/** Given up after the last attempt: what is saved is saved, and what is not can be saved again. */
export const stopSaving = (tx: Tx, id: string) =>
  sql`update list_import set state = 'read' where id = ${id} and state = 'saving'`.execute(tx)

export type StagedRow = {
  readonly no: number
  readonly first_row: number
  readonly last_row: number
  readonly status: 'good' | 'doubtful' | 'wrong'
  readonly household: unknown
  readonly findings: unknown
  readonly matches: unknown
  readonly decision: 'new' | 'same' | 'open' | 'skip'
  readonly same_as: string | null
}

/** Puts what was read on the table, in one statement however many. */
export const addRows = (tx: Tx, it: Pick<Import, 'id' | 'area'>, rows: readonly StagedRow[]) =>
  sql`insert into list_import_row (import_id, area, no, first_row, last_row, status, household, findings, matches, decision, same_as)
      select ${it.id}::uuid, ${it.area}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (no int, first_row int, last_row int, status text, household jsonb, findings jsonb, matches jsonb, decision text, same_as uuid)`.execute(
    tx,
  )

/** Counts again what is good, doubtful, wrong and saved. */
export const recount = (tx: Tx, id: string) =>
  sql`update list_import i set good = n.good, doubtful = n.doubtful, wrong = n.wrong, saved = n.saved
        from (select count(*) filter (where status = 'good') as good, count(*) filter (where status = 'doubtful') as doubtful,
                     count(*) filter (where status = 'wrong') as wrong, count(*) filter (where status = 'saved') as saved
                from list_import_row where import_id = ${id}) n
       where i.id = ${id}`.execute(tx)

export const findRow = (tx: Tx, id: string, no: number) =>
  tx
    .selectFrom('list_import_row')
    .selectAll()
    .where('import_id', '=', id)
    .where('no', '=', no)
    .forUpdate()
    .executeTakeFirst()

export const setDecision = (tx: Tx, id: string, no: number, decision: 'new' | 'same' | 'skip', sameAs: string | null) =>
  tx
    .updateTable('list_import_row')
    .set({ decision, same_as: sameAs, status: decision === 'skip' ? 'doubtful' : 'good' })
    .where('import_id', '=', id)
    .where('no', '=', no)
    .execute()

/** A household that was found good and that the database did not take. */
export const setNotSaved = (tx: Tx, id: string, no: number) =>
  sql`update list_import_row set status = 'wrong', findings = findings || jsonb_build_array(jsonb_build_object(
        'code', 'not-saved', 'severity', 'error', 'address', 'B' || first_row))
       where import_id = ${id} and no = ${no} and status = 'good'`.execute(tx)

/** Is this household of the register taken by another household of the same file? */
export const isTaken = async (tx: Tx, id: string, no: number, householdId: string) =>
  (await tx
    .selectFrom('list_import_row')
    .select('no')
    .where('import_id', '=', id)
    .where('no', '<>', no)
    .where('same_as', '=', householdId)
    .where('decision', '=', 'same')
    .executeTakeFirst()) !== undefined

/** The draft list of this commune, year and standard. */
export const findDraft = (tx: Tx, it: Pick<Import, 'unit_id' | 'year' | 'standard_id'>) =>
  tx
    .selectFrom('poverty_list')
    .select(['id', 'state', 'review_date'])
    .where('unit_id', '=', it.unit_id)
    .where('year', '=', it.year)
    .where('standard_id', '=', it.standard_id)
    .executeTakeFirst()
