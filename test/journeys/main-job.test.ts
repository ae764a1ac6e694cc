import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import readXlsxFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { type House, openHouse } from './house.ts'

let house: House
before(async () => {
  house = await openHouse(0.06)
})
after(() => house.close())

type Person = {
  head: string
  name: string
  relation: string
  born: string
  sex: string
  village: string
  class: number | null
  b1: number | null
  b2: number | null
  no: number | null
}

/** Everybody the register has on a list in Xã Vĩnh Hải, as the commune's own Excel file would have them, and one new household. */
async function listOfTheCommune() {
  const { rows } = await house.t.see((tx) =>
    sql<Person>`
      select h.head_name as head, m.name, case when m.relation = 'head' then 'Chủ hộ' else 'Con' end as relation,
             coalesce(to_char(m.birth_date, 'DD/MM/YYYY'), m.birth_year::text, '') as born, case m.sex when 'male' then 'Nam' else 'Nữ' end as sex,
             v.name as village, case when m.relation = 'head' then case h.class when 'poor' then 1 else 2 end end as class,
             case when m.relation = 'head' then h.income_points end as b1, case when m.relation = 'head' then h.deprivation_points end as b2,
             case when m.relation = 'head' then dense_rank() over (order by h.id)::int end as no
        from household h join member m on m.household_id = h.id and m.left_on is null
        join unit_version v on v.unit_id = h.village_id and v.valid_until is null
        join unit_version c on c.unit_id = v.parent_id and c.valid_until is null and c.name = 'Xã Vĩnh Hải'
       where h.class <> 'neither' and h.ended_on is null order by h.id, m.relation <> 'head', m.ordinal`.execute(tx),
  )
  assert.ok(
    rows.some((row) => row.no !== null),
    'the commune has households on its list',
  )
  const village = rows[0]?.village ?? ''
  const fresh = {
    head: 'Hồ Thị Mới',
    name: 'Hồ Thị Mới',
    relation: 'Chủ hộ',
    born: '02/09/1975',
    sex: 'Nữ',
    village,
    class: 1,
    b1: 118,
    b2: 40,
    no: 9_999,
  }
  const wrong = { ...fresh, head: 'Ngô Văn Sai', name: 'Ngô Văn Sai', born: '31/02/1980', sex: 'Nam', no: 10_000 }
  const heads = [
    '',
    'Hộ số',
    'Chủ hộ',
    'Thành viên',
    'Quan hệ',
    'Ngày sinh',
    'Giới tính',
    'CCCD',
    'Tỉnh',
    'Huyện',
    'Mã huyện',
    'Xã',
    'Mã xã',
    'Thôn',
    'Dân tộc',
    'Phân loại',
    'Số quyết định',
    'Ngày quyết định',
    'B1',
    'B2',
    'DTTS',
    'Không có khả năng lao động',
    'Người có công',
    'Nguyên nhân',
  ]
  const lines = [...rows, fresh, wrong].map((it) => [
    null,
    it.no,
    it.no === null ? null : it.head,
    it.name,
    it.relation,
    it.born,
    it.sex,
    null,
    'Tỉnh Mẫu',
    null,
    null,
    'Xã Vĩnh Hải',
    null,
    it.village,
    'Kinh',
    it.class,
    null,
    null,
    it.b1,
    it.b2,
    null,
    null,
    null,
    it.class ? '2' : null,
  ])
  const title = [[null, 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT'], [], [], [], [], []]
  const sheet = [...title, heads, ...lines].map((row) =>
    row.map((value) => (value === null ? null : { value: String(value) })),
  )
  return { file: await writeExcelFile(sheet).toBuffer(), households: new Set(rows.map((row) => row.no)).size - 1 }
}

const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

describe('from the officer’s Excel list to the statutory forms', () => {
  it('the officer brings the list, looks through it and saves what is right', async () => {
    const page = await house.enter('commune')
    await page.goto('/imports?year=2025')
    const { file, households } = await listOfTheCommune()
    await page.locator('input[type=file]').setInputFiles({
      name: 'vinh-hai-2025.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(file),
    })
    await page.getByRole('button', { name: 'Đọc tệp' }).click()
    await see(page, 'Đã đọc, chờ lưu')
    await page.getByRole('link', { name: /Còn lỗi/ }).click()
    await see(page, /F\d+/)
    await see(page, /31\/02\/1980/)
    await page.getByRole('button', { name: new RegExp(`Lưu ${households + 1} hộ đúng`) }).click()
    await page.getByRole('dialog').getByRole('button', { name: /Lưu/ }).click()
    await see(page, new RegExp(`Đã lưu ${households + 1} hộ`))
    const { rows } = await house.t.see((tx) =>
      sql<{ n: number }>`select count(*) as n from household where head_name = 'Ngô Văn Sai'`.execute(tx),
    )
    assert.equal(rows[0]?.n, 0)
    await page.context().close()
  })

  it('the chair recognises it, and it is frozen', async () => {
    const page = await house.enter('chair')
    await page.goto('/lists?year=2025')
    await page.getByRole('link', { name: 'Xã Vĩnh Hải' }).first().click()
    await see(page, 'Đủ điều kiện công nhận')
    assert.equal(await page.getByText(/mục tiêu|chỉ tiêu \d/i).count(), 0)
    await page.getByRole('button', { name: 'Công nhận', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Số quyết định công nhận hộ nghèo, hộ cận nghèo').fill('118/QĐ-UBND')
    await dialog.getByLabel('Ngày quyết định', { exact: true }).fill('15/12/2025')
    await dialog.getByLabel('Người ký').fill('Bùi Văn Khoa')
    await dialog.getByRole('button', { name: 'Công nhận và khóa danh sách' }).click()
    await see(page, /Danh sách đã công nhận/)
    await page.context().close()
  })

  it('the new household stands in form 7.2 as new poverty, on the screen, in JSON and in Excel alike', async () => {
    const page = await house.enter('commune')
    await page.goto('/reports/7.2?year=2025')
    await see(page, /Diễn biến hộ nghèo/i)
    const json = (await (await page.request.get('/api/reports/7.2?year=2025')).json()) as Form
    const total = totalOf(json)
    assert.equal(total[6], 1)
    const file = await page.request.get('/api/reports/7.2.xlsx?year=2025')
    const [sheet] = await readXlsxFile(await file.body())
    assert.ok(
      sheet?.data.some((row) => total.every((value) => row.includes(value))),
      JSON.stringify(total),
    )
    await page.context().close()
  })

  it('the province sees its plan with every row, and what the records cannot say is no 0', async () => {
    const page = await house.enter('province')
    await page.goto('/plan?year=2024')
    for (const code of ['T01', 'T19', 'M23', 'B04', 'G05'])
      await page.getByText(code, { exact: true }).first().waitFor()
    const { rows } = (await (await page.request.get('/api/plans/2024/targets')).json()) as {
      rows: { code: string; achieved: number | null; missing: unknown[] }[]
    }
    assert.equal(rows.length, 19 + 23 + 4 + 5)
    for (const row of rows) assert.ok(row.achieved !== 0 || row.missing.length === 0, row.code)
    await page.context().close()
  })
})

type Form = { blocks: { setting: string; rows: { unit: unknown; line: string; cells: (number | null)[] }[] }[] }
const totalOf = (form: Form) =>
  form.blocks
    .find((block) => block.setting === 'total')
    ?.rows.find((row) => row.unit === null && row.line === 'households')?.cells ?? []
