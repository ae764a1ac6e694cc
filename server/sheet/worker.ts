import { parentPort, workerData } from 'node:worker_threads'
import type { SheetLimits } from './limits.ts'
import { readPackedFile } from './read-file.ts'

// The thread of `readSheetInWorker`: reads one file, answers, ends.
// True because only `readSheetInWorker` starts this file, with these two.
const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: SheetLimits }
const answer = readPackedFile(bytes, limits)
const moved = answer.ok
  ? answer.value.sheets.flatMap((sheet) =>
      [sheet.starts, sheet.columns, sheet.kinds, sheet.values].map((it) => it.buffer),
    )
  : []
parentPort?.postMessage(answer, moved)
