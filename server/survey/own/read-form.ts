import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { readXlsForm } from '../../../domain/survey/own/xlsform.ts'
import type { Files } from '../../file/files.ts'
import { defaultLimits, type SheetLimits } from '../../sheet/limits.ts'
import { readSheetInWorker } from '../../sheet/read-in-worker.ts'

/** A form of questions is small: what is larger is another kind of file. */
const limits: SheetLimits = {
  ...defaultLimits,
  ...{ bytes: 4 * 2 ** 20, inflatedBytes: 64 * 2 ** 20, rows: 10_000, cells: 200_000, milliseconds: 20_000 },
}

/** An uploaded spreadsheet as a form or as its mistakes; refused where it is no spreadsheet at all. */
export async function readForm(
  files: Pick<Files, 'get'>,
  file: string,
  fileName: string,
): Promise<Result<ReturnType<typeof readXlsForm>, Refusal>> {
  const bytes = await files.get(file)
  if (!bytes) return refuse({ code: 'import.file-unknown' })
  const workbook = await readSheetInWorker(bytes, limits)
  return workbook.ok ? ok(readXlsForm(workbook.value.sheets, fileName)) : workbook
}
