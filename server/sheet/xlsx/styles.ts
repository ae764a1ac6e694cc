export type CellStyle = {
  readonly bold?: boolean
  readonly italic?: boolean
  /** Points; default 11. */
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  readonly border?: boolean
  /** Background, "E6F2EF". */
  readonly fill?: string
  /** A number format of Excel: "#,##0", "0.00", "dd/mm/yyyy". */
  readonly format?: string
}

/** Official papers in Viet Nam are set in this. */
const typeface = 'Times New Roman'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Collects the styles a workbook uses and gives each its number. */
export function makeStyles() {
  const known = new WeakMap<CellStyle, number>()
  const numbers = new Map<string, number>()
  const [fonts, fills, borders, formats] = [makeList(), makeList(), makeList(), makeList()]
  fonts.idOf(fontXml({}))
  fills.idOf('<fill><patternFill patternType="none"/></fill>')
  fills.idOf('<fill><patternFill patternType="gray125"/></fill>')
  borders.idOf(borderXml(false))
  const xfs: string[] = []
  idOf({}, false)

  /** `quoted`: the text looks like a formula; Excel keeps it a text even when somebody edits the cell. */
  function idOf(style: CellStyle, quoted: boolean): number {
    const before = quoted ? undefined : known.get(style)
    if (before !== undefined) return before
    const xf = xfXml(style, quoted)
    const id = numbers.get(xf) ?? xfs.push(xf) - 1
    numbers.set(xf, id)
    if (!quoted) known.set(style, id)
    return id
  }

  function xfXml(style: CellStyle, quoted: boolean): string {
    const fill = style.fill
      ? fills.idOf(`<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/></patternFill></fill>`)
      : 0
    const format = style.format ? 164 + formats.idOf(style.format) : 0
    const font = fonts.idOf(fontXml(style))
    const border = borders.idOf(borderXml(style.border ?? false))
    const alignment = `<alignment vertical="${style.vertical ?? 'center'}"${style.align ? ` horizontal="${style.align}"` : ''}${style.wrap ? ' wrapText="1"' : ''}/>`
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`
  }

  const xml = () =>
    `${head}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    (formats.all.length > 0
      ? `<numFmts count="${formats.all.length}">${formats.all.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`).join('')}</numFmts>`
      : '') +
    `<fonts count="${fonts.all.length}">${fonts.all.join('')}</fonts>` +
    `<fills count="${fills.all.length}">${fills.all.join('')}</fills>` +
    `<borders count="${borders.all.length}">${borders.all.join('')}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

  return { idOf, xml }
}

function makeList() {
  const all: string[] = []
  const idOf = (item: string) => {
    const at = all.indexOf(item)
    return at === -1 ? all.push(item) - 1 : at
  }
  return { all, idOf }
}

const fontXml = (style: CellStyle) =>
  `<font>${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}<sz val="${style.size ?? 11}"/><name val="${typeface}"/><family val="1"/></font>`

function borderXml(thin: boolean): string {
  const side = (name: string) => (thin ? `<${name} style="thin"><color auto="1"/></${name}>` : `<${name}/>`)
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
}

export const escapeXml = (text: string) =>
  /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text
