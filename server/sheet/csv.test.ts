import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decodeText, readCsv } from './csv.ts'
import { type CsvOptions, type CsvValue, csvCell, writeCsv } from './csv-write.ts'
import { readSheetFile } from './read-file.ts'

function rowsOf(text: string): (string | undefined)[][] {
  const book = readCsv(text)
  assert.ok(book.ok, JSON.stringify(book))
  const sheet = book.value.sheets[0]
  assert.ok(sheet)
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(row + 1, column + 1)?.value),
  )
}

async function csv(rows: readonly (readonly CsvValue[])[], options?: CsvOptions): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeCsv(rows, options)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

describe('readCsv', () => {
  it('takes comma, semicolon and tab, with or without a mark at the start', () => {
    const same = [
      ['Họ tên', 'Ngày sinh', 'CCCD'],
      ['Lò Văn Só', '12/03/1954', '001054000123'],
    ]
    assert.deepEqual(rowsOf('Họ tên,Ngày sinh,CCCD\r\nLò Văn Só,12/03/1954,001054000123\r\n'), same)
    assert.deepEqual(rowsOf('\ufeffHọ tên;Ngày sinh;CCCD\nLò Văn Só;12/03/1954;001054000123'), same)
    assert.deepEqual(rowsOf('Họ tên\tNgày sinh\tCCCD\rLò Văn Só\t12/03/1954\t001054000123'), same)
  })

  it('takes quotes, line ends and separators inside them, and empty cells', () => {
    assert.deepEqual(rowsOf('"a,""b""","c\nd",\n,,"e"x'), [
      ['a,"b"', 'c\nd', undefined],
      [undefined, undefined, 'ex'],
    ])
  })

  it('obeys the line with which Excel names the separator, and keeps the row numbers', () =>
    assert.deepEqual(rowsOf('sep=;\na,b;c'), [
      [undefined, undefined],
      ['a,b', 'c'],
    ]))

  it('refuses an open quote and an empty text', () => {
    assert.deepEqual(readCsv('a,"b'), { ok: false, error: { code: 'sheet.broken', part: 'csv' } })
    assert.deepEqual(readCsv(' '.trim()), { ok: false, error: { code: 'sheet.empty' } })
  })

  it('reads files in the encodings Windows writes', () => {
    const line = 'Nguyễn Văn Út,Đặng Thị Bưởi\n'
    assert.equal(decodeText(Buffer.from(`\ufeff${line}`, 'utf8')), line)
    assert.equal(decodeText(Buffer.from(`\ufeff${line}`, 'utf16le')), line)
    assert.equal(decodeText(Buffer.from(`\ufeff${line}`, 'utf16le').swap16()), line)
    // Windows-1258: "Nguy", e with circumflex, tilde, "n V", a with breve, "n"
    assert.equal(decodeText(Buffer.from('4e677579eade6e2056e36e', 'hex')), 'Nguyễn Văn')
    assert.equal(decodeText(Buffer.from('Hé nghÌo, NguyÔn V¨n Hµ', 'latin1')), 'Hé nghÌo, NguyÔn V¨n Hµ')
  })

  it('is found out by content, whatever the file is called', () => {
    const book = readSheetFile(Buffer.from('a;b\n1;2'))
    assert.equal(book.ok && book.value.sheets[0]?.cell(2, 2)?.value, '2')
  })
})

describe('writeCsv', () => {
  it('begins with the mark that makes Excel read Vietnamese', async () =>
    assert.equal(await csv([['Hộ nghèo', 4900, null, true]]), '\ufeffHộ nghèo,4900,,true\r\n'))

  it('keeps Excel from computing a text, and leaves numbers alone', () => {
    for (const text of ['=1+1', '+84', '-2', '@a', '\t=1', '\r=1', '＝1']) assert.match(csvCell(text), /^"?'/)
    assert.equal(csvCell(-2), '-2')
    assert.equal(csvCell('a=b'), 'a=b')
  })

  it('is read back as it was, in one piece or many, with any separator', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(
            fc.string({ unit: 'grapheme' }).filter((it) => !/^'[=+\-@\t\r\n＝＋－＠]/.test(it)),
            { minLength: 1 },
          ),
          { minLength: 1 },
        ),
        fc.constantFrom(',', ';', '\t'),
        async (rows, separator) => {
          const head = Array.from({ length: 100 }, () => 'x')
          const back = rowsOf(await csv([head, ...rows], { separator }))
          for (const [at, row] of rows.entries())
            assert.deepEqual(
              row.map((_, column) => back[at + 1]?.[column] ?? ''),
              row,
            )
        },
      ),
      { numRuns: 100 },
    ))
})
