import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { Role } from '../domain/account/actor.ts'
import { todayInVietNam } from '../domain/kernel/date.ts'
import { AreaPath, UserId } from '../domain/kernel/ids.ts'
import { connectAsOwner } from '../server/db/connect.ts'
import { migrate } from '../server/db/migrate.ts'
import { filesOnDisk } from '../server/file/files.ts'
import { makeVault, type Vault } from '../server/file/vault.ts'
import { type Config, readKey } from '../server/main.ts'
import { demoPassword } from '../tools/demo/accounts.ts'
import { fillDemo } from '../tools/demo/fill.ts'
import { startPostgres } from '../tools/postgres.ts'
import { type Bench, one, type Person } from './bench.ts'
import { signIn } from './client.ts'

/** The demo province, or the whole province of design.md section 6. */
export type Size = 'demo' | 'full'
export type Opened = { readonly bench: Bench; readonly filledIn: number; readonly close: () => Promise<void> }

/** PostgreSQL as in production, a province of this size in it, and the real server before it. A folder used again keeps its province. */
export async function openProvince(folder: string, size: Size): Promise<Opened> {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const closing: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const one of closing.toReversed()) await one()
  }
  try {
    const postgres = await startPostgres({ folder: join(folder, 'postgres') })
    closing.push(postgres.stop)
    const dataDir = join(folder, 'data')
    const vault = makeVault(readKey({ dataDir, key: undefined }))
    const { url, filledIn } = await makeDatabase(postgres.url, folder, size, vault)
    const owner = connectAsOwner(url)
    await owner.connect()
    closing.push(() => owner.end())
    await owner.query('vacuum analyze')
    await owner.query('checkpoint')
    const server = await serve({ ...local, databaseUrl: url, dataDir })
    closing.push(server.stop)
    await untilGapsAreKept(owner)
    const house = { url, base: server.base, owner, vault, files: filesOnDisk(join(dataDir, 'files')) }
    const [province, commune, chair] = [
      await signedIn(house, 'province'),
      await signedIn(house, 'commune'),
      await signedIn(house, 'chair'),
    ]
    return { bench: { ...house, province, commune, chair }, filledIn, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A server just started, or whose rules were changed, works out the left-behind lists it keeps: nothing is measured beside that. */
export async function untilGapsAreKept(owner: pg.Client): Promise<void> {
  const lacking = `
    select not exists (select from gap_day d join gap_rules r on r.no = d.rules_no)
        or exists (select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
                    where t.identifier = 'keep-gaps')`
  while (await one<boolean>(owner, lacking)) await setTimeout(500)
}

const local = {
  host: '127.0.0.1',
  port: 0,
  metricsPort: undefined,
  key: undefined,
  demo: true,
  publicAddress: undefined,
}

/** A fresh copy of the filled province: work that writes must not change what the next bench reads. */
async function makeDatabase(server: string, folder: string, size: Size, vault: Vault) {
  const database = (name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href
  const filled = join(folder, `filled-${size}`)
  const started = performance.now()
  if (!existsSync(filled)) {
    await asOwner(server, `drop database if exists province_${size} with (force)`)
    await asOwner(server, `create database province_${size}`)
    await migrate(database(`province_${size}`))
    await fillDemo(database(`province_${size}`), vault, { size })
    mkdirSync(filled)
  }
  const filledIn = performance.now() - started
  await asOwner(server, 'drop database if exists bench with (force)')
  await asOwner(server, `create database bench template province_${size} strategy file_copy`)
  await migrate(database('bench'))
  return { url: database('bench'), filledIn }
}

async function signedIn({ owner, base, vault, files }: Omit<Bench, People>, account: string): Promise<Person> {
  const { rows } = await owner.query<{ id: string; role: string; area: string }>(
    'select id, role, area from account where account = $1',
    [account],
  )
  const [it] = rows
  if (!it) throw new Error(`no account ${account}`)
  const actor = { id: UserId.parse(it.id), role: Role.parse(it.role), area: AreaPath.parse(it.area) }
  const reader = { actor, today: todayInVietNam(Date.now()), vault, files, demo: true, publicAddress: undefined }
  return { client: await signIn(base, account, demoPassword), reader }
}
type People = 'province' | 'commune' | 'chair'

async function asOwner(url: string, statement: string) {
  const client = connectAsOwner(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function serve(config: Config) {
  const child = fork(new URL('./serve.ts', import.meta.url))
  child.send(config)
  const port = await portOf(child)
  return {
    base: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

const portOf = (child: ChildProcess) =>
  new Promise<number>((done, reject) => {
    child.once('message', (port) => done(Number(port)))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
