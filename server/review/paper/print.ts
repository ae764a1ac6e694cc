import { Worker } from 'node:worker_threads'
import type { CertificateData } from './certificate-data.ts'
import type { PaperData } from './render.ts'

export type PrintTask =
  | { readonly as: 'word'; readonly template: Uint8Array; readonly papers: readonly PaperData[] }
  | { readonly as: 'pdf'; readonly certificates: readonly CertificateData[] }

/** One prints, the next waits: the papers of a commune are some seconds of work, and requests are answered meanwhile. */
let last: Promise<unknown> = Promise.resolve()

/** Prints in a thread of its own, once the answer is sent for: no transaction is kept open meanwhile. */
export const print = (task: PrintTask): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async start(out) {
      const done = last.then(() => inThread(task))
      last = done.catch(() => undefined)
      out.enqueue(await done)
      out.close()
    },
  })

const most = { milliseconds: 300_000, megabytes: 1_024 }

function inThread(task: PrintTask): Promise<Uint8Array> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
  })
  return new Promise((done, fail) => {
    const slow = setTimeout(() => {
      fail(new Error('Printing takes too long'))
      void worker.terminate()
    }, most.milliseconds)
    worker.once('message', done)
    worker.once('error', fail)
    worker.once('exit', () => {
      clearTimeout(slow)
      fail(new Error('The thread that prints ended without an answer'))
    })
  })
}
