/** A cell of a table that leaves as an Excel file: text stays text, whatever sign it starts with; unknown stays empty. */
export type SheetCell = string | number | null

/** An .xlsx with one sheet to print on A4: its headings framed, fixed in place and on every page, its columns as wide as they need. */
export async function sheetFile(name: string, rows: readonly (readonly SheetCell[])[]): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate')
  const parts = Object.entries(partsOf(name, rows)).map(([path, text]) => [path, strToU8(text)] as const)
  const bytes = zipSync(Object.fromEntries(parts))
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The files inside the archive. Text stands in the cell itself (inlineStr), so it can never be taken for a formula. */
export const partsOf = (name: string, rows: readonly (readonly SheetCell[])[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(`'${sheetName(name).replaceAll("'", "''")}'!$1:$1`)}</definedName></definedNames></workbook>`,
  'xl/styles.xml': `${xml}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6F2EF"/></patternFill></fill></fills><borders count="2"><border/><border>${framed}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.map(([, look]) => look).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  'xl/worksheets/sheet1.xml': sheetXml(rows),
})

const framed = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('')
const cellLook = (format: number, alignment = '') =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${alignment}/></xf>`
/** How a cell looks, by its number in the file. 3 and 4 are formats Excel knows: thousands, and thousands with two decimals. */
const looks = [
  ['plain', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  [
    'head',
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  ],
  ['text', cellLook(0, ' wrapText="1"')],
  ['number', cellLook(0)],
  ['whole', cellLook(3)],
  ['broken', cellLook(4)],
  ['day', cellLook(164, ' horizontal="center"')],
] as const
type Look = (typeof looks)[number][0]
const lookNo = (look: Look) => looks.findIndex(([name]) => name === look)

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** Years and small counts stay as they are; thousands are separated only where a column has any above a year. */
function lookOfNumbers(cells: readonly SheetCell[]): Look {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  if (numbers.some((it) => !Number.isInteger(it))) return 'broken'
  return numbers.some((it) => Math.abs(it) >= 10_000) ? 'whole' : 'number'
}

/** As wide as its longest text, within what a page can bear; headings break into lines. */
const widthOf = (head: SheetCell, cells: readonly SheetCell[]) => {
  const longest = Math.max(
    ...String(head ?? '')
      .split(' ')
      .map((word) => word.length),
    ...cells.map(shownLength),
  )
  return Math.min(48, Math.max(8, longest + 3))
}
const shownLength = (cell: SheetCell) =>
  typeof cell === 'number' ? Math.trunc(cell).toString().length * 1.4 + 2 : (cell?.length ?? 0)

function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const [head = [], ...body] = rows
  const columns = head.map((_, at) => body.map((row) => row[at] ?? null))
  const numbers = columns.map(lookOfNumbers)
  const widths = columns.map((cells, at) => widthOf(head[at] ?? null, cells))
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return (
    `${xml}<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${rows.map((row, at) => rowXml(row, at, numbers, widths)).join('')}</sheetData>` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>'
  )
}

function rowXml(cells: readonly SheetCell[], at: number, numbers: readonly Look[], widths: readonly number[]): string {
  const look = (column: number) => (at === 0 ? 'head' : (numbers[column] ?? 'number'))
  const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, look(column))).join('')
  const lines = Math.max(1, ...cells.map((cell, column) => linesOf(cell, widths[column] ?? 8, at === 0)))
  return `<row r="${at + 1}"${lines > 1 ? ` ht="${15 * lines + 2}" customHeight="1"` : ''}>${inside}</row>`
}

/** Lines of a text in its cell, a little more than it needs: words break early, and headings are bold. */
const linesOf = (cell: SheetCell, width: number, head: boolean) =>
  typeof cell === 'string' && cell.length > width * 0.85 ? Math.ceil(cell.length / (width * (head ? 0.65 : 0.85))) : 1

function cellXml(cell: SheetCell, address: string, look: Look): string {
  const as = (it: Look) => `<c r="${address}" s="${lookNo(it)}"`
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return `${as(look)}/>`
  if (typeof cell === 'number') return `${as(look)}><v>${cell}</v></c>`
  if (isDay(cell) && look !== 'head') return `${as('day')}><v>${Date.parse(cell) / 86_400_000 + 25_569}</v></c>`
  return `${as(look === 'head' ? 'head' : 'text')} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** 0 is A, 26 is AA. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Signs of XML as text; characters no XML may hold are left out. */
const escaped = (text: string) =>
  Array.from(text)
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Excel takes 31 letters and none of these signs. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
