import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { SheetNote, SheetRefusal } from '../../domain/kernel/sheet-refusal.ts'
import { defaultLimits, type SheetLimits } from './limits.ts'
import { lookAt } from './look.ts'
import { type Archive, openArchive } from './xlsx/archive.ts'
import { makeTexts, type PackedSheet, type Sheet, unpackSheet } from './xlsx/cell-store.ts'
import { broken, SheetRefused } from './xlsx/refused.ts'
import { readSheetPart } from './xlsx/sheet-part.ts'
import { readDateStyles, readPart, readRelations, readSharedTexts, readWorkbookPart } from './xlsx/workbook-parts.ts'
import { attributeOf } from './xlsx/xml.ts'

export type Workbook = { readonly sheets: readonly Sheet[]; readonly notes: readonly SheetNote[] }

/** A workbook as it crosses from one thread to another. */
export type PackedWorkbook = {
  readonly sheets: readonly PackedSheet[]
  readonly texts: readonly string[]
  readonly notes: readonly SheetNote[]
}

export const unpackWorkbook = (packed: PackedWorkbook): Workbook => ({
  sheets: packed.sheets.map((sheet) => unpackSheet(sheet, packed.texts)),
  notes: packed.notes,
})

/**
 * Reads an Excel workbook (.xlsx, .xlsm) of unknown origin. Values only: no formula is computed, no macro run, no link
 * followed. Blocks its thread for some seconds on a large file: in the server use `readSheetInWorker`.
 */
export function readWorkbook(bytes: Uint8Array, limits: SheetLimits = defaultLimits): Result<Workbook, SheetRefusal> {
  const packed = readPacked(bytes, limits)
  return packed.ok ? ok(unpackWorkbook(packed.value)) : packed
}

export function readPacked(bytes: Uint8Array, limits: SheetLimits): Result<PackedWorkbook, SheetRefusal> {
  if (bytes.length > limits.bytes) return refuse({ code: 'sheet.too-large', what: 'bytes', limit: limits.bytes })
  const looks = lookAt(bytes)
  if (typeof looks !== 'string') return refuse(looks)
  if (looks === 'text') return refuse({ code: 'sheet.not-a-spreadsheet', looksLike: 'unknown' })
  try {
    return ok(readArchive(openArchive(bytes, limits), limits))
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(error.refusal)
    throw error
  }
}

function readArchive(archive: Archive, limits: SheetLimits): PackedWorkbook {
  const main = readRelations(archive, '').find((relation) => relation.type === 'officeDocument')
  const type = main && contentTypes(archive).get(main.target.toLowerCase())
  if (main === undefined || type === undefined || !/(sheet|template)(\.macroEnabled)?\.main\+xml$/i.test(type))
    throw new SheetRefused({ code: 'sheet.not-a-spreadsheet', looksLike: otherArchive(archive, type ?? '') })
  const book = readWorkbookPart(archive, main.target)
  const visible = book.sheets.filter((sheet) => !sheet.hidden)
  if (book.sheets.length > limits.sheets)
    throw new SheetRefused({ code: 'sheet.too-large', what: 'sheets', limit: limits.sheets })

  const relations = readRelations(archive, main.target)
  const partOf = (kind: string) => relations.find((it) => it.type === kind && !it.outside)?.target
  const [styles, strings] = [partOf('styles'), partOf('sharedStrings')]
  const dateStyles = styles && archive.has(styles) ? readDateStyles(archive, styles) : []
  const shared = strings && archive.has(strings) ? readSharedTexts(archive, strings, limits) : []
  const sharedCount = shared.length
  const texts = makeTexts(shared, limits)
  const room = { rows: limits.rows, cells: limits.cells }
  const sheets: PackedSheet[] = []
  for (const { name, relation, hidden } of visible.length > 0 ? visible : book.sheets) {
    const at = relations.find((it) => it.id === relation)
    if (!at || at.outside) throw broken(main.target)
    if (at.type !== 'worksheet') continue
    const context = { part: at.target, limits, room, texts, sharedCount, dateStyles, from1904: book.from1904 }
    sheets.push(readSheetPart(archive, name, hidden, context))
  }
  if (sheets.every((sheet) => sheet.values.length === 0)) throw new SheetRefused({ code: 'sheet.empty' })
  return { sheets, texts: texts.texts, notes: notesOn(archive, type, relations) }
}

function notesOn(
  archive: Archive,
  type: string,
  relations: readonly { readonly type: string }[],
): readonly SheetNote[] {
  const links = relations.some((it) => it.type === 'externalLink')
  const macros = /macroEnabled/i.test(type) || archive.names.some((name) => name.endsWith('vbaproject.bin'))
  return [
    ...(links ? [{ code: 'sheet.external-links' } as const] : []),
    ...(macros ? [{ code: 'sheet.macros' } as const] : []),
  ]
}

/** The declared type of each part, by its name in lower case. */
function contentTypes(archive: Archive): ReadonlyMap<string, string> {
  const part = '[Content_Types].xml'
  const types = new Map<string, string>()
  const byEnding = new Map<string, string>()
  readPart(archive, part, {
    open(name, attributes) {
      const get = (wanted: string) => attributeOf(attributes, wanted, part) ?? ''
      if (name === 'Override') types.set(get('PartName').replace(/^\//, '').toLowerCase(), get('ContentType'))
      if (name === 'Default') byEnding.set(get('Extension').toLowerCase(), get('ContentType'))
    },
  })
  for (const name of archive.names) {
    const ending = byEnding.get(name.split('.').at(-1) ?? '')
    if (ending !== undefined && !types.has(name)) types.set(name, ending)
  }
  return types
}

function otherArchive(archive: Archive, type: string): 'word' | 'ods' | 'xlsb' | 'zip' {
  if (archive.has('content.xml') && archive.has('mimetype')) return 'ods'
  if (/wordprocessingml/.test(type) || archive.has('word/document.xml')) return 'word'
  return archive.has('xl/workbook.bin') ? 'xlsb' : 'zip'
}
