/*
 * Keeps the files of the phone app, so that it starts without network. Only files: what people wrote lies in IndexedDB, and
 * nothing here touches that. The build (tools/field-shell.ts) writes the version and its files into it.
 */

/** What of a worker's world is used here; the types of pages (lib "dom") do not know it. */
type Lasting = Event & { readonly waitUntil: (until: Promise<unknown>) => void }
type Fetching = Event & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
type Scope = {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(name: 'install' | 'activate', listen: (event: Lasting) => void): void
  addEventListener(name: 'message', listen: (event: MessageEvent<unknown>) => void): void
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void
}
const worker = globalThis as unknown as Scope // true: a service worker's global scope

const built: { readonly version: string; readonly files: readonly string[] } = JSON.parse('__FIELD_SHELL__')
const page = '/field'
const prefix = 'chung-tay-field-'
const cacheName = prefix + built.version
const kept = new Set(built.files)
/** A name with a hash of its content never means something else. */
const isForever = (path: string) => path.startsWith('/assets/')

/** Every file or none: what stands in the version before is not fetched again, and one that fails leaves that version at work. */
async function install() {
  const whole = new Map<string, Response>()
  await Promise.all(
    built.files.map(async (path) => {
      const had = isForever(path) ? await caches.match(path) : undefined
      const response = had ?? (await fetch(path, { cache: isForever(path) ? 'default' : 'reload' }))
      // A server being renewed, a portal that asks for a password: not ours.
      const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
      if (!response.ok || response.redirected || isPage !== (path === page))
        throw new Error(`${path}: ${response.status}`)
      whole.set(path, response)
    }),
  )
  try {
    const cache = await caches.open(cacheName)
    for (const [path, response] of whole) await cache.put(path, response)
  } catch (full) {
    await caches.delete(cacheName)
    throw full
  }
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
  await worker.clients.claim()
}

/** From what is kept; from the network only where the browser threw that away. */
const answer = async (path: string, request: Request) =>
  (await (await caches.open(cacheName)).match(path)) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (kept.has(pathname)) event.respondWith(answer(pathname, request))
  else if (request.mode === 'navigate' && (pathname === page || pathname.startsWith(`${page}/`)))
    event.respondWith(answer(page, request))
})
