import { strToU8, zipSync } from 'fflate'

/**
 * The few words of WordprocessingML that papers of offices need, and the page of Nghị định 30/2020/NĐ-CP: A4, margins of
 * 20, 20, 30 and 15 mm, Times New Roman 14.
 */
type Run = { readonly text: string; readonly bold?: true; readonly italic?: true; readonly size?: number }
type Align = 'left' | 'center' | 'right' | 'both'
type Look = {
  readonly align?: Align
  readonly bold?: true
  readonly italic?: true
  /** In points. */
  readonly size?: number
  /** Of the first line: 1.27 cm, as administrative documents have it. */
  readonly indent?: true
  readonly before?: number
  readonly after?: number
  readonly pageBreak?: true
  readonly keepNext?: true
}

/** Between the margins, in twentieths of a point. */
export const textWidth = 9_354

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const run = ({ text, bold, italic, size }: Run, look: Look) => {
  const points = size ?? look.size
  const props = [
    bold || look.bold ? '<w:b/>' : '',
    italic || look.italic ? '<w:i/>' : '',
    points ? `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>` : '',
  ].join('')
  return `<w:r>${props && `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

export function p(content: string | readonly Run[], look: Look = {}): string {
  const { align = 'left', before = 0, after = 60 } = look
  const runs = typeof content === 'string' ? [{ text: content }] : content
  const props = [
    look.keepNext ? '<w:keepNext/>' : '',
    look.pageBreak ? '<w:pageBreakBefore/>' : '',
    `<w:spacing w:before="${before}" w:after="${after}"/>`,
    look.indent ? '<w:ind w:firstLine="720"/>' : '',
    `<w:jc w:val="${align}"/>`,
  ].join('')
  return `<w:p><w:pPr>${props}</w:pPr>${runs.map((it) => run(it, look)).join('')}</w:p>`
}

/** The line under the name of an office or under the motto: so much of the column stays free on either side. */
export const rule = (free: number) =>
  `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="20" w:after="0" w:line="120" w:lineRule="exact"/><w:ind w:left="${free}" w:right="${free}"/></w:pPr></w:p>`

type Cell = string
const borders = (kind: 'single' | 'none') =>
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="${kind}" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')

/** Rows of cells of paragraphs. In a framed table the first row stands at the head of every page. */
export function table(widths: readonly number[], rows: readonly (readonly Cell[])[], framed: boolean): string {
  const margin = framed ? 80 : 0
  const body = rows.map((cells, at) => {
    const head =
      framed && at === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>'
    const filled = cells.map(
      (cell, column) => `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
    )
    return `<w:tr>${head}${filled.join('')}</w:tr>`
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const sum = widths.reduce((all, width) => all + width, 0)
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum}" w:type="dxa"/><w:tblBorders>${borders(framed ? 'single' : 'none')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}

/** A table of a heading and of one row that is repeated for each of a list. */
export function listTable(
  list: string,
  columns: readonly { readonly head: string; readonly width: number; readonly tag: string; readonly align?: Align }[],
): string {
  const look = { size: 12, before: 40, after: 40 }
  const cells = columns.map(({ tag, align = 'left' }, at) => {
    const opening = at === 0 ? `{#${list}}` : ''
    const closing = at === columns.length - 1 ? `{/${list}}` : ''
    return p(`${opening}${tag}${closing}`, { ...look, align })
  })
  const heads = columns.map(({ head }) => p(head, { ...look, align: 'center', bold: true }))
  return table(
    columns.map(({ width }) => width),
    [heads, cells],
    true,
  )
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A whole .docx of a body. The same body gives the same bytes. */
export function docx(body: string): Uint8Array {
  const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}${page}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/settings" Target="settings.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`,
    'word/settings.xml': `<w:settings xmlns:w="${main}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declared + xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(2026, 0, 1) })
}
