import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import type { Cell } from '../../domain/kernel/grid.ts'
import { handZipped, relations } from '../../test/hand-zipped.ts'
import { readWorkbook } from './read-workbook.ts'

function read(bytes: Uint8Array) {
  const book = readWorkbook(bytes)
  assert.ok(book.ok, JSON.stringify(book))
  const sheet = book.value.sheets[0]
  assert.ok(sheet)
  return { notes: book.value.notes, sheet }
}

const text = (value: string): Cell => ({ kind: 'text', value, formula: false })
const number = (value: string): Cell => ({ kind: 'number', value, formula: false })
const date = (value: string): Cell => ({ kind: 'date', value, formula: false })

const dateStyles =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-42A]d &quot;tháng&quot; m;@"/><numFmt numFmtId="166" formatCode="#,##0&quot; đồng (d)&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="21"/><xf numFmtId="22"/></cellXfs>'

describe('a workbook of write-excel-file', () => {
  it('gives back text, numbers, dates and truth values where they stand', async () => {
    const bytes = await writeExcelFile([
      [{ value: 'Danh sách hộ nghèo', columnSpan: 3 }, null, null],
      ['Nguyễn Văn Út', 35.5, true],
      [null, { value: new Date(Date.UTC(1954, 2, 12)), format: 'dd/mm/yyyy' }, { value: '079012345678', type: String }],
    ]).toBuffer()
    const { sheet } = read(bytes)
    assert.deepEqual(sheet.cell(2, 1), text('Nguyễn Văn Út'))
    assert.deepEqual(sheet.cell(2, 2), number('35.5'))
    assert.deepEqual(sheet.cell(2, 3), { kind: 'boolean', value: 'true', formula: false })
    assert.deepEqual(sheet.cell(3, 2), date('1954-03-12'))
    assert.deepEqual(sheet.cell(3, 3), text('079012345678'))
    assert.equal(sheet.cell(3, 1), undefined)
    assert.deepEqual(sheet.merges, [{ fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 }])
    assert.deepEqual([sheet.rowCount, sheet.columnCount], [3, 3])
  })
})

describe('a workbook of other programs', () => {
  it('puts shared texts together from their runs and leaves phonetic readings out', () => {
    const { sheet } = read(
      handZipped({
        shared:
          '<si><t xml:space="preserve"> Lò Thị &amp; Mỷ </t></si><si><r><rPr><b/></rPr><t>Hộ </t></r><r><t>nghèo</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si><si/>',
        sheet:
          '<sheetData><row r="8"><c r="B8" t="s"><v>0</v></c><c r="C8" t="s"><v>1</v></c><c r="D8" t="s"><v>2</v></c></row></sheetData>',
      }),
    )
    assert.deepEqual(sheet.cell(8, 2), text(' Lò Thị & Mỷ '))
    assert.deepEqual(sheet.cell(8, 3), text('Hộ nghèo'))
    assert.equal(sheet.cell(8, 4), undefined)
  })

  it('reads inline texts, rows and cells without addresses, and prefixed names', () => {
    const part =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Bản</x:t></x:r><x:r><x:t xml:space="preserve"> Mới</x:t></x:r></x:is></x:c><x:c><x:v>1.5E3</x:v></x:c></x:row><x:row/><x:row><x:c/><x:c t="str"><x:f>A1</x:f><x:v><![CDATA[a<b]]></x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const { sheet } = read(handZipped({ sheet: '', parts: { 'xl/worksheets/sheet1.xml': part } }))
    assert.deepEqual(sheet.cell(1, 1), text('Bản Mới'))
    assert.deepEqual(sheet.cell(1, 2), number('1500'))
    assert.deepEqual(sheet.cell(3, 2), { kind: 'text', value: 'a<b', formula: true })
  })

  it('tells a formula from a value, and a formula without a kept value', () => {
    const { sheet } = read(
      handZipped({
        sheet:
          '<sheetData><row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>40</v></c><c r="B1"><f t="shared" si="0"/></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>0</v></c></row></sheetData>',
      }),
    )
    assert.deepEqual(sheet.cell(1, 1), { kind: 'number', value: '40', formula: true })
    assert.deepEqual(sheet.cell(1, 2), { kind: 'text', value: '', formula: true })
    assert.deepEqual(sheet.cell(1, 3), { kind: 'error', value: '#DIV/0!', formula: true })
    assert.deepEqual(sheet.cell(1, 4), { kind: 'boolean', value: 'false', formula: false })
  })

  const serials =
    '<sheetData><row r="1"><c r="A1" s="1"><v>45640</v></c><c r="B1" s="2"><v>19795</v></c><c r="C1" s="3"><v>1</v></c><c r="D1" s="4"><v>45640</v></c><c r="E1" s="5"><v>0.5</v></c><c r="F1" s="6"><v>45640.5</v></c><c r="G1" t="d"><v>2024-12-14</v></c><c r="H1" s="2"><v>-3</v></c></row></sheetData>'

  it('tells dates from numbers by their format only', () => {
    const { sheet } = read(handZipped({ sheet: serials, styles: dateStyles }))
    assert.deepEqual(sheet.cell(1, 1), date('2024-12-14'))
    assert.deepEqual(sheet.cell(1, 2), date('1954-03-12'))
    assert.deepEqual(sheet.cell(1, 3), date('1900-01-01'))
    assert.deepEqual(sheet.cell(1, 4), number('45640'))
    assert.deepEqual(sheet.cell(1, 5), number('0.5'))
    assert.deepEqual(sheet.cell(1, 6), date('2024-12-14T12:00:00'))
    assert.deepEqual(sheet.cell(1, 7), date('2024-12-14'))
    assert.deepEqual(sheet.cell(1, 8), number('-3'))
  })

  it('counts days from 1904 where the workbook says so', () => {
    const { sheet } = read(handZipped({ sheet: serials, styles: dateStyles, date1904: true }))
    assert.deepEqual(sheet.cell(1, 1), date('2028-12-15'))
    assert.deepEqual(sheet.cell(1, 3), date('1904-01-02'))
  })

  it('shows the 29 February 1900 that Excel invented as an impossible day', () => {
    const sheetXml =
      '<sheetData><row r="1"><c r="A1" s="1"><v>59</v></c><c r="B1" s="1"><v>60</v></c><c r="C1" s="1"><v>61</v></c></row></sheetData>'
    const { sheet } = read(handZipped({ sheet: sheetXml, styles: dateStyles }))
    assert.deepEqual(
      [1, 2, 3].map((column) => sheet.cell(1, column)?.value),
      ['1900-02-28', '1900-02-29', '1900-03-01'],
    )
  })

  it('gives merged blocks', () => {
    const { sheet } = read(
      handZipped({
        sheet:
          '<sheetData><row r="8"><c r="B8"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B8:B10"/></mergeCells>',
      }),
    )
    assert.deepEqual(sheet.merges, [{ fromRow: 8, fromColumn: 2, toRow: 10, toColumn: 2 }])
  })

  it('decodes characters that XML cannot hold', () => {
    const { sheet } = read(
      handZipped({
        sheet: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a_x000A_b &#7879;</t></is></c></row></sheetData>',
      }),
    )
    assert.deepEqual(sheet.cell(1, 1), text('a\nb ệ'))
  })

  it('leaves hidden sheets out', async () => {
    const book =
      '<workbook xmlns:r="r"><sheets><sheet name="nháp" state="hidden" r:id="rId1"/><sheet name="chính" r:id="rId9"/></sheets></workbook>'
    const parts = {
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'worksheet', 'worksheets/sheet9.xml'],
      ]),
      'xl/worksheets/sheet9.xml': '<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>',
    }
    const { sheet } = read(handZipped({ sheet: '', parts }))
    assert.deepEqual([sheet.name, sheet.cell(1, 1)], ['chính', number('9')])
  })
})
