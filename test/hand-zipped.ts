import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const package_ = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A workbook zipped by hand, part by part, as other programs than ours write them. */
export function handZipped(options: {
  /** The inside of <worksheet>. */
  readonly sheet: string
  /** The inside of <sst>. */
  readonly shared?: string
  /** The inside of <styleSheet>. */
  readonly styles?: string
  readonly date1904?: boolean
  readonly sheetName?: string
  /** Put in place of, or beside, the parts made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="${options.sheetName ?? 'Danh sách'}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${options.sheet}</worksheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${options.shared ?? ''}</sst>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${options.styles ?? ''}</styleSheet>`,
    ...options.parts,
  }
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(bytes))
}

/** The part that says what another part refers to: [id, kind, target]. */
export const relations = (list: readonly (readonly [string, string, string])[]) =>
  `${head}<Relationships xmlns="${package_}/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`
