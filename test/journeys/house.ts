import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { makeVault } from '../../server/file/vault.ts'
import { type Running, readKey, startServer } from '../../server/main.ts'
import { fillDemo } from '../../tools/demo/fill.ts'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { launchBrowser } from './browser.ts'

export type House = {
  readonly t: TestDatabase
  readonly address: string
  /** A window of its own, signed in through the page as a person would; what broke in it is gathered in `broken`. */
  readonly enter: (account: string, width?: number) => Promise<Page>
  readonly broken: string[]
  readonly close: () => Promise<void>
}

const password = 'chungtay-demo'

/** The real server on a part of the demo province, with the real screens, and the real browser. */
export async function openHouse(share: number): Promise<House> {
  const browser: Browser = await launchBrowser()
  const t = await freshDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'chungtay-journey-'))
  await fillDemo(t.url, makeVault(readKey({ dataDir, key: undefined })), { share })
  const server: Running = await startServer({
    databaseUrl: t.url,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    metricsPort: undefined,
    key: undefined,
    demo: true,
    publicAddress: 'https://chungtay.example.vn',
  })
  const broken: string[] = []
  const address = `http://127.0.0.1:${server.port}`
  return {
    t,
    address,
    broken,
    async enter(account, width = 1440) {
      const context: BrowserContext = await browser.newContext({
        viewport: { width, height: 900 },
        // Every frame of a moving placeholder is drawn by the processor here, and takes more of it than the page.
        reducedMotion: 'reduce',
        locale: 'vi-VN',
        baseURL: address,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('pageerror', (error) => broken.push(`${account} ${page.url()}: ${error.message}`))
      page.on('response', (response) => {
        if (response.status() >= 500) broken.push(`${account} ${response.url()}: ${response.status()}`)
      })
      await page.goto('/')
      await page.getByLabel('Tên đăng nhập').fill(account)
      await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await page.getByRole('main').waitFor()
      await page.getByLabel('Tên đăng nhập').waitFor({ state: 'detached' })
      return page
    },
    async close() {
      await browser.close()
      await server.stop()
      await t.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
