import { sealLog } from '../command/seal.ts'
import { readImportTask, saveImportTask } from '../review/import/jobs.ts'
import type { Task } from './work.ts'

/** Every kind of job by its name. */
export const tasks: Readonly<Record<string, Task>> = {
  'read-import': readImportTask,
  'save-import': saveImportTask,
  'seal-log': ({ db }) => sealLog(db),
}
