import type { SheetLimits } from '../limits.ts'
import type { Archive } from './archive.ts'
import { ownCopy } from './cell-store.ts'
import { isDateFormat } from './date-format.ts'
import { SheetRefused } from './refused.ts'
import { attributeOf, makeXmlParser, unescapeCell, type XmlReader } from './xml.ts'

/** The small parts of a workbook: who refers to whom, the sheets, the number formats, the shared texts. */
export function readPart(archive: Archive, part: string, reader: Partial<XmlReader>): void {
  const nothing = () => {}
  const parser = makeXmlParser(part, {
    open: reader.open ?? nothing,
    close: reader.close ?? nothing,
    text: reader.text ?? nothing,
  })
  archive.read(part, parser.write)
  parser.end()
}

export type Relation = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly outside: boolean
}

/** What a part refers to. `target` is the name of a part in the archive, or an address outside it. */
export function readRelations(archive: Archive, of: string): readonly Relation[] {
  const cut = of.lastIndexOf('/') + 1
  const folder = of.slice(0, cut)
  const part = `${folder}_rels/${of.slice(cut)}.rels`
  if (!archive.has(part)) return []
  const relations: Relation[] = []
  readPart(archive, part, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const get = (wanted: string) => attributeOf(attributes, wanted, part) ?? ''
      const outside = get('TargetMode') === 'External'
      const target = get('Target')
      // Types differ in their address between the two editions of the standard; the last word is the same.
      const type = get('Type').split('/').at(-1) ?? ''
      relations.push({ id: get('Id'), type, target: outside ? target : within(folder, target), outside })
    },
  })
  return relations
}

function within(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

export type WorkbookPart = {
  readonly from1904: boolean
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly hidden: boolean }[]
}

export function readWorkbookPart(archive: Archive, part: string): WorkbookPart {
  let from1904 = false
  const sheets: { name: string; relation: string; hidden: boolean }[] = []
  readPart(archive, part, {
    open(name, attributes) {
      const get = (wanted: string) => attributeOf(attributes, wanted, part)
      if (name === 'workbookPr') from1904 = get('date1904') === '1' || get('date1904') === 'true'
      if (name !== 'sheet') return
      const state = get('state') ?? 'visible'
      sheets.push({ name: unescapeCell(get('name') ?? ''), relation: get('id') ?? '', hidden: state !== 'visible' })
    },
  })
  return { from1904, sheets }
}

/** For each cell style, whether its number format shows a day. */
export function readDateStyles(archive: Archive, part: string): readonly boolean[] {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  readPart(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributeOf(attributes, 'numFmtId', part)), attributeOf(attributes, 'formatCode', part) ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(Number(attributeOf(attributes, 'numFmtId', part) ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats.map((id) => isDateFormat(id, codes.get(id)))
}

/** The texts cells point to. Rich text is its runs put together; readings in small print (phonetic) are left out. */
export function readSharedTexts(archive: Archive, part: string, limits: SheetLimits): string[] {
  const texts: string[] = []
  const collect = makeTextCollector(limits)
  readPart(archive, part, {
    open: collect.open,
    text: collect.text,
    close(name) {
      collect.close(name)
      if (name === 'si') texts.push(ownCopy(collect.take()))
    },
  })
  return texts
}

/** Puts the text of an <si> or <is> together. */
export function makeTextCollector(limits: SheetLimits) {
  let whole = ''
  let phonetic = 0
  let inText = false
  return {
    open(name: string) {
      if (name === 'rPh') phonetic += 1
      else if (name === 't') inText = phonetic === 0
    },
    close(name: string) {
      if (name === 'rPh') phonetic -= 1
      else if (name === 't') inText = false
    },
    text(text: string) {
      if (!inText) return
      whole += text
      if (whole.length > limits.cellText)
        throw new SheetRefused({ code: 'sheet.too-large', what: 'cell-text', limit: limits.cellText })
    },
    take(): string {
      const text = unescapeCell(whole)
      whole = ''
      return text
    },
  }
}
