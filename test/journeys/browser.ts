import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core'

/** Inside the project: two users of one machine must not meet in a shared temporary folder. */
const folder = fileURLToPath(new URL('../../.build/chromium', import.meta.url))

const args = [
  // Root has no sandbox, and in the tests nothing but our own pages is opened.
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic', '--font-render-hinting=none'],
  ...[
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
  ],
]

/** The browser npm brought. It carries the few libraries it needs, for machines that do not have them. */
export const launchBrowser = (): Promise<Browser> => launched((how) => playwright.launch(how))

/** A browser of its own with a memory on disk, as a phone has: killed and started again it finds what it kept. */
export const launchPhone = (memory: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  launched((how) => playwright.launchPersistentContext(memory, { ...options, ...how }))

/**
 * The browser of a phone dies at once with everything it holds in memory, as when the battery is taken out: nothing of it gets to
 * say goodbye. What it wrote to its folder stays.
 */
export async function killPhone(context: BrowserContext, memory: string): Promise<void> {
  const died = new Promise((done) => context.once('close', done))
  // The browser leads the group of its processes, and alone of them it has no type.
  const leader = readdirSync('/proc').find((id) => {
    const line =
      /^\d+$/.test(id) && existsSync(`/proc/${id}/cmdline`) ? readFileSync(`/proc/${id}/cmdline`, 'utf8') : ''
    return line.includes(`--user-data-dir=${memory}\0`) && !line.includes('--type=')
  })
  if (!leader) throw new Error('The browser of this phone does not run.')
  process.kill(-Number(leader), 'SIGKILL')
  await died
}

type How = {
  readonly executablePath: string
  readonly args: string[]
  readonly headless: true
  readonly env: Record<string, string>
}
async function launched<Started>(launch: (how: How) => Promise<Started>): Promise<Started> {
  if (!existsSync(folder)) await unpack()
  const how = { executablePath: join(folder, 'chromium'), args, headless: true } as const
  const own = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return launch({ ...how, env: own }).catch(() =>
    launch({ ...how, env: { ...own, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }),
  )
}

/** Unpacked aside and moved into its place whole: test files start at the same time. */
async function unpack() {
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const before = { ...process.env }
  // The package unpacks to the temporary folder, and its libraries only where it believes to be on a cloud machine.
  Object.assign(process.env, { TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' })
  const { default: packed } = await import('@sparticuz/chromium')
  await packed.executablePath()
  for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  try {
    renameSync(aside, folder)
  } catch {
    rmSync(aside, { recursive: true, force: true }) // another test file was first
  }
}
