import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse } from './house.ts'

let house: House
before(async () => {
  house = await openHouse(0.06)
})
after(() => house.close())

const year = 2024
const trade = 'vocational-training'
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

type Line = { id: string; amount: number; allocated: number; project: { code: string } | null }
type Target = { code: string; numerator: number | null; denominator: number | null }

const read = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T

/** What is promised for T14, in the commune of the officer. */
async function trained(page: Page) {
  const { rows } = await read<{ rows: Target[] }>(page, `/api/plans/${year}/targets`)
  return rows.find(({ code }) => code === 'T14')
}
/** How many wait for a class, longest first: people with a need and nothing received. */
const waiting = async (page: Page) =>
  (await read<{ count: number }>(page, `/api/left-behind?kind=${trade}&why=need`)).count

describe('from the money of the plan to a list that shrinks', () => {
  let page: Page
  const counted = { target: 0, waiting: 0, chosen: 0 }

  it('the province gives money for vocational classes to the commune, by a decision', async () => {
    const province = await house.enter('province')
    await province.goto(`/plan?year=${year}&kind=budget`)
    await see(province, '94.277')
    const { lines } = await read<{ lines: Line[] }>(province, `/api/money/budget?year=${year}`)
    const line = lines.find((it) => it.project?.code.endsWith('/4.1') && it.amount > it.allocated)
    assert.ok(line, 'a line of sub-project 4.1 has money left')
    await province.goto(`/money/lines/${line.id}`)
    await province.getByRole('button', { name: 'Giao vốn' }).first().click()
    const dialog = province.getByRole('dialog')
    await dialog.getByLabel('Đơn vị được giao').click()
    await province.getByRole('option', { name: /Xã Vĩnh Hải/ }).click()
    await dialog.getByLabel(/Số tiền/).fill('1')
    await dialog.getByLabel('Số quyết định').fill('77/QĐ-UBND')
    await dialog.getByLabel('Ngày quyết định').fill('02/12/2024')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'detached' })
    const after = await read<{ lines: Line[] }>(province, `/api/money/budget?year=${year}`)
    assert.equal(after.lines.find(({ id }) => id === line.id)?.allocated, line.allocated + 1_000_000)
    await province.context().close()
  })

  it('the commune plans a class and takes in those who have waited longest', async () => {
    page = await house.enter('commune')
    counted.target = (await trained(page))?.numerator ?? 0
    counted.waiting = await waiting(page)
    assert.ok(counted.waiting > 0, 'somebody of the commune waits for a class')
    await page.goto(`/activities?year=${year}`)
    await page.getByRole('button', { name: 'Lập hoạt động' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Loại hoạt động').click()
    await page
      .getByRole('option', { name: /đào tạo nghề/i })
      .first()
      .click()
    await dialog.getByLabel('Nghề đào tạo').fill('May công nghiệp')
    await dialog.getByLabel('Tên hoạt động').fill('Lớp may công nghiệp cuối năm')
    await dialog.getByLabel('Bắt đầu').fill('02/12/2024')
    await dialog.getByLabel(/Kết thúc theo kế hoạch/).fill('20/12/2024')
    await dialog.getByRole('button', { name: /Lưu|Lập hoạt động/ }).click()
    await page.waitForURL(/\/activities\/[0-9a-f-]{36}/)
    await page.getByRole('button', { name: 'Cập nhật' }).click()
    await page.getByRole('menuitem', { name: 'Bắt đầu' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu' }).click()
    await see(page, 'Đang làm')
    await page.getByRole('button', { name: 'Thêm người tham gia' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Chọn cả trang' }).click()
    counted.chosen = await page.getByRole('dialog').getByRole('checkbox').count()
    assert.ok(counted.chosen > 0)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Thêm người tham gia/ })
      .click()
    await see(page, /đang tham gia/)
  })

  it('who finishes has received it: the target moves and the list of those left behind shrinks', async () => {
    await page.getByRole('button', { name: 'Ghi kết quả', exact: true }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tất cả hoàn thành' }).click()
    await dialog.getByRole('button', { name: /Ghi kết quả/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await see(page, new RegExp(`${counted.chosen} lần hỗ trợ đã ghi`))
    assert.equal((await trained(page))?.numerator, counted.target + counted.chosen)
    assert.equal(await waiting(page), counted.waiting - counted.chosen)
  })

  it('the list that is left prints on paper, and an officer of another commune never sees a name of it', async () => {
    await page.goto('/left-behind')
    await see(page, 'Danh sách chưa được hỗ trợ')
    await page.emulateMedia({ media: 'print' })
    const paper = await page.pdf({ format: 'A4', landscape: true })
    assert.ok(paper.subarray(0, 5).toString() === '%PDF-' && paper.length > 10_000)
    await page.context().close()
    assert.deepEqual(house.broken, [])
  })
})
