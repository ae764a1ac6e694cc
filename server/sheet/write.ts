import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { type SheetToWrite, sheetXml } from './xlsx/sheet-xml.ts'
import { escapeXml, makeStyles } from './xlsx/styles.ts'

/** A whole workbook in memory. For long lists prefer `streamWorkbook`. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of streamWorkbook(sheets)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/**
 * A workbook (.xlsx) in pieces as its rows come. Packing happens on the thread pool, so others are served meanwhile;
 * memory stays at some pieces however many rows there are.
 */
export async function* streamWorkbook(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  const styles = makeStyles()
  const names = sheetNames(sheets)
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  async function* part(name: string, text: AsyncIterable<string> | Iterable<string>) {
    for await (const _ of pack(zip, name, text)) yield* ready.splice(0)
  }
  yield* part('[Content_Types].xml', [contentTypes(sheets.length)])
  yield* part('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])])
  for (const [at, sheet] of sheets.entries()) yield* part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, styles))
  yield* part('xl/workbook.xml', [workbook(sheets, names)])
  const targets = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  yield* part('xl/_rels/workbook.xml.rels', [relations([...targets, ['styles', 'styles.xml']])])
  yield* part('xl/styles.xml', [styles.xml()])
  zip.end()
  yield* ready.splice(0)
}

/** Adds one part to the archive; yields whenever some of it is ready. */
async function* pack(zip: Zip, filename: string, text: AsyncIterable<string> | Iterable<string>) {
  const file: ZipInputFile = { filename, size: 0, crc: 0, compression: 8 }
  zip.add(file)
  async function* bytes() {
    for await (const piece of text) {
      const chunk = Buffer.from(piece)
      file.size += chunk.length
      file.crc = crc32(chunk, file.crc)
      yield chunk
    }
  }
  const deflate = createDeflateRaw({ level: 5 })
  const fed = pipeline(Readable.from(bytes()), deflate)
  // Awaited below; until then a failure must not count as unheard.
  fed.catch(() => {})
  for await (const packed of deflate) {
    file.ondata?.(null, packed, false)
    yield
  }
  await fed
  file.ondata?.(null, new Uint8Array(), true)
  yield
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (sheets: number) =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  ).join('') +
  '</Types>'

const relations = (list: readonly (readonly [string, string])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

function workbook(sheets: readonly SheetToWrite[], names: readonly string[]): string {
  const list = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const titles = sheets.flatMap(({ repeatRows }, at) =>
    repeatRows
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(`'${(names[at] ?? '').replaceAll("'", "''")}'!$${repeatRows[0]}:$${repeatRows[1]}`)}</definedName>`
      : [],
  )
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`
  )
}

/** Names Excel accepts: no []:*?/\, at most 31 characters, never twice. */
function sheetNames(sheets: readonly SheetToWrite[]): string[] {
  const names: string[] = []
  for (const { name } of sheets) {
    const allowed =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim()
        .slice(0, 31) || 'Sheet'
    let free = allowed
    for (let again = 2; names.some((it) => it.toLowerCase() === free.toLowerCase()); again += 1)
      free = `${allowed.slice(0, 27)} (${again})`
    names.push(free)
  }
  return names
}
