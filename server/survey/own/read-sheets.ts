import type { Grid } from '../../../domain/kernel/grid.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Files } from '../../file/files.ts'
import { defaultLimits, type SheetLimits } from '../../sheet/limits.ts'
import { readSheetInWorker } from '../../sheet/read-in-worker.ts'

/** A spreadsheet of questions is small: what is larger is another kind of file. */
const limits: SheetLimits = {
  ...defaultLimits,
  ...{ bytes: 4 * 2 ** 20, inflatedBytes: 64 * 2 ** 20, rows: 10_000, cells: 200_000, milliseconds: 20_000 },
}

/** The sheets of an uploaded workbook; refused where it is none. */
export async function readSheets(files: Pick<Files, 'get'>, file: string): Promise<Result<readonly Grid[], Refusal>> {
  const bytes = await files.get(file)
  if (!bytes) return refuse({ code: 'import.file-unknown' })
  const workbook = await readSheetInWorker(bytes, limits)
  return workbook.ok ? ok(workbook.value.sheets) : workbook
}
