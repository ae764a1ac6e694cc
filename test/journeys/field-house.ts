import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { hashPassword } from '../../server/account/passwords.ts'
import { type Running, startServer } from '../../server/main.ts'
import { fictionalPointTable, fictionalSource } from '../../tools/demo/point-table.ts'
import { addActor, aHousehold, aMember, newHouseholdId, newId, newMemberId } from '../builders.ts'
import { freshDatabase } from '../database.ts'
import { addSeason, aRound } from '../review-season.ts'
import { killPhone, launchPhone } from './browser.ts'

const password = 'a password of a reviewer'
const pin = '482913'
const standard = 'national-2021-nd07'
const year = 2024
const day = (it: string) => `${year}-${it}`

/** What the household of the test said last year: two at work, a child at school, a house of earth. */
const lastYear = (members: readonly string[]) => ({
  household: {
    ...{ floorArea: 30, durable: { wall: false, column: true, roof: false }, waterSource: 'drilled-well' },
    ...{ hygienicWater: true, latrine: 'simple-pit', internetUse: true, internetNeed: false },
    ...{ devices: ['tv', 'telephone'], needs: ['housing'] },
  },
  members: members.map((id, at) => ({
    ...{ id, ableToWork: at < 2, work: at < 2 ? 'self-employed' : 'student' },
    ...{ monthlyAllowance: false, disabled: false, insurance: { has: true, supported: true } },
    ...{ studying: at < 2 ? 'none' : 'lower-secondary', finished: at < 2 ? 'lower-secondary' : 'primary' },
    ...{ malnourished: false, employerTraining: false, needs: at < 2 ? ['vocational-training'] : [] },
  })),
})

const families = [
  ['Trần Văn Lực', 'Phan Thị Sương', 'Trần Minh Khang'],
  ['Đinh Thị Vân', 'Đinh Văn Ba'],
  ['Hồ Văn Rin', 'Hồ Thị Blé', 'Hồ Văn Út'],
  ['Nguyễn Thị Bông'],
  ['Lê Văn Đức', 'Lê Thị Hiền'],
  ['Võ Thị Sáu', 'Võ Văn Mười'],
] as const

/** A round of a year with six households in two villages, three reviewers, and the real server with the real screens. */
export async function openFieldHouse(
  over: {
    /** The round is left to be opened on the screens. */
    readonly unopened?: true
  } = {},
) {
  const t = await freshDatabase()
  const s = await addSeason(t)
  const folder = mkdtempSync(join(tmpdir(), 'chungtay-field-'))
  const [hoa, lan, minh] = [
    await addActor(t, 'reviewer', '/1/11/', 'Đặng Thị Hòa'),
    await addActor(t, 'reviewer', '/1/11/', 'Trần Thị Lan'),
    await addActor(t, 'reviewer', '/1/11/', 'Lê Văn Minh'),
  ]
  for (const [at, who] of [hoa, lan, minh].entries())
    await t.db
      .updateTable('account')
      .set({ account: `reviewer${at + 1}`, password_hash: await hashPassword(password) })
      .where('id', '=', who.id)
      .execute()

  const password_hash = await hashPassword(password)
  for (const [account, { id }] of Object.entries({ officer: s.officer, chair: s.chair, province: s.province }))
    await t.db.updateTable('account').set({ account, password_hash }).where('id', '=', id).execute()

  const table = newId()
  await s.done('standard.save-point-table', { id: table, standard, source: fictionalSource, body: fictionalPointTable })
  await s.done('standard.put-point-table-in-force', { id: table, validFrom: `${year}-01-01` })
  const houses: string[] = []
  for (const [at, names] of families.entries()) {
    const id = newHouseholdId()
    const born = ['1979-05-02', '1982-07-14', '2011-11-03']
    const relation = ['head', 'spouse', 'child']
    const members = names.map((name, one) =>
      aMember({
        id: newMemberId(),
        name,
        relation: relation[one],
        birthDate: born[one],
        sex: name.includes('Thị') ? 'female' : 'male',
      }),
    )
    await s.doneBy(
      s.officer,
      'household.register',
      aHousehold({ id, villageId: at < 4 ? 111 : 112, members, on: '2021-10-01' }),
      day('08-01'),
    )
    if (at < 4)
      await s.doneBy(
        s.officer,
        'survey.record',
        {
          ...{ id: newId(), householdId: id, on: `${year - 1}-10-10`, income: { kind: 'by-hand', points: 120 } },
          answers: lastYear(members.map((it) => String(it.id))),
        },
        day('08-01'),
      )
    houses.push(id)
  }
  const round = aRound({
    ...{ year, standards: [standard], opensOn: day('09-01'), listBy: day('09-15'), interviewBy: day('10-20') },
    ...{ meetingBy: day('11-05'), postBy: day('11-20'), closesOn: day('12-14') },
  })
  if (!over.unopened) await s.doneBy(s.province, 'review.open-round', round, day('08-20'))
  for (const householdId of over.unopened ? [] : houses) {
    const asked = { id: newId(), roundId: round.id, householdId, source: 'asked', on: day('09-03') }
    await s.doneBy(s.officer, 'review.add-case', asked, day('09-03'))
  }
  const caseOf = (at: number) => s.caseOf(round.id, houses[at] ?? '')
  async function assign(at: number, to: typeof hoa) {
    const cases = s.seen([await caseOf(at)])
    await s.doneBy(s.officer, 'review.assign', { cases, to: to.id, on: day('09-10') }, day('09-10'))
  }

  const server: Running = await startServer({
    ...{ databaseUrl: t.url, dataDir: folder, host: '127.0.0.1', port: 0, metricsPort: undefined },
    ...{ key: undefined, demo: true, publicAddress: 'https://chungtay.example.vn' },
  })
  const address = `http://127.0.0.1:${server.port}`
  const broken: string[] = []
  const phones: BrowserContext[] = []

  /** The phone of a person: its memory is a folder, and outlives the browser. */
  async function phone(name: string): Promise<Page> {
    const context = await launchPhone(join(folder, name), {
      ...{ viewport: { width: 360, height: 740 }, locale: 'vi-VN', baseURL: address, hasTouch: true },
    })
    phones.push(context)
    context.setDefaultTimeout(20_000)
    const [page] = context.pages()
    assert.ok(page)
    page.on('pageerror', (error) => broken.push(`${name}: ${error.message}`))
    page.on('response', (it) => {
      if (it.status() >= 500) broken.push(`${name} ${it.url()}: ${it.status()}`)
    })
    return page
  }
  /** Its browser is killed; `phone` of the same name starts it again. */
  const kill = (name: string, page: Page) => killPhone(page.context(), join(folder, name))
  /** Signs in once and chooses the PIN. */
  async function signIn(page: Page, account: string) {
    await page.goto('/field')
    await page.getByLabel('Tên đăng nhập').fill(account)
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByLabel('Mã PIN', { exact: true }).fill(pin)
    await page.getByLabel('Nhập lại mã PIN').fill(pin)
    await page.getByRole('button', { name: 'Lưu mã PIN' }).click()
    await page.getByRole('heading', { name: 'Rà soát hộ' }).waitFor()
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  }
  /** What the commune reads over the wire. */
  async function askAsOfficer(path: string): Promise<Response> {
    const signedIn = await fetch(`${address}/api/session`, {
      ...{ method: 'POST', body: JSON.stringify({ account: 'officer', password }) },
      headers: { 'content-type': 'application/json' },
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    return fetch(address + path, { headers: { cookie } })
  }
  /** The session did not outlive the browser: what waits goes out as soon as the person signs in once more. */
  async function signInAgain(page: Page) {
    await page.getByText('Phiên đăng nhập đã hết').waitFor()
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
  }
  /** The first reviewer stands in the first house without network, and has begun to ask. */
  async function begin(): Promise<Page> {
    await assign(0, hoa)
    const page = await phone('one')
    await signIn(page, 'reviewer1')
    await page.getByText('Trần Văn Lực').click()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Bắt đầu khảo sát' }).click()
    await page.getByRole('heading', { name: 'Nhân khẩu' }).waitFor()
    return page
  }
  const unlock = (page: Page) => page.getByLabel('Mã PIN', { exact: true }).fill(pin)

  return {
    ...{
      t,
      s,
      round,
      password,
      houses,
      hoa,
      lan,
      minh,
      address,
      broken,
      pin,
      caseOf,
      assign,
      phone,
      kill,
      signIn,
      signInAgain,
      begin,
      unlock,
      askAsOfficer,
      day,
    },
    async close() {
      for (const context of phones) await context.close().catch(() => undefined)
      await server.stop()
      await t.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The house of a journey: open before its tests, and closed after them, when nothing may have broken in it. */
export function fieldHouse(): () => FieldHouse {
  let house: FieldHouse
  before(async () => {
    house = await openFieldHouse()
  })
  after(async () => {
    await house.close()
    assert.deepEqual(house.broken, [])
  })
  return () => house
}

/** Somebody stands in for a person who cannot sign. */
export async function witnessed(page: Page) {
  await page.getByRole('heading', { name: 'Ảnh, vị trí, chữ ký' }).waitFor()
  await page.getByRole('radio', { name: 'Làm chứng' }).check()
  await page.getByLabel('Họ và tên người làm chứng').fill('Đinh Văn Chiến')
  await page.getByRole('radio', { name: 'Không biết chữ, không ký được' }).check()
}

export type FieldHouse = Awaited<ReturnType<typeof openFieldHouse>>
