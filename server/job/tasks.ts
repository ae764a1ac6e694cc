import { sealLog } from '../command/seal.ts'
import { foldCounts } from '../household/fold-counts.ts'
import { placeUnitsTask } from '../place/jobs.ts'
import { readImportTask, saveImportTask } from '../review/import/jobs.ts'
import type { Task } from './work.ts'

/** Every kind of job by its name. */
export const tasks: Readonly<Record<string, Task>> = {
  'fold-counts': ({ db }) => foldCounts(db),
  'place-units': placeUnitsTask,
  'read-import': readImportTask,
  'save-import': saveImportTask,
  'seal-log': ({ db }) => sealLog(db),
}
