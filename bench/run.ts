import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { busyShare, describeMachine } from './machine.ts'
import { openProvince } from './province.ts'
import { writeResults } from './results.ts'
import { type Row, row } from './row.ts'
import { benchScoring } from './scoring.ts'
import { benchExport } from './work/export.ts'
import { benchFieldApp } from './work/field-app.ts'
import { benchFigures, benchFloor } from './work/figures.ts'
import { benchImport } from './work/import.ts'
import { benchLists, benchSearch } from './work/lists.ts'
import { benchLog } from './work/log.ts'
import { benchProgramme } from './work/programme.ts'
import { benchSeason } from './work/season.ts'
import { benchSignIns } from './work/sign-ins.ts'
import { benchSubmissions } from './work/submissions.ts'

/*
 * npm run bench [-- --size demo] [--only lists,search] [--folder <folder>]
 * --folder keeps the filled province for the next run; without it everything is thrown away. --only writes no result.
 */
const { values } = parseArgs({
  options: { size: { type: 'string', default: 'full' }, only: { type: 'string' }, folder: { type: 'string' } },
})
const size = values.size === 'demo' ? 'demo' : 'full'

/** The parts in order: those that write come last. */
const parts: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  scoring: async () => scoringRows(),
  floor: benchFloor,
  lists: benchLists,
  search: benchSearch,
  figures: benchFigures,
  programme: benchProgramme,
  export: benchExport,
  'sign-ins': benchSignIns,
  phone: benchFieldApp,
  submissions: benchSubmissions,
  import: benchImport,
  season: benchSeason,
  log: benchLog,
}

const scoringRows = (): Row[] =>
  benchScoring().map(({ name, value, p95, unit, bar, met }) => ({
    ...row({ work: name, unit: unit === 'ms' ? 'ms' : 'households/s', measured: { median: value, p95, times: 21 } }),
    bar: bar === null ? null : unit === 'ms' ? `p95 < ${bar} ms` : `≥ ${bar.toLocaleString('en')} ${unit}`,
    met,
  }))

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'chungtay-bench-'))
const { bench, filledIn, close } = await openProvince(folder, size)
try {
  const machine = await describeMachine(bench.owner)
  const rows: Row[] = []
  const busy: Record<string, number> = {}
  const chosen = Object.entries(parts).filter(([name]) => !values.only || values.only.split(',').includes(name))
  const tables = await tableSizes(bench)
  for (const [name, part] of chosen) {
    busy[name] = await busyShare()
    const found = await part(bench)
    for (const it of found) console.log(lineOf(it))
    rows.push(...found)
  }
  if (!values.only) {
    const on = bench.province.reader.today
    const filledInSeconds = filledIn > 1_000 ? Math.round(filledIn / 1_000) : null
    console.log(`bench/results/${writeResults({ on, size, machine, busy, tables, filledInSeconds, rows })}.md`)
  } else for (const it of rows) for (const plan of it.profile) console.log(`\n${it.work}\n${plan}`)
} finally {
  await close()
  if (!values.folder) rmSync(folder, { recursive: true, force: true })
}

function lineOf({ work, unit, measured, raw, ratio, bar, met, note }: Row): string {
  const figure = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
  const beside = raw ? `  raw ${figure(raw.median)}/${figure(raw.p95)} ×${ratio?.toFixed(1)}` : ''
  const verdict = bar ? `  [${bar}] ${met ? 'met' : 'MISSED'}` : ''
  return `${work}: ${figure(measured.median)}/${figure(measured.p95)} ${unit}${beside}${verdict}  ${note}`
}

async function tableSizes({ owner }: Bench) {
  const { rows } = await owner.query<{ name: string; rows: number; megabytes: number }>(
    `select c.relname as name, greatest(c.reltuples, 0)::bigint as rows, (pg_total_relation_size(c.oid) / 1048576)::int as megabytes
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.reltuples > 0
      order by pg_total_relation_size(c.oid) desc`,
  )
  return rows
}
