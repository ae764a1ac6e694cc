import type { Block, Cell, Grid } from '../kernel/grid.ts'

/** A grid in which every cell of a merged block has the value of its top left cell. */
export type MergedGrid = Grid & {
  /** Does the cell lie in a merged block that begins in a row above? Then it repeats, and starts nothing. */
  readonly isContinued: (row: number, column: number) => boolean
}

export function mergedGrid(grid: Grid): MergedGrid {
  const blocksByRow = new Map<number, Block[]>()
  for (const block of grid.merges)
    for (let row = block.fromRow; row <= Math.min(block.toRow, grid.rowCount); row += 1) {
      const blocks = blocksByRow.get(row)
      if (blocks) blocks.push(block)
      else blocksByRow.set(row, [block])
    }
  const blockAt = (row: number, column: number) =>
    blocksByRow.get(row)?.find((it) => it.fromColumn <= column && column <= it.toColumn)

  function cell(row: number, column: number): Cell | undefined {
    const block = blockAt(row, column)
    return block ? grid.cell(block.fromRow, block.fromColumn) : grid.cell(row, column)
  }
  const isContinued = (row: number, column: number) => (blockAt(row, column)?.fromRow ?? row) < row
  return { ...grid, cell, isContinued }
}
