export type CsvValue = string | number | boolean | null | undefined

export type CsvOptions = {
  /** Default ",". Excel in some regions expects ";". */
  readonly separator?: ',' | ';' | '\t'
}

/** Signs at which Excel and its kin begin to compute. */
const computes = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * One cell of a CSV file. A text that a spreadsheet program would run as a formula gets an apostrophe before it, which
 * `readCsv` takes away again; numbers are written as they are.
 */
export function csvCell(value: CsvValue, separator = ','): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = computes.test(value) ? `'${value}` : value
  return safe.includes('"') || safe.includes(separator) || /[\r\n\t,;]/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}

export const csvLine = (row: readonly CsvValue[], separator = ',') =>
  `${row.map((value) => csvCell(value, separator)).join(separator)}\r\n`

/** A CSV file in pieces of some 64 kB, UTF-8 with the mark that makes Excel read it as such. Holds one piece at a time. */
export async function* writeCsv(
  rows: Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>,
  options: CsvOptions = {},
): AsyncGenerator<Uint8Array> {
  const separator = options.separator ?? ','
  let piece = '\ufeff'
  for await (const row of rows) {
    piece += csvLine(row, separator)
    if (piece.length < 65_536) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}
