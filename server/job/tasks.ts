import { sealLog } from '../command/seal.ts'
import { foldCounts } from '../household/fold-counts.ts'
import { foldWritten } from '../http/kept.ts'
import { placeUnitsTask } from '../place/jobs.ts'
import { readImportJob, saveImportJob } from '../review/import/jobs.ts'
import { readDeliveriesJob, saveDeliveriesJob } from '../support/import/jobs.ts'
import { keepGapsTask } from '../support/left-behind/keep.ts'
import type { Job } from './work.ts'

/** Every kind of job by its name. */
export const jobs: Readonly<Record<string, Job>> = {
  'fold-counts': { run: ({ db }) => foldCounts(db) },
  'fold-written': { run: ({ db }) => foldWritten(db) },
  'keep-gaps': { run: keepGapsTask },
  'place-units': { run: placeUnitsTask },
  'read-deliveries': readDeliveriesJob,
  'read-import': readImportJob,
  'save-deliveries': saveDeliveriesJob,
  'save-import': saveImportJob,
  'seal-log': { run: ({ db }) => sealLog(db) },
}
