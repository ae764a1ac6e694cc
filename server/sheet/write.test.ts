import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { readWorkbook } from './read-workbook.ts'
import { streamWorkbook, writeWorkbook } from './write.ts'
import type { RowToWrite } from './xlsx/sheet-xml.ts'

async function readBack(rows: readonly RowToWrite[]) {
  const book = readWorkbook(await writeWorkbook([{ name: 'Biểu', rows }]))
  assert.ok(book.ok, JSON.stringify(book))
  const sheet = book.value.sheets[0]
  assert.ok(sheet)
  return sheet
}

describe('a written workbook', () => {
  it('shows the same figures to our reader and to another', async () => {
    const rows: RowToWrite[] = [
      [
        { value: 'Tổng hợp diễn biến hộ nghèo', columns: 3, style: { bold: true, align: 'center', wrap: true } },
        null,
        null,
      ],
      ['Xã Mẫu', 4_900, { value: 1.6, style: { format: '0.00', border: true } }],
      ['Phường Đông', -38, true, { value: { date: '2024-12-14' } }],
      ['Xã chưa báo cáo', null, Number.NaN, { value: { date: '1954-03-12' } }],
    ]
    const bytes = await writeWorkbook([{ name: 'Biểu 7.2', rows }])
    const book = readWorkbook(bytes)
    const sheet = book.ok ? book.value.sheets[0] : undefined
    const ours = [1, 2, 3, 4].map((row) => [1, 2, 3, 4].map((column) => sheet?.cell(row, column)?.value))
    assert.deepEqual(ours, [
      ['Tổng hợp diễn biến hộ nghèo', undefined, undefined, undefined],
      ['Xã Mẫu', '4900', '1.6', undefined],
      ['Phường Đông', '-38', 'true', '2024-12-14'],
      ['Xã chưa báo cáo', undefined, undefined, '1954-03-12'],
    ])
    assert.deepEqual(sheet?.merges, [{ fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 }])
    assert.deepEqual(await readSheet(Buffer.from(bytes)), [
      ['Tổng hợp diễn biến hộ nghèo', null, null, null],
      ['Xã Mẫu', 4_900, 1.6, null],
      ['Phường Đông', -38, true, new Date(Date.UTC(2024, 11, 14))],
      ['Xã chưa báo cáo', null, null, new Date(Date.UTC(1954, 2, 12))],
    ])
  })

  it('never computes a text, and keeps it a text when somebody edits the cell', async () => {
    const attacks = ['=1+1', '+84912345678', '-2', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")', '=cmd|x']
    const bytes = await writeWorkbook([{ name: 'a', rows: [attacks] }])
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    assert.ok(!sheet.includes('<f'))
    assert.equal(sheet.split('s="1" t="inlineStr"').length - 1, attacks.length)
    assert.match(strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array()), /quotePrefix="1"/)
    const back = readWorkbook(bytes)
    assert.ok(back.ok)
    for (const [at, attack] of attacks.entries())
      assert.deepEqual(back.value.sheets[0]?.cell(1, at + 1), { kind: 'text', value: attack, formula: false })
  })

  it('gives back any text and any number', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true })), {
          minLength: 1,
        }),
        async (values) => {
          const sheet = await readBack([['đầu'], values])
          values.forEach((value, at) => {
            const written = typeof value === 'string' ? value.toWellFormed() : String(value === 0 ? 0 : value)
            assert.equal(sheet.cell(2, at + 1)?.value ?? '', written)
          })
        },
      ),
      { numRuns: 60 },
    ))

  it('writes the days before the leap day of 1900 that Excel invented as Excel counts them', async () => {
    const sheet = await readBack([[{ value: { date: '1900-01-31' } }, { value: { date: '1900-03-01' } }]])
    assert.deepEqual([sheet.cell(1, 1)?.value, sheet.cell(1, 2)?.value], ['1900-01-31', '1900-03-01'])
  })

  it('is set up for A4 with its head repeated and kept in view', async () => {
    const bytes = await writeWorkbook([
      {
        name: "Hộ nghèo 'mới' [1]",
        landscape: true,
        repeatRows: [7, 7],
        frozen: { rows: 7, columns: 3 },
        widths: [4, 30],
        rows: [['a']],
      },
      { name: 'hộ nghèo  mới', rows: [] },
    ])
    const parts = unzipSync(bytes)
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    assert.match(part('xl/workbook.xml'), /_xlnm.Print_Titles" localSheetId="0">'Hộ nghèo ''mới'' {2}1'!\$7:\$7</)
    const sheet = part('xl/worksheets/sheet1.xml')
    assert.match(sheet, /<pane xSplit="3" ySplit="7" topLeftCell="D8" activePane="bottomRight" state="frozen"\/>/)
    assert.match(sheet, /paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/)
    assert.match(sheet, /<col min="2" max="2" width="30"/)
  })

  it('comes in pieces, also from rows that are still being read', async () => {
    async function* rows() {
      for (let row = 0; row < 20_000; row += 1) yield [`Hộ ${row}`, row, Math.sin(row)]
    }
    const pieces: Uint8Array[] = []
    for await (const piece of streamWorkbook([{ name: 'a', rows: rows() }])) pieces.push(piece)
    assert.ok(pieces.length > 10)
    const book = readWorkbook(Buffer.concat(pieces))
    assert.equal(book.ok && book.value.sheets[0]?.cell(20_000, 1)?.value, 'Hộ 19999')
  })

  it('fails as a whole when its rows fail', async () => {
    async function* rows() {
      yield ['a']
      throw new Error('the rows ended early')
    }
    await assert.rejects(writeWorkbook([{ name: 'a', rows: rows() }]), /the rows ended early/)
  })
})
