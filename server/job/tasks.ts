import { sealLog } from '../command/seal.ts'
import { placeUnitsTask } from '../place/jobs.ts'
import { readImportTask, saveImportTask } from '../review/import/jobs.ts'
import type { Task } from './work.ts'

/** Every kind of job by its name. */
export const tasks: Readonly<Record<string, Task>> = {
  'place-units': placeUnitsTask,
  'read-import': readImportTask,
  'save-import': saveImportTask,
  'seal-log': ({ db }) => sealLog(db),
}
