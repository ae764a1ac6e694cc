import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../../test/journeys/browser.ts'
import { demoPassword } from '../../tools/demo/accounts.ts'
import { fieldFiles } from '../../tools/field-shell.ts'
import type { Bench } from '../bench.ts'
import { postSession } from '../client.ts'
import { type Row, row } from '../row.ts'
import { duration, summary } from '../timing.ts'
import { giveCases } from './phone-ground.ts'

const built = fileURLToPath(new URL('../../.build/web', import.meta.url))
const households = 300
/** Slow 3G as browsers simulate it: 400 kbit/s each way, 400 ms there and back. */
const slow = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }

/** The phone app in a real browser: what it fetches, its first reading of a village on a slow network, its start without any. */
export async function benchFieldApp(bench: Bench): Promise<Row[]> {
  if (!existsSync(join(built, 'field.html'))) throw new Error('npm run build first: the phone app is not built')
  const browser = await launchBrowser()
  try {
    return [
      scriptSize(),
      await firstSync(bench, await browser.newContext()),
      await offlineStart(bench, await browser.newContext()),
    ]
  } finally {
    await browser.close()
  }
}

/** Compressed as the server sends it: what is fetched at the first start, with the words of one language. */
function scriptSize(): Row {
  const scripts = fieldFiles(built).filter((path) => path.endsWith('.js'))
  const bytes = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + statSync(join(built, `${path}.br`)).size, 0) / 1_000
  const first = bytes(scripts.filter((path) => !path.includes('words-en')))
  const made = row({
    ...{ work: 'phone app, compressed script of the first start', unit: 'kB', measured: summary([first]) },
    note: `with the second language, which follows afterwards, ${Math.round(bytes(scripts))} kB`,
  })
  return { ...made, bar: '≤ 150 kB', met: first <= 150 }
}

async function throttle(page: Page, context: BrowserContext) {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow)
}

async function firstSync(bench: Bench, context: BrowserContext): Promise<Row> {
  const { account } = await giveCases(bench, households)
  const session = await postSession(bench.base, account, demoPassword)
  const [name = '', value = ''] = session.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? []
  await context.addCookies([{ name, value, url: bench.base }])
  const page = await context.newPage()
  await page.goto(`${bench.base}/api/health`)
  await throttle(page, context)
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < 3; round += 1) {
    const found = await page.evaluate(async () => {
      const start = performance.now()
      const pulled = await (await fetch('/api/phone/pull')).json()
      const took = performance.now() - start
      const entry = performance.getEntriesByType('resource').at(-1) as PerformanceResourceTiming
      return { took, bytes: entry.encodedBodySize, cases: pulled.cases.length as number }
    })
    if (found.cases !== households) throw new Error(`${found.cases} households came`)
    times.push(found.took)
    bytes = found.bytes
  }
  return row({
    ...{ work: `first sync of ${households} households on slow 3G (400 kbit/s, 400 ms), real browser`, unit: 'ms' },
    ...{ measured: summary(times), bar: { p95: 5_000 }, note: `${Math.round(bytes / 1_000)} kB compressed` },
  })
}

/** Opened from the home screen with nothing to reach, on a processor four times slower than this one. */
async function offlineStart(bench: Bench, context: BrowserContext): Promise<Row> {
  const page = await context.newPage()
  const shown = () => page.locator('#app > *').first().waitFor()
  await page.goto(`${bench.base}/field`)
  await shown()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await page.goto('about:blank')
    times.push(await duration(() => page.goto(`${bench.base}/field`).then(shown)))
  }
  return row({
    ...{ work: 'phone app started without network, processor slowed 4×', unit: 'ms', measured: summary(times) },
    ...{ bar: { p95: 2_000 }, note: `${readFileSync(join(built, 'field.html')).length} bytes of page` },
  })
}
