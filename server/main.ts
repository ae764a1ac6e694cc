import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { connectAsApp } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { filesOnDisk } from './file/files.ts'
import { makeVault } from './file/vault.ts'
import { type House, makeApp } from './http/app.ts'
import { serveMetrics } from './http/metrics.ts'
import { startReadingAhead } from './http/read-ahead.ts'
import { serveWeb } from './http/static.ts'
import { startWork } from './job/work.ts'
import { seedNationalStandards } from './standard/seed.ts'
import { handlers, views } from './subjects.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
export const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

export type Config = {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly host: string
  readonly port: number
  readonly metricsPort: number | undefined
  /** 32 bytes that seal personal numbers; made and kept in the data folder where nobody gives one. */
  readonly key: string | undefined
  readonly demo: boolean
  /** Where everybody reaches this installation, 'https://…': printed on certificates. Without it none is printed. */
  readonly publicAddress?: string | undefined
  /** Proxies of our own in front, which say whom they heard from. */
  readonly trustedProxies?: number
}

/** The environment, read here and nowhere else. */
export function readConfig(
  env: NodeJS.ProcessEnv,
): Omit<Config, 'databaseUrl' | 'demo'> & { databaseUrl: string | undefined } {
  const number = (name: string, otherwise?: number) => (env[name] ? Number(env[name]) : otherwise)
  return {
    databaseUrl: env.DATABASE_URL,
    dataDir: resolve(env.DATA_DIR ?? join(root, '.data')),
    host: env.HOST ?? '127.0.0.1',
    port: number('PORT', 8080) ?? 8080,
    metricsPort: number('METRICS_PORT'),
    key: env.CHUNG_TAY_KEY,
    publicAddress: env.PUBLIC_ADDRESS ? readAddress(env.PUBLIC_ADDRESS) : undefined,
    trustedProxies: readProxies(env.TRUSTED_PROXIES ?? '0'),
  }
}

/** 'https://chungtay.tinhmau.gov.vn': a paper carries it for years, so a slip is told at the start. */
function readAddress(written: string): string {
  const address = URL.canParse(written) ? new URL(written) : undefined
  if (!address || !/^https?:$/.test(address.protocol) || address.pathname !== '/' || address.search || address.hash)
    throw new Error('PUBLIC_ADDRESS must be like https://chungtay.example.vn, without a path.')
  return address.origin
}

/** More than there are, and anybody could say who he is: a slip is told at the start. */
function readProxies(written: string): number {
  if (!/^[0-9]$/.test(written)) throw new Error('TRUSTED_PROXIES must be a number from 0 to 9.')
  return Number(written)
}

/** The key that seals personal numbers. Without it sealed numbers can never be read again: back it up apart from the data. */
export function readKey(config: Pick<Config, 'dataDir' | 'key'>): Buffer {
  const path = join(config.dataDir, 'key')
  if (!config.key && !existsSync(path)) {
    mkdirSync(config.dataDir, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 })
  }
  const key = Buffer.from(config.key ?? readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Error('CHUNG_TAY_KEY must be 32 bytes in base64.')
  return key
}

export type Running = { readonly port: number; readonly stop: () => Promise<void> }

/** Builds everything and serves it. */
export async function startServer(config: Config): Promise<Running> {
  await migrate(config.databaseUrl)
  const connections = connectAsApp(config.databaseUrl)
  await seedNationalStandards(connections.db)
  const report = (error: unknown, where: string) => console.error(new Date().toISOString(), where, error)
  const house: House = {
    db: connections.db,
    planned: connections.planned,
    files: filesOnDisk(join(config.dataDir, 'files')),
    vault: makeVault(readKey(config)),
    handlers,
    views,
    version,
    demo: config.demo,
    publicAddress: config.publicAddress,
    trustedProxies: config.trustedProxies ?? 0,
    now: Date.now,
    report,
  }
  const app = makeApp(house)
  serveWeb(app, join(root, '.build', 'web'))
  const work = await startWork(config.databaseUrl, house, report)
  const ahead = startReadingAhead(connections.db, report)
  const server = createServer(getRequestListener(app.fetch))
  const port = await listen(server, config)
  const metrics =
    config.metricsPort === undefined ? undefined : await serveMetrics(connections.pool, config.host, config.metricsPort)
  return {
    port,
    async stop() {
      server.closeAllConnections()
      await Promise.all([close(server), metrics && close(metrics), work.stop(), ahead.stop()])
      await connections.close()
    },
  }
}

const listen = (server: Server, { host, port }: Config) =>
  new Promise<number>((done, reject) => {
    server.once('error', reject).listen(port, host, () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
const close = (server: Server) => new Promise<void>((done) => server.close(() => done()))

/** `npm run serve`: production. No demo, no default password; the first administrator comes by command line. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { databaseUrl, ...config } = readConfig(process.env)
  if (!databaseUrl) {
    console.error(
      'DATABASE_URL is not set: npm run serve needs a PostgreSQL server of its own (npm start brings one for a trial).',
    )
    process.exit(1)
  }
  const running = await startServer({ ...config, databaseUrl, demo: false })
  console.log(`Chung Tay ${version} on http://${config.host}:${running.port}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void running.stop().then(() => process.exit(0)))
}
