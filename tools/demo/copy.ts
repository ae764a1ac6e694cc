import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** What a column of a row may hold; an array is an array of whole numbers or of plain words, an object is jsonb. */
export type Cell = string | number | boolean | null | Buffer | readonly (number | string)[] | { readonly json: unknown }

/** Rows go out in pieces of this many characters: the stream is asked seldom, memory stays small. */
const pieceSize = 1 << 16

/** Writes rows with COPY. Rows are taken as the database asks for them, so a generator never piles up. */
export async function copyInto(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  await pipeline(
    Readable.from(pieces(rows), { objectMode: true, highWaterMark: 4 }),
    client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)),
  )
}

/**
 * Takes the foreign keys of these tables off while work goes on, and puts them back: each is then checked once for all rows, instead
 * of once a row, and none is left unchecked.
 */
export async function checkKeysOnce(client: pg.ClientBase, tables: readonly string[], work: () => Promise<void>) {
  const { rows: keys } = await client.query<{ table: string; name: string; says: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as says from pg_constraint
      where conrelid = any ($1::regclass[]) and contype = 'f' order by conrelid, conname`,
    [tables],
  )
  for (const it of keys) await client.query(`alter table ${it.table} drop constraint ${it.name}`)
  await work()
  for (const it of keys) await client.query(`alter table ${it.table} add constraint ${it.name} ${it.says}`)
}

/** Takes the indexes off a long table while it is filled, all but those that keep rows apart, and builds each once over all rows. */
export async function indexOnce(client: pg.ClientBase, table: string, fill: () => Promise<void>) {
  const { rows: indexes } = await client.query<{ name: string; says: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as says from pg_index
      where indrelid = $1::regclass and not indisunique order by 1`,
    [table],
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await fill()
  for (const { says } of indexes) await client.query(says)
}

function* pieces(rows: Iterable<readonly Cell[]>): Generator<Buffer> {
  let piece = ''
  for (const row of rows) {
    piece += line(row)
    if (piece.length < pieceSize) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}

const line = (row: readonly Cell[]) => `${row.map(cellText).join('\t')}\n`

function cellText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`
  if ('json' in cell) return escaped(JSON.stringify(cell.json))
  return `{${cell.join(',')}}`
}

const special = /[\\\n\r\t]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string) =>
  special.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign) : text
