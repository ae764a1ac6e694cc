import assert from 'node:assert/strict'
import { it } from 'node:test'
import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { partsOf, sheetFile } from './sheet.ts'

const rows = [
  ['Đơn vị', 'Tỷ lệ'],
  ['Xã Cồn Sậy', null],
  ['=HYPERLINK("http://x","y")', 1.24],
  ['<b>&"\u0001', 0],
] as const

it('is an Excel file another reader reads back: figures as figures, unknown empty, text as text', async () => {
  const file = Buffer.from(await (await sheetFile('Biểu: 7.2/7.3', rows)).arrayBuffer())
  const [sheet] = await readXlsxFile(file)
  assert.equal(sheet?.sheet, 'Biểu  7.2 7.3')
  assert.deepEqual(sheet?.data, [
    ['Đơn vị', 'Tỷ lệ'],
    ['Xã Cồn Sậy', null],
    ['=HYPERLINK("http://x","y")', 1.24],
    ['<b>&"', 0],
  ])
  assert.ok(Object.keys(unzipSync(new Uint8Array(file))).includes('[Content_Types].xml'))
})
it('never writes a formula', () => assert.ok(!JSON.stringify(partsOf('x', rows)).includes('<f>')))

it('shows days as dates, money with its thousands, years without', () => {
  const sheet =
    partsOf('x', [
      ['Năm', 'Ngày', 'Đồng', 'Tỷ lệ'],
      [2024, '2024-12-31', 1_500_000, 3.48],
      [2025, null, 900, null],
    ])['xl/worksheets/sheet1.xml'] ?? ''
  for (const cell of [
    '<c r="A2" s="3"><v>2024</v>',
    '<c r="B2" s="6"><v>45657</v>',
    '<c r="C2" s="4"><v>1500000</v>',
    '<c r="C3" s="4"><v>900</v>',
    '<c r="D2" s="5"><v>3.48</v>',
  ])
    assert.ok(sheet.includes(cell), cell)
})
it('prints on A4 on its side, fitted to its width, with its headings on every page', () => {
  const parts = partsOf('Kế hoạch', rows)
  assert.match(parts['xl/worksheets/sheet1.xml'] ?? '', /paperSize="9" orientation="landscape" fitToWidth="1"/)
  assert.match(parts['xl/workbook.xml'] ?? '', /_xlnm\.Print_Titles" localSheetId="0">'Kế hoạch'!\$1:\$1</)
})
