import { Worker } from 'node:worker_threads'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { CertificateData } from './certificate-data.ts'
import type { PaperData } from './render.ts'

export type PrintTask =
  | { readonly as: 'word'; readonly template: Uint8Array; readonly papers: readonly PaperData[] }
  | { readonly as: 'pdf'; readonly certificates: readonly CertificateData[] }

/** One prints, the next waits: the papers of a commune are some seconds of work, and requests are answered meanwhile. */
let last: Promise<unknown> = Promise.resolve()

/** Prints in a thread of its own, once the answer is asked for: no transaction is kept open meanwhile. Too much is told as that. */
export const print =
  (task: PrintTask, limit = most) =>
  async (): Promise<Result<Uint8Array, Refusal>> => {
    const done = last.then(() => inThread(task, limit))
    last = done.catch(() => undefined)
    try {
      return ok(await done)
    } catch (error) {
      if (error instanceof TooMuch) return refuse({ code: 'paper.too-much' })
      if (error instanceof BadTemplate) return refuse({ code: 'paper.template-failed', why: error.message })
      throw error
    }
  }

const most = { milliseconds: 300_000, megabytes: 1_024 }
class TooMuch extends Error {}
/** The template of the province passed the check and broke all the same. */
class BadTemplate extends Error {}

function inThread(task: PrintTask, limit: typeof most): Promise<Uint8Array> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limit.megabytes },
  })
  return new Promise((done, fail) => {
    const slow = setTimeout(() => {
      fail(new TooMuch())
      void worker.terminate()
    }, limit.milliseconds)
    worker.once('message', done)
    worker.once('error', (error: Error & { code?: string }) =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new TooMuch()
          : task.as === 'word'
            ? new BadTemplate(error.message)
            : error,
      ),
    )
    worker.once('exit', () => {
      clearTimeout(slow)
      fail(new Error('The thread that prints ended without an answer'))
    })
  })
}
