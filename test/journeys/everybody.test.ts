import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse } from './house.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let house: House
before(async () => {
  house = await openHouse(0.05)
})
after(() => house.close())

const pages = [
  '/',
  '/households',
  '/imports',
  '/rounds',
  '/rounds/calendar',
  '/lists',
  '/plan',
  '/plan/2024/T01',
  '/plan/2024/T11',
  '/reports/7.1',
  '/reports/7.9',
  '/standards',
  '/places',
  '/users',
  '/log',
]

/** Waits until what the page asked for has come and skeletons are gone. */
async function settle(page: Page) {
  await page.waitForLoadState('networkidle')
  await page
    .locator('[aria-busy=true]')
    .first()
    .waitFor({ state: 'detached' })
    .catch(() => undefined)
}

describe('everybody of the province', () => {
  for (const account of ['admin', 'province', 'leader', 'commune', 'chair', 'reviewer', 'helper', 'auditor'])
    it(`${account} can open every page: it shows, or says why not; nothing breaks`, async () => {
      const page = await house.enter(account)
      for (const path of pages) {
        await page.goto(path)
        await settle(page)
        const text = (await page.getByRole('main').innerText()).trim()
        assert.ok(text.length > 20, `${account} ${path}: ${text}`)
      }
      assert.deepEqual(house.broken, [])
      await page.context().close()
    })

  it('reads on a phone without the page moving sideways', async () => {
    const page = await house.enter('province', 360)
    for (const path of pages.slice(0, 6)) {
      await page.goto(path)
      await settle(page)
      const [scroll, width] = await page.evaluate(
        () => [document.documentElement.scrollWidth, window.innerWidth] as const,
      )
      assert.ok(scroll <= width, `${path}: ${scroll} > ${width}`)
    }
    await page.context().close()
  })

  it('meets WCAG 2.2 AA on every page, as far as a machine can tell, in both languages', async () => {
    const page = await house.enter('province')
    for (const language of ['vi', 'en'])
      for (const path of pages) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
        await settle(page)
        const found = await page.evaluate(
          `(async () => { ${axe}; const r = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }); return r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')) })()`,
        )
        assert.deepEqual(found, [], `${path} (${language})`)
      }
    await page.context().close()
  })

  it('finds a household from the top of every page without tone marks', async () => {
    const page = await house.enter('province')
    const { rows } = (await (await page.request.get('/api/households?class=poor&limit=1')).json()) as {
      rows: { head: string }[]
    }
    const head = rows[0]?.head ?? ''
    const plain = head.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
    await page.keyboard.press('/')
    await page.keyboard.type(plain)
    await page.keyboard.press('Enter')
    await page.getByText(head).first().waitFor()
    await page.context().close()
  })

  it('signing out ends the session', async () => {
    const page = await house.enter('leader')
    await page.request.delete('/api/session')
    assert.equal((await page.request.get('/api/me')).status(), 401)
    await page.context().close()
  })
})
