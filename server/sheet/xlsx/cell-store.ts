import { type Block, type Cell, type CellKind, cellKinds, type Grid } from '../../../domain/kernel/grid.ts'
import type { SheetLimits } from '../limits.ts'
import { broken, SheetRefused } from './refused.ts'

/**
 * A sheet packed for a few bytes a cell, so that 100,000 rows fit and cross to another thread without being copied
 * cell by cell. Cells of a row stand together in column order; values are numbers into one list of texts.
 */
export type PackedSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  /** Cells of row r are those from starts[r] up to starts[r + 1]. */
  readonly starts: Uint32Array<ArrayBuffer>
  readonly columns: Uint16Array<ArrayBuffer>
  /** The number of the kind; 16 added where the cell is a formula. */
  readonly kinds: Uint8Array<ArrayBuffer>
  readonly values: Uint32Array<ArrayBuffer>
  readonly merges: readonly Block[]
}

const formulaFlag = 16
const lastRow = 1_048_576
const lastColumn = 16_384

/** The texts of a workbook, each kept once where it is likely to come again. */
export function makeTexts(shared: string[], limits: SheetLimits) {
  const texts = shared
  const known = new Map<string, number>()
  return {
    texts,
    idOf(text: string): number {
      const found = known.get(text)
      if (found !== undefined) return found
      if (text.length > limits.cellText)
        throw new SheetRefused({ code: 'sheet.too-large', what: 'cell-text', limit: limits.cellText })
      const own = ownCopy(text)
      texts.push(own)
      if (known.size < 200_000) known.set(own, texts.length - 1)
      return texts.length - 1
    },
  }
}

/** A slice keeps the whole text it was cut from in memory; a copy does not. Short ones are copied by the engine itself. */
export const ownCopy = (text: string) => (text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'))

type CellToAdd = {
  readonly row: number
  readonly column: number
  readonly kind: CellKind
  readonly formula: boolean
  readonly text: number
}

/** Takes the cells of one sheet in reading order. `room` counts rows and cells left over all sheets. */
export function makeCellStore(part: string, limits: SheetLimits, room: { rows: number; cells: number }) {
  let size = 0
  let columns = new Uint16Array(1024)
  let kinds = new Uint8Array(1024)
  let values = new Uint32Array(1024)
  const starts: number[] = [0, 0]
  let row = 0
  let column = 0
  let columnCount = 0

  function grow(): void {
    const wider = size * 2
    const [c, k, v] = [new Uint16Array(wider), new Uint8Array(wider), new Uint32Array(wider)]
    c.set(columns)
    k.set(kinds)
    v.set(values)
    columns = c
    kinds = k
    values = v
  }

  function add(cell: CellToAdd): void {
    if (cell.row < row || (cell.row === row && cell.column <= column)) throw broken(part)
    if (cell.row > lastRow || cell.column < 1 || cell.column > lastColumn) throw broken(part)
    if (cell.row > row) {
      room.rows -= 1
      if (room.rows < 0) throw new SheetRefused({ code: 'sheet.too-large', what: 'rows', limit: limits.rows })
      while (row < cell.row) starts[++row] = size
    }
    room.cells -= 1
    if (room.cells < 0) throw new SheetRefused({ code: 'sheet.too-large', what: 'cells', limit: limits.cells })
    if (size === columns.length) grow()
    column = cell.column
    columnCount = Math.max(columnCount, column)
    columns[size] = column
    kinds[size] = cellKinds.indexOf(cell.kind) + (cell.formula ? formulaFlag : 0)
    values[size] = cell.text
    size += 1
  }

  const pack = (name: string, hidden: boolean, merges: readonly Block[]): PackedSheet => ({
    name,
    hidden,
    rowCount: row,
    columnCount,
    starts: Uint32Array.from([...starts, size]),
    columns: columns.slice(0, size),
    kinds: kinds.slice(0, size),
    values: values.slice(0, size),
    merges,
  })

  return { add, pack }
}

export type Sheet = Grid & { readonly hidden: boolean }

/** The packed sheet as rules see it. */
export function unpackSheet(packed: PackedSheet, texts: readonly string[]): Sheet {
  const { name, hidden, rowCount, columnCount, merges, starts, columns, kinds, values } = packed
  function cell(row: number, column: number): Cell | undefined {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const here = columns[at] ?? 0
      if (here > column) return undefined
      if (here < column) continue
      const kind = kinds[at] ?? 0
      return {
        kind: cellKinds[kind & (formulaFlag - 1)] ?? 'text',
        value: texts[values[at] ?? 0] ?? '',
        formula: kind >= formulaFlag,
      }
    }
    return undefined
  }
  return { name, hidden, rowCount, columnCount, merges, cell }
}
