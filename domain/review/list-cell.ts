import { addressOf, type CellKind, type Grid } from '../kernel/grid.ts'
import { detectLegacyIn, fromLegacy, isModern, type LegacyEncoding } from '../kernel/legacy-text.ts'
import { cleanText } from '../kernel/text.ts'
import type { ListColumn } from './list-column.ts'
import type { ListFinding } from './list-finding.ts'
import type { ListLayout } from './list-layout.ts'
import { type MergedGrid, mergedGrid } from './merged-grid.ts'

/** A cell that holds something, its text cleaned. */
export type Field = { readonly address: string; readonly text: string; readonly kind: CellKind }

/** Column numbers, of any kind of list. */
type Columns<Column extends string> = { readonly columns: Partial<Readonly<Record<Column, number>>> }
/** What can be wrong with a cell whatever it means. */
export type CellFinding = Extract<
  ListFinding,
  { readonly code: 'cell-error' | 'formula-without-value' | 'text-too-long' | 'formula-value-taken' }
>
type CellFindings = { push(finding: CellFinding): unknown }

/** Longest text of any field we keep. */
const longest = 300

export type ListReader<Column extends string = ListColumn, Layout = ListLayout> = {
  readonly grid: MergedGrid
  readonly layout: Layout
  /** The field of a column, or undefined where the cell is empty or useless; findings of the cell go to `findings`. */
  readonly field: (row: number, column: Column, findings: CellFindings) => Field | undefined
  /** Does the cell have a value of its own, not one that a merged block continues? */
  readonly isOwn: (row: number, column: Column) => boolean
  readonly addressOf: (row: number, column: Column) => string
  /** Addresses of cells that were put right. */
  readonly tally: { readonly cleaned: Set<string>; readonly numbersAsText: Set<string> }
}

export function makeReader<Column extends string, Layout extends Columns<Column>>(
  grid: Grid,
  layout: Layout & Columns<Column>,
): ListReader<Column, Layout> {
  const merged = mergedGrid(grid)
  const tally = { cleaned: new Set<string>(), numbersAsText: new Set<string>() }

  function field(row: number, column: Column, findings: CellFindings): Field | undefined {
    const at = layout.columns[column]
    const cell = at === undefined ? undefined : merged.cell(row, at)
    if (at === undefined || cell === undefined) return undefined
    const address = addressOf(row, at)
    if (cell.kind === 'error') {
      findings.push({ severity: 'error', code: 'cell-error', address, text: cell.value })
      return undefined
    }
    if (cell.formula && cell.value === '') {
      findings.push({ severity: 'error', code: 'formula-without-value', address })
      return undefined
    }
    const text = cleanText(cell.value)
    if (text !== cell.value && !merged.isContinued(row, at)) tally.cleaned.add(address)
    if (text === '') return undefined
    if (text.length > longest) {
      findings.push({ severity: 'error', code: 'text-too-long', address, text: text.slice(0, 60) })
      return undefined
    }
    if (cell.formula && !merged.isContinued(row, at))
      findings.push({ severity: 'repaired', code: 'formula-value-taken', address, text })
    return { address, text, kind: cell.kind }
  }

  function isOwn(row: number, column: Column): boolean {
    const at = layout.columns[column]
    return at !== undefined && !merged.isContinued(row, at) && cleanText(merged.cell(row, at)?.value ?? '') !== ''
  }

  const where = (row: number, column: Column) => addressOf(row, layout.columns[column] ?? 1)
  return { grid: merged, layout, field, isOwn, addressOf: where, tally }
}

/** Text of an old font in a sheet, with an example; undefined where the text is as it should be. */
export function legacyOf(
  grid: Grid,
): { readonly encoding: LegacyEncoding; readonly address: string; readonly example: string } | undefined {
  const sample: { readonly address: string; readonly text: string }[] = []
  for (let row = 1; row <= grid.rowCount && sample.length < 3_000; row += 1)
    for (let column = 1; column <= Math.min(grid.columnCount, 100); column += 1) {
      const cell = grid.cell(row, column)
      if (cell?.kind === 'text' && /[\u00a1-\u00ff]/.test(cell.value))
        sample.push({ address: addressOf(row, column), text: cell.value })
    }
  const encoding = detectLegacyIn(sample.map(({ text }) => text))
  if (encoding === undefined) return undefined
  const shown = sample.find(({ text }) => !isModern(text) && fromLegacy(text, encoding) !== text)
  return { encoding, address: shown?.address ?? 'A1', example: (shown?.text ?? '').slice(0, 80) }
}

/** The sheet with its old text as Unicode. Columns that already are Unicode are left alone. `count` grows as cells are read. */
export function convertedGrid(grid: Grid, encoding: LegacyEncoding): Grid {
  const modern = new Set<number>()
  for (let column = 1; column <= grid.columnCount; column += 1) if (isModernColumn(grid, column)) modern.add(column)
  return {
    ...grid,
    cell(row, column) {
      const cell = grid.cell(row, column)
      if (cell?.kind !== 'text' || modern.has(column) || isModern(cell.value)) return cell
      return { ...cell, value: fromLegacy(cell.value, encoding) }
    },
  }
}

function isModernColumn(grid: Grid, column: number): boolean {
  let [modern, old] = [0, 0]
  for (let row = 1; row <= grid.rowCount; row += 1) {
    const text = grid.cell(row, column)?.value ?? ''
    if (isModern(text)) modern += 1
    else if (/[\u00a1-\u00ff]/.test(text)) old += 1
  }
  return modern > old
}
