import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'

export type Machine = {
  readonly cores: number
  readonly processor: string
  readonly memoryGiB: number
  readonly node: string
  readonly postgres: string
  readonly version: string
  readonly commit: string
  readonly changed: boolean
}

const root = new URL('../', import.meta.url)
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** What the figures were measured on. Nothing that names the machine. */
export async function describeMachine(owner: pg.ClientBase): Promise<Machine> {
  const { rows } = await owner.query<{ server_version: string }>('show server_version')
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: rows[0]?.server_version ?? 'unknown',
    version: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
    commit: git('rev-parse', '--short=12', 'HEAD'),
    changed: git('status', '--porcelain', '--untracked-files=no') !== '',
  }
}

/** Share of all cores others keep busy while the bench waits: above some percent the machine is not quiet. */
export async function busyShare(): Promise<number> {
  const before = ticks()
  await setTimeout(2_000)
  const after = ticks()
  const total = after.total - before.total
  return total === 0 ? 0 : Math.round(((after.busy - before.busy) / total) * 100) / 100
}

function ticks() {
  const sums = cpus().map(({ times }) => ({ idle: times.idle, all: Object.values(times).reduce((a, b) => a + b, 0) }))
  const total = sums.reduce((sum, it) => sum + it.all, 0)
  return { total, busy: total - sums.reduce((sum, it) => sum + it.idle, 0) }
}

export const load = () => Math.round((loadavg()[0] ?? 0) * 100) / 100
