import { mkdirSync, writeFileSync } from 'node:fs'
import type { Machine } from './machine.ts'
import type { Row } from './row.ts'
import type { Timing } from './timing.ts'

export type Results = {
  readonly on: string
  readonly size: string
  readonly machine: Machine
  /** Share of all cores others kept busy just before each part of the bench: above a tenth the machine was not quiet. */
  readonly busy: Readonly<Record<string, number>>
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly megabytes: number }[]
  readonly filledInSeconds: number | null
  readonly rows: readonly Row[]
}

/** Writes the figures beside those of other days, as Markdown for people and as JSON for comparing. Bad ones too. */
export function writeResults(results: Results): string {
  const folder = new URL('./results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const name = `${results.on}-${results.size}`
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync(new URL(`${name}.md`, folder), markdown(results))
  return name
}

export function markdown(it: Results): string {
  const { machine } = it
  const lines = [
    `# Bench of ${it.on}, ${it.size === 'full' ? 'the whole province' : 'the demo province'}`,
    '',
    `Chung Tay ${machine.version}, commit ${machine.commit}${machine.changed ? ' with changes not committed' : ''}. ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB; Node ${machine.node}, PostgreSQL ${machine.postgres} (the embedded one, durable settings). Client, server and database share the machine. Area scope on, real sessions over HTTP.`,
    '',
    quietWords(it),
    '',
    '| Work | Bar | Median | p95 | Raw PostgreSQL: median | p95 | × raw | Met |',
    '|---|---|---:|---:|---:|---:|---:|---|',
    ...it.rows.map(tableLine),
    '',
    '## What each row was',
    '',
    ...it.rows.map((row) => `- **${row.work}**${notes(row)}`),
    '',
    '## Tables',
    '',
    '| Table | Rows | MB with indexes |',
    '|---|---:|---:|',
    ...it.tables.map(
      (table) => `| ${table.name} | ${table.rows.toLocaleString('en')} | ${table.megabytes.toLocaleString('en')} |`,
    ),
    '',
    ...missed(it.rows),
  ]
  return `${lines.join('\n')}\n`
}

function quietWords({ busy, filledInSeconds }: Results): string {
  const loud = Object.entries(busy).filter(([, share]) => share > 0.1)
  const quiet =
    loud.length === 0
      ? 'The machine was quiet.'
      : `The machine was **not quiet**: just before these parts others kept so much of it busy: ${loud.map(([part, share]) => `${part} ${Math.round(share * 100)} %`).join(', ')}.`
  return filledInSeconds === null ? quiet : `${quiet} The province was filled in ${filledInSeconds} s.`
}

const digits = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1))
const shown = (timing: Timing | null, unit: string) =>
  timing ? [`${digits(timing.median)} ${unit}`, `${digits(timing.p95)} ${unit}`] : ['–', '–']
const metWords = (met: boolean | null) => (met === null ? '' : met ? 'yes' : '**no**')

const tableLine = ({ work, bar, unit, measured, raw, ratio, met }: Row) =>
  `| ${[work, bar ?? '', ...shown(measured, unit), ...shown(raw, unit), ratio === null ? '–' : ratio.toFixed(1), metWords(met)].join(' | ')} |`

function notes({ measured, raw, note }: Row): string {
  const parts = [`${measured.times} times`, raw && `raw: ${raw.what}, ${raw.times} times`, note]
  return `: ${parts.filter(Boolean).join('; ')}.`
}

function missed(rows: readonly Row[]): string[] {
  const profiled = rows.filter(({ met, profile }) => met === false && profile.length > 0)
  if (profiled.length === 0) return []
  const blocks = profiled.flatMap(({ work, profile }) => [
    `### ${work}`,
    '',
    ...profile.flatMap((plan) => ['```', plan.replaceAll('```', "'''"), '```', '']),
  ])
  return ['## Profiles of the bars missed', '', 'Plans as the role chungtay_app with `app.within` set.', '', ...blocks]
}
