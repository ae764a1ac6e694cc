import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import readXlsxFile, { type Sheet } from 'read-excel-file/node'
import { writeWorkbook } from '../write.ts'
import type { RowToWrite } from '../xlsx/sheet-xml.ts'
import { fileName } from './file.ts'
import { date, type ListColumn, listSheet, type PaperList, text, whole } from './list.ts'
import { pagesOf } from './pages.ts'

type Row = { readonly name: string; readonly on: string | null; readonly amount: number | null }
const columns: readonly ListColumn<Row>[] = [
  { head: 'Họ và tên', width: 20, cell: (row) => text(row.name) },
  { head: 'Ngày', width: 12, cell: (row) => date(row.on) },
  { head: 'Số tiền (đồng)', width: 10, cell: (row) => whole(row.amount), sum: (row) => row.amount },
]
const paper = (rows: readonly Row[], more: Partial<PaperList<Row>> = {}): PaperList<Row> => ({
  language: 'vi',
  name: 'Danh sách',
  issuer: { id: 80, code: '99158', name: 'Xã Vĩnh Hải', level: 'commune' },
  title: 'Danh sách hỗ trợ',
  taken: 'Người xuất: Võ Hoàng Nam.',
  columns,
  rows,
  ...more,
})
const cellsOf = async (it: PaperList<Row>) => {
  const [sheet]: Sheet[] = await readXlsxFile(Buffer.from(await writeWorkbook([listSheet(it)])))
  return sheet?.data.map((row) => row.filter((cell) => cell !== null)) ?? []
}
const row = (name: string, amount: number | null = 1_500_000): Row => ({ name, on: '2024-12-31', amount })

describe('a list as a paper', () => {
  it('bears the state, the committee that issues it, its title and who took it', async () => {
    const cells = (await cellsOf(paper([row('Bùi Thị Bông')]))).flat()
    for (const line of ['ỦY BAN NHÂN DÂN', 'XÃ VĨNH HẢI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'DANH SÁCH HỖ TRỢ'])
      assert.ok(cells.includes(line), line)
    assert.ok(cells.includes('Người xuất: Võ Hoàng Nam.'))
  })

  it('numbers its rows and sums what can be summed', async () => {
    const cells = await cellsOf(paper([row('Bùi Thị Bông'), row('=1+1', 500_000)]))
    assert.deepEqual(cells.slice(-4), [
      ['TT', 'Họ và tên', 'Ngày', 'Số tiền (đồng)'],
      [1, 'Bùi Thị Bông', new Date('2024-12-31T00:00:00Z'), 1_500_000],
      [2, '=1+1', new Date('2024-12-31T00:00:00Z'), 500_000],
      ['Cộng', 2_000_000],
    ])
  })

  it('leaves the sum empty where one amount is not known', async () => {
    assert.deepEqual((await cellsOf(paper([row('Bùi Thị Bông'), row('Lê Văn Sáu', null)]))).at(-1), ['Cộng'])
  })

  it('says so where there is nothing', async () => {
    assert.deepEqual((await cellsOf(paper([]))).at(-1), ['Không có dòng nào.'])
    assert.deepEqual((await cellsOf(paper([], { language: 'en' }))).at(-1), ['No rows.'])
  })

  it('prints its headings on each page, on A4 on its side', () => {
    const sheet = listSheet(paper([row('Bùi Thị Bông')]))
    assert.equal(sheet.landscape, true)
    assert.deepEqual(sheet.repeatRows, [7, 7])
    assert.equal([...(sheet.rows as Iterable<unknown>)].length, 9)
  })

  it('makes a row as high as its longest text', () => {
    const long = row('Chủ tịch Hội Nông dân xã, trưởng thôn Bàu Sen')
    const rows = [...(listSheet(paper([row('Bùi Thị Bông'), long])).rows as Iterable<RowToWrite>)]
    assert.deepEqual(
      rows.slice(7, 9).map((it) => ('cells' in it ? it.height : undefined)),
      [undefined, 45],
    )
  })

  it('is named after what it is, the place and the day, in letters any system takes', () => {
    assert.equal(
      fileName('thu-huong-Hỗ trợ tiền điện', 'Xã Vĩnh Hải', '2026-11-29'),
      'thu-huong-ho-tro-tien-dien-xa-vinh-hai-2026-11-29.xlsx',
    )
  })
})

describe('the pages of a paper', () => {
  const rows = (count: number) => Array.from({ length: count }, () => [])
  it('squeezes in what is a little too much, so that signatures do not stand alone', () => {
    assert.equal(pagesOf(rows(30), [100], [5, 7]), 1)
    assert.equal(pagesOf(rows(40), [100], [5, 7]), 1)
    assert.equal(pagesOf(rows(60), [100], [5, 7]), 2)
  })
  it('knows that a wide sheet is made smaller, and holds more rows', () => {
    assert.equal(pagesOf(rows(60), [300], [5, 7]), 1)
  })
})
