import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { todayInVietNam } from '../domain/kernel/date.ts'
import { migrate, UnknownSchema } from '../server/db/migrate.ts'
import { makeVault } from '../server/file/vault.ts'
import { readConfig, readKey, startServer, version } from '../server/main.ts'
import { demoAccounts, demoPassword } from './demo/accounts.ts'
import { fillDemo, isDemo } from './demo/fill.ts'
import { startPostgres } from './postgres.ts'

/** `npm start`: a database of its own, the demo province where the database is empty, the web app, and the server. */

const root = fileURLToPath(new URL('../', import.meta.url))
const { databaseUrl, ...config } = readConfig(process.env)
const say = (vi: string, en: string) => console.log(`${vi}\n  ${en}`)

/** What has been started, stopped in the opposite order. */
const started: (() => Promise<void> | void)[] = []
let stopping = false

async function stopAll(code: number): Promise<never> {
  stopping = true
  for (const stop of started.toReversed())
    try {
      await stop()
    } catch (error) {
      console.error(error)
    }
  process.exit(code)
}

/** Something that the person who started it can put right: said in one line, without a trace of the program. */
class Hindrance extends Error {}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (stopping) return
    say('Đang dừng…', 'Stopping…')
    void stopAll(0)
  })

async function run() {
  await checkPort()
  holdFolder()
  const began = Date.now()
  const web = buildWeb()
  const url = databaseUrl ?? (await ownDatabase())
  await migrate(url)
  const filled = await fillDemo(url, makeVault(readKey(config)), { on: todayInVietNam(Date.now()) })
  if (filled)
    say(
      `Đã nạp tỉnh Mẫu: ${filled.communes} xã, phường, đặc khu; ${filled.households} hộ (số liệu hư cấu).`,
      `Filled in the demo province: ${filled.communes} communes, ${filled.households} households, all made up.`,
    )
  await web
  if (stopping) return
  const demo = await isDemo(url)
  const running = await startServer({
    ...{ ...config, databaseUrl: url, demo },
    // Nobody holds a paper of the demo province but who started it.
    publicAddress: config.publicAddress ?? (demo ? `http://localhost:${config.port}` : undefined),
  })
  started.push(running.stop)
  welcome(running.port, demo, (Date.now() - began) / 1000)
}

async function ownDatabase(): Promise<string> {
  const postgres = await startPostgres({ folder: join(config.dataDir, 'postgres') })
  started.push(postgres.stop)
  return postgres.url
}

/** Asked before anything is started, so that the answer comes at once. */
const checkPort = () =>
  new Promise<void>((done, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Hindrance(whyNot(error.code))))
    probe.listen(config.port, config.host, () => probe.close(() => done()))
  })

function whyNot(code: string | undefined): string {
  const at = `${config.host}:${config.port}`
  if (code === 'EADDRINUSE')
    return `Cổng ${at} đang có chương trình khác dùng. Chọn cổng khác: PORT=8081 npm start\n  ${at} is in use by another program. Choose another port: PORT=8081 npm start`
  return `Không mở được cổng ${at} (${code}).\n  ${at} cannot be listened on (${code}).`
}

/** Two of us on one data folder would take the database from each other. After `kill -9` the mark of the dead one is taken over. */
function holdFolder() {
  mkdirSync(config.dataDir, { recursive: true })
  const mark = join(config.dataDir, 'running.pid')
  const holder = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0
  if (holder > 0 && holder !== process.pid && isOurs(holder))
    throw new Hindrance(
      `Chung Tay đang chạy với thư mục ${config.dataDir} (tiến trình ${holder}).\n  Chung Tay is already running on ${config.dataDir} (process ${holder}).`,
    )
  writeFileSync(mark, String(process.pid))
  started.push(() => rmSync(mark, { force: true }))
}

/** Alive, and not some other program that was given the number since. */
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const line = `/proc/${pid}/cmdline`
  return existsSync(line) ? readFileSync(line, 'utf8').includes('start.ts') : true
}

/** Builds the web app where it is missing or older than what it is made of. Without it the server answers its API only. */
async function buildWeb(): Promise<void> {
  if (!existsSync(join(root, 'web', 'index.html'))) {
    say('Chưa có ứng dụng web trong bản này.', 'This version has no web app.')
    return
  }
  const built = join(root, '.build', 'web', 'index.html')
  const sources = ['web', 'domain', 'contract', 'vite.config.ts', 'tools/field-shell.ts', 'package-lock.json'].map(
    (it) => join(root, it),
  )
  if (existsSync(built) && Math.max(...sources.map(newest)) <= statSync(built).mtimeMs) return
  say('Đang dựng ứng dụng web…', 'Building the web app…')
  const { code, output } = await runVite()
  if (code === 0 || stopping) return
  console.error(output.trim())
  say(
    existsSync(built)
      ? 'Không dựng được ứng dụng web: dùng bản dựng trước.'
      : 'Không dựng được ứng dụng web: chỉ có API.',
    existsSync(built)
      ? 'The web app could not be built: the earlier build is used.'
      : 'The web app could not be built: API only.',
  )
}

/** When anything in a file or folder was last changed. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return files.reduce((latest, name) => Math.max(latest, statSync(join(path, name)).mtimeMs), mtimeMs)
}

const runVite = () =>
  new Promise<{ code: number | null; output: string }>((done) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'pipe' })
    started.push(() => void child.kill())
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += String(chunk)
      })
    child.on('error', (error) => done({ code: 1, output: String(error) })).on('close', (code) => done({ code, output }))
  })

function welcome(port: number, demo: boolean, seconds: number) {
  const accounts = [
    `  Tài khoản dùng thử, mật khẩu / demo accounts, password: ${demoPassword}`,
    ...demoAccounts.map((it) => `    ${it.account.padEnd(10)} ${it.name.padEnd(20)} ${it.title}`),
    '',
  ]
  console.log(
    [
      '',
      `Chung Tay ${version}: http://${config.host}:${port}   (${seconds.toFixed(1)} s)`,
      '',
      ...(demo ? accounts : []),
      '  Ctrl-C để dừng / to stop.',
    ].join('\n'),
  )
}

try {
  await run()
} catch (error) {
  // A signal came while it was starting: what broke off then is no failure.
  if (!stopping) {
    console.error(error instanceof Hindrance || error instanceof UnknownSchema ? error.message : error)
    await stopAll(1)
  }
}
