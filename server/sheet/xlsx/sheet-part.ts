import { type Block, type CellKind, placeOf } from '../../../domain/kernel/grid.ts'
import type { SheetLimits } from '../limits.ts'
import type { Archive } from './archive.ts'
import { makeCellStore, type makeTexts, type PackedSheet } from './cell-store.ts'
import { isoToDate, serialToDate } from './date-format.ts'
import { broken } from './refused.ts'
import { makeTextCollector, readPart } from './workbook-parts.ts'
import { attributeOf, unescapeCell } from './xml.ts'

export type SheetContext = {
  readonly part: string
  readonly limits: SheetLimits
  readonly room: { rows: number; cells: number }
  readonly texts: ReturnType<typeof makeTexts>
  readonly sharedCount: number
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** Reads the cells and merged blocks of one sheet as they come, keeping nothing else. */
export function readSheetPart(archive: Archive, name: string, hidden: boolean, context: SheetContext): PackedSheet {
  const { part, limits, texts } = context
  const store = makeCellStore(part, limits, context.room)
  const inline = makeTextCollector(limits)
  const merges: Block[] = []
  let [row, column] = [0, 0]
  let [type, style] = ['n', 0]
  let [value, formula, inCell, inValue, inInline] = ['', false, false, false, false]

  function openCell(attributes: string): void {
    const address = attributeOf(attributes, 'r', part)
    if (address === undefined) column += 1
    else {
      const place = placeOf(address)
      if (!place || place.row !== row) throw broken(part)
      column = place.column
    }
    type = attributeOf(attributes, 't', part) ?? 'n'
    style = Number(attributeOf(attributes, 's', part) ?? 0)
    value = ''
    formula = false
    inCell = true
  }

  function closeCell(): void {
    inCell = false
    const found = type === 'inlineStr' ? inlineCell(inline.take()) : cellOf(type, value, style, context)
    if (found !== undefined || formula)
      store.add({ row, column, formula, kind: found?.kind ?? 'text', text: found?.text ?? texts.idOf('') })
  }

  const inlineCell = (text: string) => (text === '' ? undefined : { kind: 'text' as const, text: texts.idOf(text) })

  readPart(archive, part, {
    open(tag, attributes) {
      if (inInline) inline.open(tag)
      else if (tag === 'c') openCell(attributes)
      else if (inCell && tag === 'v') inValue = true
      else if (inCell && tag === 'f') formula = true
      else if (inCell && tag === 'is') inInline = true
      else if (tag === 'row') {
        row = Number(attributeOf(attributes, 'r', part) ?? row + 1)
        column = 0
        if (!Number.isInteger(row) || row < 1) throw broken(part)
      } else if (tag === 'mergeCell') merges.push(blockOf(attributeOf(attributes, 'ref', part) ?? '', part))
    },
    text(text) {
      if (inValue) value += text
      else if (inInline) inline.text(text)
    },
    close(tag) {
      if (inInline && tag === 'is') inInline = false
      else if (inInline) inline.close(tag)
      else if (tag === 'v') inValue = false
      else if (tag === 'c') closeCell()
    },
  })
  return store.pack(name, hidden, merges)
}

function cellOf(type: string, raw: string, style: number, context: SheetContext) {
  const { texts, part } = context
  const make = (kind: CellKind, text: string) => (text === '' ? undefined : { kind, text: texts.idOf(text) })
  if (raw === '') return undefined
  switch (type) {
    case 's': {
      const at = Number(raw)
      if (!Number.isInteger(at) || at < 0 || at >= context.sharedCount) throw broken(part)
      return texts.texts[at] === '' ? undefined : { kind: 'text' as const, text: at }
    }
    case 'str':
      return make('text', unescapeCell(raw))
    case 'b':
      return make('boolean', raw.trim() === '1' || raw.trim() === 'true' ? 'true' : 'false')
    case 'e':
      return make('error', raw)
    case 'd': {
      const date = isoToDate(raw)
      return date === undefined ? make('text', raw) : make('date', date)
    }
    case 'n': {
      const number = Number(raw)
      if (!Number.isFinite(number)) throw broken(part)
      const date = context.dateStyles[style] ? serialToDate(number, context.from1904) : undefined
      return date === undefined ? make('number', String(number)) : make('date', date)
    }
    default:
      throw broken(part)
  }
}

function blockOf(reference: string, part: string): Block {
  const [first = '', last = first] = reference.split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  if (!from || !to || to.row < from.row || to.column < from.column) throw broken(part)
  return { fromRow: from.row, fromColumn: from.column, toRow: to.row, toColumn: to.column }
}
