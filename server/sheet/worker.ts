import { parentPort, workerData } from 'node:worker_threads'
import { readPackedFile } from './read-file.ts'
import type { WorkerTask } from './read-in-worker.ts'
import { readLists } from './read-lists.ts'

// The thread of `read-in-worker.ts`: reads one file, answers, ends.
// True because only that file starts this one, with a task.
const task = workerData as WorkerTask
if (task.options === undefined) {
  const answer = readPackedFile(task.bytes, task.limits)
  const sheets = answer.ok ? answer.value.sheets : []
  parentPort?.postMessage(
    answer,
    sheets.flatMap((sheet) => [sheet.starts.buffer, sheet.columns.buffer, sheet.kinds.buffer, sheet.values.buffer]),
  )
} else parentPort?.postMessage(readLists(task.bytes, task.limits, task.options))
