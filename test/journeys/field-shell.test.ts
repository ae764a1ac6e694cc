import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serveWeb } from '../../server/http/static.ts'
import { withFieldFiles } from '../../tools/field-shell.ts'
import { launchBrowser } from './browser.ts'

const built = fileURLToPath(new URL('../../.build/web', import.meta.url))
let [browser, context]: [Browser | undefined, BrowserContext | undefined] = [undefined, undefined]
let folder = ''
let server: Server
let port = 0

const address = () => `http://127.0.0.1:${port}/field`
/** The web app alone, as the server serves it. Its port stays, as an address does. */
async function serve() {
  const app = new Hono()
  serveWeb(app, folder)
  server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
}
/** The network is really off: nothing listens any more. */
async function cut() {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

before(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  await context?.close()
  if (port) await cut()
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'chungtay-shell-'))
  cpSync(built, folder, { recursive: true })
  context = await browser?.newContext()
  await serve()
})
after(async () => {
  await browser?.close()
  await cut()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<Page> {
  const page = await context?.newPage()
  assert.ok(page)
  await page.goto(address())
  await page.locator('#app > *').first().waitFor()
  return page
}
async function installed(): Promise<Page> {
  const page = await start()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}
const versions = (page: Page) => page.evaluate(() => caches.keys())

/** What a reviewer has not sent yet, as far as the browser is concerned: a row of a database of its own. */
const writeRow = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('witness', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const tx = opening.result.transaction('rows', 'readwrite')
          tx.objectStore('rows').put('not sent', 1)
          tx.oncomplete = () => done()
        }
      }),
  )
const readRow = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('witness', 1)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('rows').objectStore('rows').get(1)
          asked.onsuccess = () => done(asked.result)
        }
      }),
  )

/** Another version of the app lies on the server: one file differs. */
function renew(change: () => void) {
  change()
  const path = join(folder, 'field-worker.js')
  const source = readFileSync(path, 'utf8').replace(/JSON\.parse\(.*\)/, "JSON.parse('__FIELD_SHELL__')")
  writeFileSync(path, withFieldFiles(source, folder))
  for (const ending of ['br', 'gz']) rmSync(`${path}.${ending}`, { force: true })
}
const anotherIcon = () => writeFileSync(join(folder, 'field/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
/** The newer worker is asked for; answers what became of it. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    const worker = registration.installing ?? registration.waiting
    if (!worker) return 'none'
    while (worker.state === 'installing') await new Promise((done) => setTimeout(done, 20))
    return worker.state
  })

it('starts without network once it was opened, at every address of its own, and asks the office for nothing', async () => {
  const page = await installed()
  await cut()
  await page.goto(`${address()}/somewhere/else`)
  await page.locator('#app > *').first().waitFor()
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await (await caches.open(names[0] ?? '')).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })
  assert.ok(kept.includes('/field') && kept.includes('/field/app.webmanifest') && kept.length > 8)
  assert.ok(!kept.some((path) => path.startsWith('/api') || path.includes('overview')))
  await assert.rejects(page.goto(`http://127.0.0.1:${port}/`))
  await serve()
})

it('a newer version takes over at the next start, and what a person wrote is still there', async () => {
  const page = await installed()
  await writeRow(page)
  const [before] = await versions(page)
  renew(anotherIcon)
  assert.equal(await look(page), 'installed')
  assert.equal((await versions(page)).length, 2)
  await page.reload()
  await page.locator('#app > *').first().waitFor()
  await page.waitForFunction(async () => (await caches.keys()).length === 1)
  assert.notDeepEqual(await versions(page), [before])
  assert.equal(await readRow(page), 'not sent')
  await cut()
  await page.reload()
  await page.locator('#app > *').first().waitFor()
  assert.equal(await readRow(page), 'not sent')
  await serve()
})

it('a newer version of which one file does not come leaves the one before at work', async () => {
  const page = await installed()
  const before = await versions(page)
  renew(anotherIcon)
  rmSync(join(folder, 'field/icon-512.png'))
  assert.match(await look(page), /redundant|none/)
  assert.deepEqual(await versions(page), before)
  await cut()
  await page.reload()
  await page.locator('#app > *').first().waitFor()
  await serve()
})

it('installed again after the browser threw the app away, what a person wrote is still there', async () => {
  const page = await installed()
  await writeRow(page)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
    await (await navigator.serviceWorker.ready).unregister()
  })
  await page.close()
  const again = await installed()
  assert.equal(await readRow(again), 'not sent')
})
