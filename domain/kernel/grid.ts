/** A sheet as rules see it: cells by row and column, both counted from 1 as in Excel. */
export type Grid = {
  readonly name: string
  /** The last row and the last column that hold anything. */
  readonly rowCount: number
  readonly columnCount: number
  readonly merges: readonly Block[]
  /** Undefined for an empty cell. Of a merged block only the top left cell has a value. */
  readonly cell: (row: number, column: number) => Cell | undefined
}

export type Cell = {
  readonly kind: CellKind
  /**
   * Text as written; a number in its shortest form ("35.5"); a date "2024-12-14", with "T08:30:00" where it has a
   * time; "true" or "false"; the name of an error ("#REF!").
   */
  readonly value: string
  /** The value is the one the spreadsheet program last computed; '' where it kept none. */
  readonly formula: boolean
}

export const cellKinds = ['text', 'number', 'date', 'boolean', 'error'] as const
export type CellKind = (typeof cellKinds)[number]

/** A block of cells, all four bounds included. */
export type Block = {
  readonly fromRow: number
  readonly fromColumn: number
  readonly toRow: number
  readonly toColumn: number
}

/** 1 → "A", 27 → "AA". */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** "A" → 1; 0 for what is no column name. */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return 0
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** (12, 6) → "F12", as people see it in Excel. */
export const addressOf = (row: number, column: number) => `${columnName(column)}${row}`

/** "F12" → row 12, column 6; undefined for what is no address. One pass: it runs for every cell of a file. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  let [row, column, digits] = [0, 0, 0]
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) {
      row = row * 10 + code - 0x30
      digits += 1
    } else if (code >= 0x41 && code <= 0x5a && digits === 0) column = column * 26 + code - 0x40
    else if (code !== 0x24) return undefined
  }
  return row >= 1 && digits <= 7 && column >= 1 && column <= 18_278 ? { row, column } : undefined
}

/** A grid of plain values, row by row: for lists typed in, pasted, or built by a test. */
export function gridOf(name: string, rows: readonly (readonly (string | number | undefined)[])[]): Grid {
  return {
    name,
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    merges: [],
    cell: (row, column) => {
      const value = rows[row - 1]?.[column - 1]
      if (value === undefined || value === '') return undefined
      return { kind: typeof value === 'number' ? 'number' : 'text', value: String(value), formula: false }
    },
  }
}
