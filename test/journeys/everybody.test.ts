import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { Actor } from '../../domain/account/actor.ts'
import { isCurrent, navEntries } from '../../web/shell/nav.ts'
import { type House, openHouse } from './house.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let house: House
let pages: readonly string[]
before(async () => {
  house = await openHouse(0.02)
  const page = await house.enter('province')
  pages = [...always, ...(await single(page))]
  await page.context().close()
})
after(async () => {
  await house.close()
  assert.deepEqual(house.broken, [])
})

const accounts = ['admin', 'province', 'leader', 'commune', 'chair', 'reviewer', 'helper', 'auditor']

const always = [
  '/',
  '/households',
  '/imports',
  '/rounds',
  '/rounds/calendar',
  '/rounds/papers',
  '/rounds/translations',
  '/rounds/monthly',
  '/rounds/requests',
  '/devices',
  '/lists',
  '/plan',
  '/plan/2024/T01',
  '/plan/2024/T11',
  '/plan/2024/T14/cascade',
  '/plan/2024/M14',
  '/plan/2024/B01',
  '/plan/2024/G01',
  '/plan?year=2025',
  '/activities',
  '/nutrition',
  '/staff',
  '/support',
  '/support/needs',
  '/support/imports',
  '/entitlements',
  '/entitlements/policies',
  '/entitlements/policies/health-insurance',
  '/left-behind',
  '/left-behind/warnings',
  '/money',
  '/money/allocations',
  '/money/share',
  '/money/contributions',
  '/money/donors',
  '/reports/7.1',
  '/reports/7.9',
  '/standards',
  '/places',
  '/users',
  '/log',
]

/** One page of each kind that stands under an id of its own. */
async function single(page: Page): Promise<readonly string[]> {
  const first = async (path: string) => {
    const answer = (await (await page.request.get(path)).json()) as { rows: { id: string }[] }
    const row = answer.rows[0]
    assert.ok(row, `${path} has no row`)
    return row.id
  }
  const budget = (await (await page.request.get('/api/money/budget?year=2024')).json()) as { lines: { id: string }[] }
  const contribution = await first('/api/money/contributions?year=2024')
  const { receipts } = (await (await page.request.get(`/api/money/contributions/${contribution}`)).json()) as {
    receipts: { id: string }[]
  }
  const household = await first('/api/households?class=poor&limit=1')
  return [
    `/households/${household}`,
    `/entitlements/household?id=${household}`,
    `/activities/${await first('/api/activities?year=2024&kind=infrastructure-work&limit=1')}`,
    `/activities/${await first('/api/activities?year=2024&kind=vocational-class&limit=1')}`,
    `/money/lines/${budget.lines[0]?.id}`,
    `/money/allocations/${await first('/api/money/allocations?year=2024')}`,
    `/money/contributions/${contribution}`,
    `/money/receipts/${receipts[0]?.id}`,
    `/money/donors/${await first('/api/money/donors')}`,
  ]
}

/** Waits until the page says something and nothing in it is still being asked for. A quiet network is no sign: pages may keep asking. */
async function settle(page: Page) {
  await page.waitForFunction(
    () => {
      const said = document.querySelector('main')?.innerText ?? ''
      return said.trim().length > 20 && !document.querySelector('[aria-busy=true], .skeleton, .skel, .skel-block')
    },
    undefined,
    { timeout: 90_000 },
  )
}

/** Goes on inside the page, as by a link; where the name of the page stays the same, gives it a moment. */
async function follow(page: Page, path: string) {
  await page.evaluate((to) => {
    const [before, since] = [document.title, performance.now()]
    history.pushState({}, '', to)
    return new Promise<void>((come) => {
      const look = () => {
        if (document.title !== before || performance.now() - since > 500) come()
        else setTimeout(look, 20)
      }
      look()
    })
  }, path)
  await settle(page)
}

/** What a machine finds against WCAG 2.2 AA on the page as it stands, which holds the program that looks. */
const against = (page: Page) =>
  page.evaluate<string[]>(
    `(async () => { const r = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }); return r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')) })()`,
  )

/** Widths, of a phone and of a small screen, at which the page would move sideways. */
async function sideways(page: Page) {
  const found: string[] = []
  for (const width of [360, 1024]) {
    await page.setViewportSize({ width, height: 900 })
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
    if (scroll > width) found.push(`${scroll} > ${width}`)
  }
  return found
}

const readable = (text: string) => assert.doesNotMatch(text, /undefined|NaN|\[object/)

// Side by side: a page that waits for its answers leaves the machine to the others.
describe('every page', { concurrency: 3 }, () => {
  for (const account of accounts.filter((it) => it !== 'province'))
    it(`opens for ${account}: it shows, or says why not; nothing breaks`, async () => {
      const page = await house.enter(account)
      const who = (await (await page.request.get('/api/me')).json()) as Actor
      for (const path of pages) {
        await follow(page, path)
        const text = await page.getByRole('main').innerText()
        readable(text)
        const closed = navEntries.some((entry) => isCurrent(entry, path.replace(/\?.*/, '')) && !entry.allowed(who))
        if (closed) assert.match(text, /Vai trò “.+” không dùng mục này\./, path)
      }
      await page.context().close()
    })

  for (const language of ['vi', 'en'])
    it(`opens for province in ${language} and keeps inside narrow screens`, async () => {
      const page = await house.enter('province')
      const wide: string[] = []
      await page.goto(`/?lang=${language}`)
      for (const path of pages) {
        await page.setViewportSize({ width: 1440, height: 900 })
        await follow(page, path)
        assert.equal(await page.evaluate(() => document.documentElement.lang), language)
        readable(await page.getByRole('main').innerText())
        for (const one of await sideways(page)) wide.push(`${path}: ${one}`)
      }
      assert.deepEqual(wide, [])
      await page.context().close()
    })

  it('meets WCAG 2.2 AA as far as a machine can tell', async () => {
    const page = await house.enter('province')
    await page.evaluate(axe)
    for (const path of pages) {
      await follow(page, path)
      assert.deepEqual(await against(page), [], path)
    }
    await page.context().close()
  })
})

describe('everybody of the province', () => {
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
