import { Worker } from 'node:worker_threads'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { SheetRefusal } from '../../domain/kernel/sheet-refusal.ts'
import type { ListOptions } from '../../domain/review/list-check.ts'
import { defaultLimits, type SheetLimits } from './limits.ts'
import type { ListsOfFile } from './read-lists.ts'
import { type PackedWorkbook, unpackWorkbook, type Workbook } from './read-workbook.ts'

/** What the thread is given. With `options` it reads lists, without it cells. */
export type WorkerTask = {
  readonly bytes: Uint8Array
  readonly limits: SheetLimits
  readonly options?: ListOptions
}

/**
 * Reads a table file (.xlsx, .xlsm, .csv, .tsv) in a thread of its own, so that requests are answered meanwhile, and
 * ends the thread when it takes too long or too much memory.
 */
export async function readSheetInWorker(
  bytes: Uint8Array,
  limits: SheetLimits = defaultLimits,
): Promise<Result<Workbook, SheetRefusal>> {
  const packed = await inTurn<PackedWorkbook>({ bytes, limits })
  return packed.ok ? ok(unpackWorkbook(packed.value)) : packed
}

/** Reads the lists of a file in a thread of its own: the cells, the layout, the households and their findings. */
export const readListsInWorker = (
  bytes: Uint8Array,
  options: ListOptions,
  limits: SheetLimits = defaultLimits,
): Promise<Result<ListsOfFile, SheetRefusal>> => inTurn<ListsOfFile>({ bytes, limits, options })

/** Files read at the same time; the next one waits. Each may take `memoryBytes`. */
const most = 2
let busy = 0
const waiting: (() => void)[] = []

async function inTurn<Read>(task: WorkerTask): Promise<Result<Read, SheetRefusal>> {
  const { bytes, limits } = task
  if (bytes.length > limits.bytes) return refuse({ code: 'sheet.too-large', what: 'bytes', limit: limits.bytes })
  if (busy >= most) await new Promise<void>((go) => waiting.push(go))
  else busy += 1
  try {
    return await runWorker<Read>(task)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}

function runWorker<Read>(task: WorkerTask): Promise<Result<Read, SheetRefusal>> {
  const { limits } = task
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.memoryBytes / 2 ** 20) },
  })
  return new Promise((done, fail) => {
    const slow = setTimeout(() => {
      done(refuse({ code: 'sheet.too-large', what: 'time', limit: limits.milliseconds }))
      void worker.terminate()
    }, limits.milliseconds)
    worker.once('message', done)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') fail(error)
      else done(refuse({ code: 'sheet.too-large', what: 'memory', limit: limits.memoryBytes }))
    })
    worker.once('exit', () => {
      clearTimeout(slow)
      fail(new Error('The thread that reads spreadsheets ended without an answer'))
    })
  })
}
