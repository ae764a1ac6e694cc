import { setImmediate } from 'node:timers/promises'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { ParsedGroup } from '../../../domain/review/list-check.ts'
import type { ListFinding } from '../../../domain/review/list-finding.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Tx } from '../../db/types.ts'
import type { Workshop } from '../../job/work.ts'
import { readListsInWorker } from '../../sheet/read-in-worker.ts'
import { makeStager } from './stage.ts'
import { addRows, findDraft, type Import, lockImport, recount, setImport, setRefused } from './store.ts'

const chunk = 500

/** Reads the file of an import and lays every household beside the register. Saves nothing into it. Can be run again. */
export async function readImport({ db, files, vault }: Workshop, id: string, within: AreaPath) {
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction().execute(async (tx) => {
      await seeWithin(tx, within)
      return work(tx)
    })
  const started = await inTurn(async (tx) => {
    const it = await lockImport(tx, id)
    return it?.state === 'reading' ? { it, reviewDate: await reviewDateOf(tx, it) } : undefined
  })
  if (!started) return
  const { it, reviewDate } = started
  const refused = (refusal: Refusal, notes: readonly object[] = []) =>
    inTurn(async (tx) => {
      await setImport(tx, id, { notes: JSON.stringify(notes) })
      await setRefused(tx, id, refusal)
    })

  const bytes = await files.get(it.file_hash)
  if (!bytes) return refused({ code: 'import.file-unknown' })
  const file = await readListsInWorker(bytes, { reviewDate, convert: convertOf(it) })
  if (!file.ok) return refused(file.error)
  // Officers' files carry cover sheets and notes: the first sheet that has the layout is the list.
  const reading = file.value.lists[0]?.reading
  if (!reading?.layout) return refused({ code: 'import.layout-unknown' }, reading?.findings)
  const { layout, findings, households } = reading
  await inTurn((tx) => setImport(tx, id, { kind: layout.kind, column_check: JSON.stringify(layout.check) }))
  const wrong = wholeSheetRefusal(findings)
  if (wrong) return refused(wrong, findings)

  await inTurn(async (tx) => {
    const notes = JSON.stringify([...findings, ...file.value.notes])
    await setImport(tx, id, { notes, rows_total: rowsOf(households) })
  })
  const stage = await inTurn((tx) => makeStager(tx, { ...it, kind: layout.kind }, layout, reviewDate, vault))
  for (let at = 0; at < households.length; at += chunk) {
    const some = households.slice(at, at + chunk)
    await inTurn(async (tx) => {
      await addRows(tx, it, await stage(tx, some, at + 1))
      await setImport(tx, id, { rows_done: rowsOf(households.slice(0, at + chunk)) })
      await recount(tx, id)
    })
    await setImmediate() // let waiting requests in
  }
  await inTurn((tx) => setImport(tx, id, { state: 'read' }))
}

const rowsOf = (groups: readonly ParsedGroup[]) => groups.reduce((sum, { rows: [from, to] }) => sum + to - from + 1, 0)

/** The day the list speaks of: that of the draft list, else the end of the periodic review (14 December, QĐ 24/2021). */
async function reviewDateOf(tx: Tx, it: Import): Promise<CivilDate> {
  const draft = await findDraft(tx, it)
  return CivilDate.parse(draft?.review_date ?? defaultReviewDate(it.year))
}
export const defaultReviewDate = (year: number) => CivilDate.parse(`${year}-12-14`)

const convertOf = ({ convert }: Import) => (convert === 'tcvn3' || convert === 'vni' ? convert : null)

/** An error of the whole sheet: no household can be read before it is put right. */
function wholeSheetRefusal(findings: readonly ListFinding[]): Refusal | undefined {
  const errors = findings.filter((it) => it.severity === 'error')
  const legacy = errors.find((it) => it.code === 'legacy-text')
  if (legacy?.code === 'legacy-text') return { code: 'import.legacy-text', encoding: legacy.encoding }
  const columns = errors.flatMap((it) => (it.code === 'column-missing' ? [it.column] : []))
  if (columns.length > 0) return { code: 'import.columns-missing', columns }
  return errors.length > 0 ? { code: 'import.layout-unknown' } : undefined
}
