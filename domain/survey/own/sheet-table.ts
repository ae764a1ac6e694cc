import { addressOf, type Grid } from '../../kernel/grid.ts'
import { isLanguageTag, mostOfForm, type Texts } from './form.ts'
import type { Problem, Wrong } from './problem.ts'

/** One sheet of an XLSForm under its heading row: cells by column, wherever a heading has one. */
export type SheetTable = {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly languages: readonly Language[]
}
export type Language = { readonly code: string; readonly name: string }
export type SheetRow = {
  readonly no: number
  /** The text of a cell, '' where there is none. */
  readonly cell: (column: string) => string
  readonly texts: (column: string) => Texts | null
  readonly wrong: (column: string | null, wrong: Wrong) => void
}

const most = { rows: 2_000, columns: 60 } as const
/** Other ways to write a heading that XLSForm itself knows. */
const alias: Readonly<Record<string, string>> = {
  'list name': 'list_name',
  'constraint message': 'constraint_message',
  relevance: 'relevant',
}

export type Columns = {
  readonly taken: readonly string[]
  readonly needed: readonly string[]
  /** Columns with one text for each language. */
  readonly translated: readonly string[]
  /** How the columns are headed, where that is not their name. */
  readonly headings?: Readonly<Record<string, string>>
}

/** "label::Tày (tay)" is the label in the language `tay`; a bare "label" in the default language. */
const headingShape = /^([^:]+?)\s*::\s*(.+)$/
const languageShape = /^(.+?)\s*\(\s*([A-Za-z0-9-]+)\s*\)$/

/** Reads a sheet; what stands in it and is not taken goes into `problems`, cell by cell. */
export function readTable(
  grid: Grid,
  { taken, needed, translated, headings = {} }: Columns,
  standard: Language,
  problems: Problem[],
): SheetTable {
  const say = (cell: string | null, wrong: Wrong) => problems.push({ sheet: grid.name, cell, ...wrong })
  for (const it of grid.merges) say(addressOf(it.fromRow, it.fromColumn), { wrong: 'merged' })
  if (grid.rowCount > most.rows) say(null, { wrong: 'too-many', what: 'rows', most: most.rows })

  const named = new Map(Object.entries(headings).map(([column, heading]) => [heading.toLowerCase(), column]))
  const columns = new Map<string, number>()
  const languages: Language[] = []
  const put = (key: string, column: number, heading: string) => {
    if (columns.has(key)) say(addressOf(1, column), { wrong: 'column-twice', column: heading })
    else columns.set(key, column)
  }
  for (let column = 1; column <= Math.min(grid.columnCount, most.columns); column++) {
    const heading = grid.cell(1, column)?.value.trim() ?? ''
    const lower = heading.toLowerCase()
    const bare = named.get(lower) ?? alias[lower] ?? lower
    const [, said = '', spoken = ''] = headingShape.exec(heading) ?? []
    const of = named.get(said.toLowerCase()) ?? said
    if (of !== '' && translated.includes(of)) {
      const [, name = '', code = ''] = languageShape.exec(spoken) ?? []
      if (!isLanguageTag(code)) {
        say(addressOf(1, column), { wrong: 'language-without-code', column: heading })
        continue
      }
      if (name.length > mostOfForm.nameLetters)
        say(addressOf(1, column), { wrong: 'text-too-long', most: mostOfForm.nameLetters })
      if (!languages.some((it) => it.code === code)) languages.push({ code, name })
      put(`${of}::${code}`, column, heading)
    } else if (translated.includes(bare)) {
      if (!languages.some((it) => it.code === standard.code)) languages.push(standard)
      put(`${bare}::${standard.code}`, column, heading)
    } else if (taken.includes(bare)) put(bare, column, heading)
    else refuseFilled(grid, column, heading, say)
  }
  if (grid.columnCount > most.columns) say(addressOf(1, most.columns + 1), { wrong: 'column-not-taken', column: '' })
  if (languages.length > mostOfForm.languages)
    say('A1', { wrong: 'too-many', what: 'languages', most: mostOfForm.languages })
  for (const column of needed)
    if (!columns.has(column) && !columns.has(`${column}::${standard.code}`) && !columns.has(`${column}::vi`))
      say('A1', { wrong: 'column-missing', column: headings[column] ?? column })

  const rows: SheetRow[] = []
  for (let no = 2; no <= Math.min(grid.rowCount, most.rows); no++) {
    const all = [...columns.values()].map((column) => grid.cell(no, column))
    if (all.every((it) => it === undefined || it.value.trim() === '')) continue
    rows.push(rowOf(no))
  }
  return { name: grid.name, rows, languages }

  function rowOf(no: number): SheetRow {
    const at = (key: string): string => {
      const column = columns.get(key)
      const cell = column === undefined ? undefined : grid.cell(no, column)
      if (column !== undefined && cell?.kind === 'error') say(addressOf(no, column), { wrong: 'cell-error' })
      return cell === undefined || cell.kind === 'error' ? '' : cell.value.trim()
    }
    const columnOf = (column: string | null) =>
      column === null
        ? 1
        : (columns.get(column) ?? columns.get(`${column}::vi`) ?? columns.get(`${column}::${standard.code}`) ?? 1)
    const wrong = (column: string | null, it: Wrong) => say(addressOf(no, columnOf(column)), it)
    const texts = (column: string): Texts | null => {
      const found = languages.flatMap(({ code }) => {
        const key = `${column}::${code}`
        const text = at(key)
        if (text.length > mostOfForm.letters) wrong(key, { wrong: 'text-too-long', most: mostOfForm.letters })
        if (text.includes('${')) wrong(key, { wrong: 'label-refers' })
        return text === '' ? [] : [[code, text] as const]
      })
      return found.length === 0 ? null : Object.fromEntries(found)
    }
    return { no, cell: at, texts, wrong }
  }
}

/** An empty column harms nobody; one that says something is never dropped silently. */
function refuseFilled(grid: Grid, column: number, heading: string, say: (cell: string, wrong: Wrong) => void) {
  for (let row = 1; row <= Math.min(grid.rowCount, most.rows); row++) {
    if (row === 1 && heading !== '') continue
    const value = grid.cell(row, column)?.value.trim() ?? ''
    if (value === '') continue
    return say(addressOf(heading === '' ? row : 1, column), { wrong: 'column-not-taken', column: heading })
  }
}
