import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { type FieldHouse, openFieldHouse } from './field-house.ts'
import { interview } from './field-interview.ts'

let house: FieldHouse
let browser: Browser
before(async () => {
  house = await openFieldHouse({ unopened: true })
  // Last year's list: three of the four households that will be reviewed; the fourth asks by itself.
  const [luc = '', , rin = '', bong = ''] = house.houses
  await house.s.recognise(11, 2023, [
    { id: luc, class: 'poor', was: 'neither' },
    { id: rin, class: 'poor', was: 'neither' },
    { id: bong, class: 'near-poor', was: 'neither' },
  ])
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
  assert.deepEqual(house.broken, [])
})

/** A person at a desk, signed in through the page. */
async function enter(account: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1440, height: 900 }, locale: 'vi-VN', baseURL: house.address },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => house.broken.push(`${account} ${page.url()}: ${error.message}`))
  page.on('response', (it) => {
    if (it.status() >= 500) house.broken.push(`${account} ${it.url()}: ${it.status()}`)
  })
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill(account)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(house.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Tên đăng nhập').waitFor({ state: 'detached' })
  await page.getByRole('main').waitFor()
  return page
}

const see = (page: Page | Locator, text: string | RegExp) => page.getByText(text).first().waitFor()
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** Fills a dialog by its labels and saves it. */
async function fill(page: Page, values: Readonly<Record<string, string>>, go: string) {
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label, { exact: true }).fill(value)
  await button(dialog, go).click()
  await dialog.waitFor({ state: 'detached' })
}
/** Something typed into a field of many choices, and the first that fits. */
async function choose(page: Page, label: string, typed: string) {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name: typed }).first().click()
}
/** Steps of many households at once, as the list of cases offers them. */
async function withCases(page: Page, state: string, heads: readonly string[] | 'all', step: string) {
  await page.goto(`${cases}?state=${state}`)
  // While the list is read its head stands there already, with nothing to choose.
  await page
    .getByLabel(/^Chọn hộ /)
    .first()
    .waitFor({ state: 'attached' })
  if (heads === 'all') await page.getByLabel('Chọn mọi hồ sơ của trang').check({ force: true })
  else for (const head of heads) await page.getByLabel(`Chọn hộ ${head}`).check({ force: true })
  await button(page, step).click()
}
async function openCase(page: Page, head: string) {
  await page.goto(cases)
  await page.getByRole('link', { name: head }).click()
  await page.getByRole('heading', { name: `Hồ sơ rà soát hộ ${head}` }).waitFor()
}
const states = async () => {
  const { rows } = await house.t.see((tx) =>
    sql<{ head: string; state: string }>`
      select h.head_name as head, c.state from review_case c join household h on h.id = c.household_id order by 1`.execute(
      tx,
    ),
  )
  return Object.fromEntries(rows.map(({ head, state }) => [head, state]))
}

const [luc, van, rin, bong] = ['Trần Văn Lực', 'Đinh Thị Vân', 'Hồ Văn Rin', 'Nguyễn Thị Bông']
let cases = ''

it('a round goes from its opening to the certificate and the forms, with paper, phones and second thoughts', async () => {
  const [province, officer] = await Promise.all([enter('province'), enter('officer')])

  // The province opens the round with the calendar the law proposes.
  await province.goto('/rounds')
  await button(province, 'Mở đợt rà soát').click()
  await province.getByRole('dialog').getByLabel('Năm', { exact: true }).selectOption('2024')
  await see(province.getByRole('dialog'), 'đang áp dụng')
  await button(province.getByRole('dialog'), 'Mở đợt').click()
  await province.getByRole('heading', { name: 'Rà soát định kỳ năm 2024' }).waitFor()
  cases = `${new URL(province.url()).pathname}/cases`

  // The commune makes its list: everybody listed last year, and who asks.
  await officer.goto(cases)
  await button(officer, 'Lập danh sách').click()
  await fill(officer, { Ngày: '03/09/2024' }, 'Lập danh sách')
  await officer.getByRole('link', { name: luc }).waitFor()
  await button(officer, 'Thêm hộ cần rà soát').click()
  await officer.getByRole('dialog').getByRole('searchbox').fill('dinh thi van')
  await officer.getByRole('dialog').getByRole('button', { name: van }).click()
  await fill(officer, { Ngày: '04/09/2024' }, 'Thêm hồ sơ')
  await officer.getByRole('heading', { name: `Hồ sơ rà soát hộ ${van}` }).waitFor()
  for (const [reviewer, heads] of [
    ['Đặng Thị Hòa', [luc, van]],
    ['Trần Thị Lan', [rin]],
    ['Lê Văn Minh', [bong]],
  ] as const) {
    await withCases(officer, 'listed', heads, 'Phân công rà soát viên')
    await choose(officer, 'Rà soát viên', reviewer)
    await fill(officer, { Ngày: '10/09/2024' }, 'Phân công')
  }
  assert.deepEqual(new Set(Object.values(await states())), new Set(['assigned']))

  // Three phones without network.
  const { phone, signIn, signInAgain, unlock, kill } = house
  const [one, two, three] = await Promise.all([phone('one'), phone('two'), phone('three')])
  await Promise.all([signIn(one, 'reviewer1'), signIn(two, 'reviewer2'), signIn(three, 'reviewer3')])
  await Promise.all([see(one, luc), see(two, rin), see(three, bong)])
  for (const page of [one, two, three]) await page.context().setOffline(true)
  const finish = (page: Page) => page.getByRole('button', { name: 'Hoàn tất phiếu' }).click()
  await Promise.all([
    interview(one, luc)
      .then(() => finish(one))
      .then(() => see(one, '1 phiếu chờ gửi'))
      .then(() => one.reload())
      .then(() => unlock(one))
      .then(() => interview(one, van))
      .then(() => finish(one)),
    interview(two, rin).then(() => finish(two)),
    interview(three, bong).then(() => finish(three)),
  ])
  await one.getByText('2 phiếu chờ gửi').waitFor()
  await kill('one', one)
  const again = await phone('one')
  await again.context().setOffline(true)
  await again.goto('/field')
  await unlock(again)
  await again.getByText('2 phiếu chờ gửi').waitFor()
  await again.context().clearCookies()
  for (const page of [again, two, three]) await page.context().setOffline(false)
  await signInAgain(again)
  for (const page of [again, two, three]) await page.getByText('Không phiếu nào chờ').waitFor()
  assert.deepEqual(new Set(Object.values(await states())), new Set(['interviewed']))

  /** What came back to a phone is put right on it and sent again. */
  async function putRight(page: Page, head: string, area: string, comment?: string) {
    await page.goto('/field#/outbox')
    await page.getByRole('button', { name: 'Gửi ngay' }).click()
    await page.goto('/field#/')
    if (comment) await see(page, `Xã ghi: ${comment}`)
    await page.getByText(head).click()
    await page.getByRole('button', { name: 'Mở lại để sửa' }).click()
    await page.getByRole('link', { name: /^Nhà ở/ }).click()
    await page.getByLabel('Diện tích sàn dùng để ở').fill(area)
    await page.getByText('Đã lưu trên máy').waitFor()
    await page.goto(page.url().replace('/house', '/result'))
    await finish(page)
    await page.getByText('Không phiếu nào chờ').waitFor()
    // The list of the office is read once: it is opened when the sheet has come in.
    for (let left = 100; left > 0 && (await states())[head] !== 'interviewed'; left--) await page.waitForTimeout(200)
    assert.equal((await states())[head], 'interviewed')
  }

  // One sheet is sent back with a comment, and corrected on the phone it came from.
  const comment = 'Đo lại diện tích sàn, hộ có nhà bếp riêng.'
  await withCases(officer, 'interviewed', [rin], 'Trả lại khảo sát')
  await fill(officer, { 'Ý kiến, nội dung cần làm rõ': comment, Ngày: '15/12/2024' }, 'Trả lại')
  await putRight(two, rin, '44', comment)
  await withCases(officer, 'interviewed', 'all', 'Kiểm tra phiếu đạt')
  await fill(officer, { Ngày: '16/12/2024' }, 'Xác nhận đạt')

  // The village meets. One result is not agreed on: scored again, and met on again.
  const meetings = cases.replace('/cases', '/meetings')
  async function meet(on: string, disputed?: string) {
    await officer.goto(meetings)
    await button(officer, 'Ghi họp dân').click()
    await choose(officer, 'Thôn', 'Thôn Phước Tân')
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('Số người dự họp').fill('40')
    await button(dialog, 'Tất cả đồng ý').click()
    if (disputed) await dialog.getByLabel(`Số người đồng ý: ${disputed}`).fill('19')
    if (disputed) await see(dialog, 'Không đạt')
    await fill(
      officer,
      { Ngày: on, 'Địa điểm': 'Nhà văn hóa thôn', 'Chủ trì': 'Đinh Văn Chiến', 'Thư ký': 'Đặng Thị Hòa' },
      'Lưu biên bản',
    )
  }
  await meet('17/12/2024', bong)
  await see(officer, 'Đạt: 3 hộ. Không đạt: 1 hộ.')
  assert.equal((await states())[bong], 'returned')
  await putRight(three, bong, '12')
  await withCases(officer, 'interviewed', [bong], 'Kiểm tra phiếu đạt')
  await fill(officer, { Ngày: '18/12/2024' }, 'Xác nhận đạt')
  await meet('18/12/2024')
  await see(officer, 'Đạt: 1 hộ. Không đạt: 0 hộ.')

  // Posted; one household objects, is asked again by the commune, answered and posted again.
  await withCases(officer, 'agreed', 'all', 'Niêm yết')
  await fill(officer, { Ngày: '19/12/2024' }, 'Ghi niêm yết')
  await openCase(officer, luc)
  await button(officer, 'Tiếp nhận khiếu nại').click()
  await fill(
    officer,
    { 'Người khiếu nại': 'Trần Văn Lực', 'Nội dung': 'Nhà tôi đã được xây lại trong năm.', 'Ngày nhận': '20/12/2024' },
    'Ghi khiếu nại',
  )
  await button(officer, 'Phúc tra').click()
  await officer.getByRole('heading', { name: `Phúc tra hộ ${luc}` }).waitFor()
  await officer.getByLabel('Tổng điểm B1').fill('190')
  await officer.getByLabel('Ngày khảo sát').fill('23/12/2024')
  await officer.getByLabel('Trả lời khiếu nại').fill('Đã phúc tra tại nhà, thu nhập của hộ cao hơn phiếu trước.')
  await button(officer, 'Lưu kết quả phúc tra').click()
  await officer.getByRole('heading', { name: `Hồ sơ rà soát hộ ${luc}` }).waitFor()
  await button(officer, 'Niêm yết lại').click()
  await fill(officer, { Ngày: '24/12/2024' }, 'Ghi niêm yết lại')

  // The chair recognises the whole commune once, and gives out the certificates.
  const chair = await enter('chair')
  await chair.goto(cases.replace('/cases', ''))
  await button(chair, 'Công nhận').click()
  await fill(
    chair,
    {
      ...{ 'Số quyết định công nhận': '412/QĐ-UBND', 'Ngày quyết định': '31/12/2024' },
      ...{ 'Số quyết định công nhận thoát': '413/QĐ-UBND', 'Ngày quyết định công nhận thoát': '31/12/2024' },
      'Người ký': 'Bùi Văn Khoa',
    },
    'Công nhận',
  )
  await see(chair, 'Đã công nhận kết quả rà soát')
  assert.deepEqual(new Set(Object.values(await states())), new Set(['recognised']))

  // Every poor and near-poor household gets its certificate, all at once; papers come as files.
  await chair.getByRole('link', { name: 'Giấy chứng nhận' }).click()
  await button(chair, 'Cấp giấy chứng nhận').click()
  await fill(chair, { 'Ngày cấp': '31/12/2024' }, 'Cấp giấy chứng nhận')
  await chair.getByRole('cell', { name: '3/GCN-HN.HCN' }).waitFor()
  assert.equal(await chair.getByRole('link', { name: luc }).count(), 0)
  const [pdf] = await Promise.all([chair.waitForEvent('download'), button(chair, 'Tải PDF').click()])
  assert.match(pdf.suggestedFilename(), /^giay-chung-nhan-.*\.pdf$/)
  const code = await chair.locator('a.code').first().innerText()

  // Whatever the commune prints of the round comes as one file of each kind, from its board.
  await chair.goto(cases.replace('/cases', ''))
  const kinds = ['Biên bản họp dân: mọi thôn', 'Thông báo niêm yết: mọi thôn', 'Trả lời kiến nghị: mọi thôn']
  for (const name of [...kinds, 'Quyết định công nhận hộ nghèo, hộ cận nghèo']) {
    const [file] = await Promise.all([chair.waitForEvent('download'), button(chair, name).click()])
    const bytes = await readFile(await file.path())
    assert.equal(bytes.subarray(0, 2).toString(), 'PK', name)
    assert.match(file.suggestedFilename(), /\.docx$/)
  }
  await chair.goto(cases.replace('/cases', '/meetings'))
  const [minutes] = await Promise.all([chair.waitForEvent('download'), button(chair, 'Tải tất cả (Word)').click()])
  assert.match(minutes.suggestedFilename(), /^bien-ban-hop-.*\.docx$/)

  // A clinic with the paper in hand: class and validity, without a session and without a name.
  const clinic = await (await browser.newContext({ locale: 'vi-VN', baseURL: house.address })).newPage()
  await clinic.goto(`/c/${code}`)
  await see(clinic, 'Còn hiệu lực')
  const told = await clinic.locator('body').innerText()
  for (const name of [luc, van, rin, bong]) assert.ok(!told.includes(name))

  // The statutory forms say what happened, on the screen as over the wire, and balance.
  await chair.goto('/reports/7.2?year=2024')
  await chair.getByRole('heading', { name: /Diễn biến hộ nghèo/i }).waitFor()
  const total = async (form: string) => {
    const { blocks, checks } = (await (await chair.request.get(`/api/reports/${form}?year=2024`)).json()) as Form
    assert.deepEqual(
      checks.filter(({ ok }) => !ok),
      [],
    )
    return blocks.find(({ setting }) => setting === 'total')?.rows.find(({ unit }) => unit === null)?.cells
  }
  const results = await total('7.1')
  assert.deepEqual([results?.[2], results?.[6], results?.[8]], [0, 3, 6])
  // Start, three ways down, four ways up, end: of two poor households one became near-poor, and one left after its objection.
  assert.deepEqual(await total('7.2'), [2, 1, 1, 0, 0, 0, 0, 0, 0])
  assert.deepEqual(await total('7.3'), [1, 0, 0, 0, 1, 0, 1, 0, 3])
})

type Form = {
  readonly blocks: readonly {
    readonly setting: string
    readonly rows: readonly { readonly unit: unknown; readonly cells: readonly (number | null)[] }[]
  }[]
  readonly checks: readonly { readonly id: string; readonly ok: boolean }[]
}
