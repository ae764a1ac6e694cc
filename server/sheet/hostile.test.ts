import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { handZipped, relations } from '../../test/hand-zipped.ts'
import { defaultLimits } from './limits.ts'
import { readSheetInWorker } from './read-in-worker.ts'
import { readWorkbook } from './read-workbook.ts'

const one = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'

function refusal(bytes: Uint8Array, limits = defaultLimits) {
  const book = readWorkbook(bytes, limits)
  assert.ok(!book.ok, 'taken')
  return book.error
}

describe('what is no workbook', () => {
  it('says what it seems to be', () => {
    const looks = (bytes: Uint8Array) => {
      const error = refusal(bytes)
      return error.code === 'sheet.not-a-spreadsheet' ? error.looksLike : error.code
    }
    assert.equal(looks(new Uint8Array()), 'nothing')
    assert.equal(looks(strToU8('%PDF-1.7')), 'pdf')
    assert.equal(looks(strToU8('\ufeff <html><table>')), 'web-page')
    assert.equal(looks(strToU8('<?xml version="1.0"?><Workbook/>')), 'xml')
    assert.equal(looks(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), 'picture')
    assert.equal(looks(Uint8Array.of(1, 0, 2, 0)), 'unknown')
    assert.equal(looks(zipSync({ 'a.txt': strToU8('a') })), 'zip')
    assert.equal(looks(zipSync({ mimetype: strToU8('…'), 'content.xml': strToU8('<a/>') })), 'ods')
    assert.equal(looks(zipSync({ 'word/document.xml': strToU8('<a/>') })), 'word')
    assert.equal(looks(zipSync({ 'xl/workbook.bin': strToU8('a') })), 'xlsb')
  })

  const compound = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')])
  it('knows an old workbook from one behind a password', () => {
    assert.equal(refusal(compound('Workbook')).code, 'sheet.old-xls')
    assert.equal(refusal(compound('EncryptedPackage')).code, 'sheet.encrypted')
  })

  it('has a cell somewhere', () => assert.equal(refusal(handZipped({ sheet: '<sheetData/>' })).code, 'sheet.empty'))
})

describe('what would exhaust the machine', () => {
  it('is refused for its size before anything is unpacked', () =>
    assert.deepEqual(refusal(new Uint8Array(101), { ...defaultLimits, bytes: 100 }), {
      code: 'sheet.too-large',
      what: 'bytes',
      limit: 100,
    }))

  it('is stopped where it inflates out of proportion', () => {
    const bomb = handZipped({ sheet: `<sheetData>${' '.repeat(30_000_000)}</sheetData>` })
    assert.ok(bomb.length < 60_000)
    assert.deepEqual(refusal(bomb), { code: 'sheet.bomb', what: 'ratio' })
    assert.deepEqual(refusal(bomb, { ...defaultLimits, ratio: 1e9, inflatedBytes: 1e6 }), {
      code: 'sheet.bomb',
      what: 'inflated',
    })
  })

  it('does not unpack what nobody asked for: a bomb inside is never opened', () => {
    const inner = zipSync({ a: new Uint8Array(20_000_000) })
    assert.ok(readWorkbook(handZipped({ sheet: one, parts: { 'xl/media/inner.zip': inner } })).ok)
  })

  it('is refused for too many parts', () => {
    const parts = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`xl/media/${n}`, '']))
    assert.deepEqual(refusal(handZipped({ sheet: one, parts })), { code: 'sheet.bomb', what: 'entries' })
  })

  it('is refused where two parts share their bytes', () => {
    const bytes = Buffer.from(handZipped({ sheet: one, parts: { 'xl/a': 'x', 'xl/b': 'x' } }))
    // In the list of contents, let xl/b begin where xl/a begins.
    const [a, b] = ['xl/a', 'xl/b'].map((name) => bytes.lastIndexOf(name) - 46)
    assert.ok(a !== undefined && b !== undefined)
    bytes.writeUInt32LE(bytes.readUInt32LE(a + 42), b + 42)
    assert.deepEqual(refusal(bytes), { code: 'sheet.bomb', what: 'overlap' })
  })

  const rows = (count: number) =>
    `<sheetData>${Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`).join('')}</sheetData>`
  it('is refused for too many rows, cells, sheets or too long a text', () => {
    const what = (bytes: Uint8Array, limits: Partial<typeof defaultLimits>) => {
      const error = refusal(bytes, { ...defaultLimits, ...limits })
      return error.code === 'sheet.too-large' ? error.what : error.code
    }
    assert.equal(what(handZipped({ sheet: rows(11) }), { rows: 10 }), 'rows')
    assert.equal(what(handZipped({ sheet: rows(11) }), { cells: 10 }), 'cells')
    assert.equal(what(handZipped({ sheet: one }), { sheets: 0 }), 'sheets')
    const long = `<si><t>${'x'.repeat(40_000)}</t></si>`
    assert.equal(what(handZipped({ sheet: one, shared: long }), {}), 'cell-text')
    const inline = `<sheetData><row r="1"><c r="A1" t="str"><v>${'x'.repeat(40_000)}</v></c></row></sheetData>`
    assert.equal(what(handZipped({ sheet: inline }), {}), 'cell-text')
  })

  it('is refused for a tag or a nesting without end', () => {
    const nested = handZipped({ sheet: '<a>'.repeat(300) + '</a>'.repeat(300) })
    assert.equal(refusal(nested).code, 'sheet.broken')
    const tag = handZipped({ sheet: `<a b="${'c'.repeat(2 ** 21)}"/>` })
    assert.equal(refusal(tag, { ...defaultLimits, ratio: 1e9 }).code, 'sheet.broken')
  })
})

describe('what plays tricks with XML', () => {
  const withSheet = (xml: string) => handZipped({ sheet: '', parts: { 'xl/worksheets/sheet1.xml': xml } })
  it('is refused for a document type: nothing is expanded, nothing fetched', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'
    assert.equal(refusal(withSheet(laughs)).code, 'sheet.forbidden-xml')
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>'
    assert.equal(refusal(withSheet(outside)).code, 'sheet.forbidden-xml')
    assert.equal(refusal(withSheet('<worksheet>&other;</worksheet>')).code, 'sheet.forbidden-xml')
    assert.equal(refusal(withSheet('<worksheet>&#x110000;</worksheet>')).code, 'sheet.forbidden-xml')
  })

  it('is refused where elements do not close or bytes are no UTF-8', () => {
    for (const xml of ['<worksheet><a></worksheet>', '<worksheet>', '</worksheet>', '<worksheet a=1/>'])
      assert.equal(refusal(withSheet(xml)).code, xml.includes('a=1') ? 'sheet.empty' : 'sheet.broken', xml)
    const latin = Buffer.from('<worksheet>\xe9</worksheet>', 'latin1')
    assert.equal(refusal(handZipped({ sheet: '', parts: { 'xl/worksheets/sheet1.xml': latin } })).code, 'sheet.broken')
  })

  it('is refused where cells stand in the wrong place', () => {
    const cells = (inside: string) => refusal(handZipped({ sheet: `<sheetData>${inside}</sheetData>` })).code
    assert.equal(cells('<row r="2"><c r="A3"><v>1</v></c></row>'), 'sheet.broken')
    assert.equal(cells('<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>'), 'sheet.broken')
    assert.equal(
      cells('<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'),
      'sheet.broken',
    )
    assert.equal(cells('<row r="0"><c><v>1</v></c></row>'), 'sheet.broken')
    assert.equal(cells('<row r="9999999"><c><v>1</v></c></row>'), 'sheet.broken')
    assert.equal(cells('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'sheet.broken')
    assert.equal(cells('<row r="1"><c r="A1"><v>abc</v></c></row>'), 'sheet.broken')
  })
})

describe('what reaches outside', () => {
  it('takes the values kept in the file and says that there are links', () => {
    const book = readWorkbook(
      handZipped({
        sheet: '<sheetData><row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c></row></sheetData>',
        parts: {
          'xl/_rels/workbook.xml.rels': relations([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId9', 'externalLink', 'externalLinks/externalLink1.xml'],
          ]),
        },
      }),
    )
    assert.ok(book.ok)
    assert.deepEqual(book.value.notes, [{ code: 'sheet.external-links' }])
    assert.deepEqual(book.value.sheets[0]?.cell(1, 1), { kind: 'number', value: '7', formula: true })
  })

  it('never runs macros and says that there were some', () => {
    const book = readWorkbook(handZipped({ sheet: one, parts: { 'xl/vbaProject.bin': 'x' } }))
    assert.deepEqual(book.ok && book.value.notes, [{ code: 'sheet.macros' }])
  })

  it('does not leave the archive for a part', () => {
    const parts = { 'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', '../../../../etc/passwd']]) }
    assert.equal(refusal(handZipped({ sheet: one, parts })).code, 'sheet.broken')
  })
})

describe('damaged bytes', () => {
  const good = handZipped({ sheet: one })
  it('are refused, never a crash, wherever the damage is', () =>
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = good.slice()
        bytes[at] = (bytes[at] ?? 0) ^ change
        const book = readWorkbook(bytes)
        assert.ok(book.ok || book.error.code.startsWith('sheet.'))
      }),
      { numRuns: 500 },
    ))
  it('are refused where the end is missing', () => {
    for (let length = 4; length < good.length; length += 97)
      assert.equal(refusal(good.subarray(0, length)).code, 'sheet.broken')
  })
})

describe('in a thread of its own', () => {
  it('reads the same', async () => {
    const book = await readSheetInWorker(handZipped({ sheet: one }))
    assert.ok(book.ok)
    assert.deepEqual(book.value.sheets[0]?.cell(1, 1), { kind: 'number', value: '1', formula: false })
  })

  it('ends when it takes too long or too much memory, and reading goes on afterwards', async () => {
    const wide = Array.from({ length: 400_000 }, (_, n) => `<si><t>Hộ nghèo số ${n} của xã Mẫu</t></si>`).join('')
    const bytes = handZipped({ sheet: one, shared: wide })
    const answers = await Promise.all([
      readSheetInWorker(bytes, { ...defaultLimits, milliseconds: 1 }),
      readSheetInWorker(bytes, { ...defaultLimits, memoryBytes: 16 * 2 ** 20 }),
      readSheetInWorker(handZipped({ sheet: one })),
    ])
    const what = answers.map((it) =>
      it.ok ? 'read' : it.error.code === 'sheet.too-large' ? it.error.what : it.error.code,
    )
    assert.deepEqual(what, ['time', 'memory', 'read'])
  })
})
