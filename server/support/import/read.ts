import { setImmediate } from 'node:timers/promises'
import { CivilDate, todayInVietNam } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Result } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { SupportKind } from '../../../domain/support/kinds.ts'
import type { SheetProblem } from '../../../domain/support/list-finding.ts'
import { type DeliveryList, type DeliveryListOptions, readDeliveryList } from '../../../domain/support/list-read.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Tx } from '../../db/types.ts'
import type { Workshop } from '../../job/work.ts'
import { readSheetInWorker } from '../../sheet/read-in-worker.ts'
import type { Workbook } from '../../sheet/read-workbook.ts'
import { makeStager } from './stage.ts'
import { addRows, type Import, lockImport, recount, setImport, setRefused } from './store.ts'

const chunk = 500

/** Reads a list of support and lays every row beside the register. Saves nothing into it. Can be run again. */
export async function readImport({ db, files, vault, now }: Workshop, id: string, within: AreaPath) {
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction().execute(async (tx) => {
      await seeWithin(tx, within)
      return work(tx)
    })
  const it = await inTurn((tx) => lockImport(tx, id))
  if (it?.state !== 'reading') return undefined
  const refused = (refusal: Refusal) => inTurn((tx) => setRefused(tx, id, refusal))
  const bytes = await files.get(it.file_hash)
  if (!bytes) return refused({ code: 'import.file-unknown' })
  const book = await readSheetInWorker(bytes)
  if (!book.ok) return refused(book.error)
  const today = todayInVietNam(now())
  const list = firstList(book.value, it, today)
  if (!list.ok) return refused(toRefusal(list.error))

  const { rows, columns } = list.value
  await inTurn((tx) => setImport(tx, id, { rows_total: rows.length }))
  const stage = makeStager({ it, columns, today, vault })
  for (let at = 0; at < rows.length; at += chunk) {
    const some = rows.slice(at, at + chunk)
    await inTurn(async (tx) => {
      await addRows(tx, it, await stage(tx, some))
      await setImport(tx, id, { rows_done: at + some.length })
      await recount(tx, id)
    })
    await setImmediate() // let waiting requests in
  }
  return inTurn((tx) => setImport(tx, id, { state: 'read' }))
}

/** Officers' files carry cover sheets and notes: the first sheet that holds a list is the list. Where none does, why the first is none. */
function firstList({ sheets }: Workbook, it: Import, today: CivilDate): Result<DeliveryList, SheetProblem> {
  const options: DeliveryListOptions = {
    today,
    kind: it.kind === null ? null : SupportKind.parse(it.kind),
    on: it.on_date === null ? null : CivilDate.parse(it.on_date),
    documentNo: it.document_no,
    convert: it.convert === 'tcvn3' || it.convert === 'vni' ? it.convert : null,
  }
  const read = sheets.map((sheet) => readDeliveryList(sheet, options))
  const first: Result<DeliveryList, SheetProblem> = read[0] ?? { ok: false, error: { code: 'no-list' } }
  return read.find((list) => list.ok) ?? first
}

function toRefusal(problem: SheetProblem): Refusal {
  switch (problem.code) {
    case 'legacy-text':
      return { code: 'import.legacy-text', encoding: problem.encoding }
    case 'no-list':
      return { code: 'support.list-unknown' }
    case 'no-rows':
      return { code: 'support.list-empty' }
    case 'who-missing':
    case 'kind-missing':
    case 'day-missing':
      return { code: 'support.list-column-missing', what: problem.code }
  }
}
