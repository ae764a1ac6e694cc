import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { aCommand, newId } from '../builders.ts'
import { type House, openHouse } from './house.ts'

let house: House
before(async () => {
  house = await openHouse(0.06)
})
after(() => house.close())

const year = 2024
const million = 1_000_000
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const read = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T

type Line = { id: string; allocated: number }

/** What the plan promises about training (T14), in the officer's commune: who got it, and who still stands there without. */
async function training(page: Page) {
  const { rows } = await read<{ rows: { code: string; numerator: number }[] }>(page, `/api/plans/${year}/targets`)
  const rest = await read<{ rows: { id: string }[] }>(page, `/api/plans/${year}/targets/T14/rows?part=rest&limit=200`)
  return {
    got: rows.find(({ code }) => code === 'T14')?.numerator ?? 0,
    without: new Set(rest.rows.map(({ id }) => id)),
  }
}
/** People entitled to a class or in need of one, and nothing received. */
async function waiting(page: Page): Promise<ReadonlySet<string>> {
  const path = '/api/left-behind?kind=vocational-training&limit=200'
  const { rows, next } = await read<{ rows: { member: { id: string } }[]; next: string | null }>(page, path)
  assert.equal(next, null, 'all on one page')
  return new Set(rows.map(({ member }) => member.id))
}

describe('from the money of the plan to a list that shrinks', () => {
  let page: Page
  let before: { got: number; without: ReadonlySet<string>; waiting: ReadonlySet<string> }
  let classId: string

  it('the province gives money to the commune, by a decision', async () => {
    const province = await house.enter('province')
    await province.goto(`/plan?year=${year}&kind=budget`)
    await see(province, '94.277')
    const id = newId()
    const opened = await province.request.post('/api/commands', {
      data: aCommand('money.open-line', {
        ...{ id, planYear: year, project: '2021-2025/4.1', capital: 'recurrent', source: 'commune' },
        ...{ amount: 5 * million, decisionNo: '76/QĐ-UBND', decisionDate: '2024-12-02' },
      }),
    })
    assert.deepEqual(await opened.json(), { kind: 'done' })
    await province.goto(`/money/lines/${id}`)
    await province.getByRole('button', { name: 'Giao vốn' }).first().click()
    const dialog = province.getByRole('dialog')
    await dialog.getByLabel('Đơn vị được giao').click()
    await province.getByRole('option', { name: /Xã Vĩnh Hải/ }).click()
    await dialog.getByLabel(/Số tiền/).fill('1')
    await dialog.getByLabel('Số quyết định').fill('77/QĐ-UBND')
    await dialog.getByLabel('Ngày quyết định').fill('02/12/2024')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'detached' })
    const { lines } = await read<{ lines: Line[] }>(province, `/api/money/budget?year=${year}`)
    assert.equal(lines.find((it) => it.id === id)?.allocated, million)
    await province.context().close()
  })

  it('the commune plans a class', async () => {
    page = await house.enter('commune')
    before = { ...(await training(page)), waiting: await waiting(page) }
    await page.goto(`/activities?year=${year}`)
    await page.getByRole('button', { name: 'Lập hoạt động' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Loại hoạt động').click()
    const kind = page.getByRole('option', { name: /Lớp đào tạo nghề/ })
    await kind.filter({ visible: true }).first().click()
    await dialog.getByLabel('Nghề đào tạo').fill('May công nghiệp')
    await dialog.getByLabel('Số ngày').fill('15')
    await dialog.getByLabel('Đơn vị thực hiện').fill('Trường Cao đẳng nghề tỉnh Mẫu')
    await dialog.getByLabel('Tên hoạt động').fill('Lớp may công nghiệp cuối năm')
    await dialog.getByLabel('Bắt đầu').fill('02/12/2024')
    await dialog.getByLabel(/Kết thúc theo kế hoạch/).fill('20/12/2024')
    await dialog.getByRole('button', { name: /Lưu|Lập hoạt động/ }).click()
    await page.waitForURL(/\/activities\/[0-9a-f-]{36}/)
    classId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByRole('button', { name: 'Cập nhật' }).click()
    await page.getByRole('menuitem', { name: 'Bắt đầu' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await see(page, 'Đang làm')
  })

  it('takes in those who have waited longest, and they finish', async () => {
    await page.getByRole('button', { name: 'Thêm người tham gia' }).first().click()
    const choosing = page.getByRole('dialog')
    await choosing.getByRole('button', { name: 'Chọn cả trang' }).click()
    await choosing.getByRole('button', { name: /Thêm người tham gia/ }).click()
    await see(page, /đang tham gia/)
    await page.getByRole('button', { name: 'Ghi kết quả', exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tất cả hoàn thành' }).click()
    await dialog.getByRole('button', { name: /Ghi kết quả/ }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  it('what each got moves the target, and shortens the list of those left behind', async () => {
    const { rows } = await read<{ rows: { memberId: string; deliveryId: string | null }[] }>(
      page,
      `/api/activities/${classId}/participants?outcome=finished`,
    )
    assert.ok(rows.length > 0 && rows.every((it) => it.deliveryId))
    const promised = rows.filter((it) => before.without.has(it.memberId)).length
    assert.ok(promised > 0)
    const after = await training(page)
    assert.equal(after.got, before.got + promised)
    const taken = new Set(rows.map(({ memberId }) => memberId))
    assert.ok(rows.some(({ memberId }) => before.waiting.has(memberId)))
    assert.deepEqual(await waiting(page), new Set([...before.waiting].filter((id) => !taken.has(id))))
    await page.goto(`/plan/${year}/T14`)
    await see(page, String(after.got))
  })

  it('a year without anything says so, and leads to the one that has something', async () => {
    await page.goto('/activities?year=2026')
    await see(page, 'Năm 2026 chưa có số liệu')
    await page.getByRole('link', { name: `Xem năm ${year}` }).click()
    await page.waitForURL(`**/activities?year=${year}`)
    await see(page, 'Lớp may công nghiệp cuối năm')
  })

  it('the list that is left opens at the end of the last year with a plan, and prints on paper', async () => {
    await page.goto('/left-behind')
    await see(page, `tính đến 31/12/${year}`)
    await page.emulateMedia({ media: 'print' })
    const paper = await page.pdf({ format: 'A4', landscape: true })
    assert.ok(paper.subarray(0, 5).toString() === '%PDF-' && paper.length > 10_000)
    await page.context().close()
    assert.deepEqual(house.broken, [])
  })
})
