import { sealLog } from '../command/seal.ts'
import type { Task } from './work.ts'

/** Every kind of job by its name. */
export const tasks: Readonly<Record<string, Task>> = {
  'seal-log': ({ db }) => sealLog(db),
}
