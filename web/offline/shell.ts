/** Where the worker is served, and the part of the site it answers for. */
const script = '/field-worker.js'
const scope = '/field'

const longestWait = 3_000

/**
 * Called once by main.tsx, before anything is drawn. A newer version that lies ready on the phone takes over now, while nothing is
 * open: then the page loads again and this never returns. Otherwise the worker is put in its place and looks for a newer version
 * beside the work; without network, or in a browser without workers, the app goes on as it is.
 */
export async function startShell(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined // true: not there over plain http
  if (!workers) return
  const waiting = (await workers.getRegistration(scope))?.waiting
  if (waiting && workers.controller && (await takesOver(workers, waiting))) {
    location.reload()
    return new Promise(() => {})
  }
  void workers.register(script, { scope }).catch(() => undefined)
}

const takesOver = (workers: ServiceWorkerContainer, waiting: ServiceWorker) =>
  new Promise<boolean>((done) => {
    workers.addEventListener('controllerchange', () => done(true), { once: true })
    setTimeout(() => done(false), longestWait)
    waiting.postMessage('take over')
  })

/**
 * Asks the browser never to throw away what lies on this phone. `false`: it may, when the phone is full; the screen says so and
 * asks to install the app, which browsers take as a yes.
 */
export async function askToPersist(): Promise<boolean> {
  const storage = navigator.storage as StorageManager | undefined // true: not there over plain http
  if (!storage?.persist) return false
  return (await storage.persisted()) || storage.persist()
}
