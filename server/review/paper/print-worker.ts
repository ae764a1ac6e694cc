import { parentPort, workerData } from 'node:worker_threads'
import { certificatesAsPdf } from './pdf.ts'
import type { PrintTask } from './print.ts'
import { renderPapers } from './render.ts'

// The thread of `print.ts`: prints one file, answers, ends.
// True because only that file starts this one, with a task.
const task = workerData as PrintTask
parentPort?.postMessage(
  task.as === 'word' ? renderPapers(task.template, task.papers) : await certificatesAsPdf(task.certificates),
)
