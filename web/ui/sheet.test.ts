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
