import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type CivilDate, todayInVietNam } from '../domain/kernel/date.ts'
import type { Grid } from '../domain/kernel/grid.ts'
import { AreaPath } from '../domain/kernel/ids.ts'
import { type Result, refuse } from '../domain/kernel/result.ts'
import { dayOf, type Refusals } from '../domain/place/table.ts'
import { logFromCommandLine } from '../server/command/from-command-line.ts'
import { seeWithin } from '../server/db/see-within.ts'
import type { Db, Tx } from '../server/db/types.ts'
import {
  type FileKind,
  type ImportAnswer,
  type Imported,
  type ImportKind,
  importLineage,
  importMemberships,
  importResidents,
  importUnits,
  importVillages,
  kindOf,
} from '../server/place/import.ts'
import { importShapes } from '../server/place/shapes.ts'
import { readSheetFile } from '../server/sheet/read-file.ts'
import { fileWords, refusalWords } from './import-areas-words.ts'
import { withDatabase } from './open-database.ts'

const usage = `npm run import-areas -- FILE [--from DAY] [--until DAY] [--on DAY] [--correct]
  boundaries:  GeoJSON, --from DAY
  units:       --from DAY, and --until DAY where the state is over (the first day it no longer holds)
  villages:    --from DAY
  lineage:     --on DAY
  residents, special lists: no day; the rows have their own
See docs/importing-areas.md`

type Options = {
  readonly from: CivilDate | undefined
  readonly until: CivilDate | undefined
  readonly on: CivilDate | undefined
  readonly correct: boolean
}
type Outcome =
  | { readonly kind: 'done'; readonly of: ImportKind; readonly imported: Imported }
  | { readonly kind: 'refused'; readonly refusals: Refusals }
  | { readonly kind: 'usage' }
  | { readonly kind: 'not-a-table'; readonly code: string }

/** Takes one file of areas, all of it or nothing. `now` in ms since 1970 UTC. */
export async function importAreas(db: Db, path: string, options: Options, now: number): Promise<Outcome> {
  if (!existsSync(path)) return { kind: 'not-a-table', code: 'file-not-found' }
  const bytes = readFileSync(path)
  const plan = bytes.subarray(0, 100).toString().trimStart().startsWith('{')
    ? planShapes(bytes, basename(path), options)
    : planTable(bytes, options, todayInVietNam(now))
  if ('kind' in plan) return plan
  const { of, work } = plan

  const told = { file: basename(path), sha256: createHash('sha256').update(bytes).digest('hex'), ...options }
  const imported = await inOne(db, async (tx) => {
    const answer = await work(tx)
    if (answer.ok) await logFromCommandLine(tx, `place.import-${of}`, { ...told, ...answer.value }, now)
    return answer
  })
  return imported.ok ? { kind: 'done', of, imported: imported.value } : { kind: 'refused', refusals: imported.error }
}

/** What there is to do, or why there is nothing. */
type Plan = { readonly of: ImportKind; readonly work: (tx: Tx) => ImportAnswer } | Outcome

function planTable(bytes: Uint8Array, options: Options, today: CivilDate): Plan {
  const book = readSheetFile(bytes)
  if (!book.ok) return { kind: 'not-a-table', code: book.error.code }
  const sheet = book.value.sheets.find((one) => one.rowCount > 0)
  const of = sheet && kindOf(sheet)
  if (!sheet || !of) return { kind: 'not-a-table', code: 'sheet.empty' }
  if (!of.ok) return { kind: 'refused', refusals: of.error }
  const work = workFor(of.value, options, today)
  return work ? { of: of.value, work: (tx) => work(tx, sheet) } : { kind: 'usage' }
}

function planShapes(bytes: Uint8Array, name: string, { from }: Options): Plan {
  if (!from) return { kind: 'usage' }
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return { of: 'shapes', work: (tx) => importShapes(tx, json, from, name) }
  } catch {
    return { kind: 'refused', refusals: [{ code: 'place.not-geojson' }] }
  }
}

type Work = (tx: Tx, grid: Grid) => ImportAnswer

/** The import of a kind of table; undefined where a day is missing. */
function workFor(kind: FileKind, { from, until, on, correct }: Options, today: CivilDate): Work | undefined {
  switch (kind) {
    case 'units':
      return from && ((tx, grid) => importUnits(tx, grid, { from, until: until ?? null, correct }, today))
    case 'villages':
      return from && ((tx, grid) => importVillages(tx, grid, from, today))
    case 'lineage':
      return on && ((tx, grid) => importLineage(tx, grid, on, today))
    case 'residents':
      return importResidents
    case 'memberships':
      return importMemberships
  }
}

class Refused extends Error {
  readonly refusals: Refusals
  constructor(refusals: Refusals) {
    super('refused')
    this.refusals = refusals
  }
}

/** One transaction; a refusal leaves nothing behind. */
async function inOne<T>(db: Db, work: (tx: Tx) => Promise<Result<T, Refusals>>): Promise<Result<T, Refusals>> {
  try {
    return await db.transaction().execute(async (tx) => {
      await seeWithin(tx, AreaPath.parse('/'))
      const answer = await work(tx)
      if (!answer.ok) throw new Refused(answer.error)
      return answer
    })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusals)
    throw error
  }
}

function readOptions(): { readonly path: string; readonly options: Options } | undefined {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { from: text, until: text, on: text, correct: { type: 'boolean', default: false } },
    })
    const [path, ...more] = positionals
    const day = (value: string | undefined) => (value === undefined ? undefined : dayOf(value))
    const days = { from: day(values.from), until: day(values.until), on: day(values.on) }
    const wrongDay = (['from', 'until', 'on'] as const).some((name) => values[name] !== undefined && !days[name])
    const backwards = days.from && days.until && days.until <= days.from
    if (!path || more.length > 0 || wrongDay || backwards) return undefined
    return { path, options: { ...days, correct: values.correct } }
  } catch {
    return undefined // an option nobody knows
  }
}

const most = 30

/** What to print, and whether all went well. */
function report(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'done': {
      const { rows, added, changed, facts } = outcome.imported
      const [vi, en] = fileWords[outcome.of]
      console.log(`${vi}: ${rows} dòng, ${added} đơn vị mới, ${changed} đơn vị thay đổi, ${facts} dòng số liệu mới.`)
      console.log(`  ${en}: ${rows} rows, ${added} new units, ${changed} changed units, ${facts} new facts.`)
      return true
    }
    case 'refused':
      for (const refusal of outcome.refusals.slice(0, most)) {
        const [vi, en] = refusalWords(refusal)
        console.error(`${vi}\n  ${en}`)
      }
      console.error(
        `Chưa có gì được lưu (${outcome.refusals.length} lỗi).\n  Nothing was saved (${outcome.refusals.length} wrong).`,
      )
      return false
    case 'not-a-table':
      console.error(
        `Không đọc được tệp như một bảng: ${outcome.code}.\n  The file is not a table we can read: ${outcome.code}.`,
      )
      return false
    case 'usage':
      console.error(usage)
      return false
  }
}

if (import.meta.main) {
  const asked = readOptions()
  if (asked) await withDatabase(async ({ db }) => report(await importAreas(db, asked.path, asked.options, Date.now())))
  else {
    console.error(usage)
    process.exitCode = 1
  }
}
