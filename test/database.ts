import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AreaPath } from '../domain/kernel/ids.ts'
import { type Connections, connectAsApp, connectAsOwner } from '../server/db/connect.ts'
import { seeWithin } from '../server/db/see-within.ts'
import type { Tx } from '../server/db/types.ts'
import { filesOnDisk } from '../server/file/files.ts'
import { makeVault, type Vault } from '../server/file/vault.ts'

const server = () => {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('Run database tests through npm test, or with --test-global-setup=test/setup.ts')
  return url
}
export const urlOf = (database: string) => Object.assign(new URL(server()), { pathname: `/${database}` }).href
export const template = 'template_chungtay'

export async function asOwner(database: string, statement: string) {
  const client = connectAsOwner(urlOf(database))
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

export type TestDatabase = Connections & {
  readonly name: string
  readonly url: string
  readonly vault: Vault
  readonly files: ReturnType<typeof filesOnDisk>
  /** Reads as a test may: everything, through the wall all the same. */
  readonly see: <T>(read: (tx: Tx) => Promise<T>, within?: string) => Promise<T>
  readonly drop: () => Promise<void>
}

/** A copy of the migrated template, connected as the application's role. Some 30 ms. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asOwner('postgres', `create database ${name} template ${template}`)
  const connections = connectAsApp(urlOf(name), 10)
  const { db, close } = connections
  const folder = mkdtempSync(join(tmpdir(), 'chungtay-files-'))
  return {
    ...connections,
    name,
    url: urlOf(name),
    vault: makeVault(randomBytes(32)),
    files: filesOnDisk(folder),
    see: (read, within = '/') =>
      db.transaction().execute(async (tx) => {
        await seeWithin(tx, AreaPath.parse(within))
        return read(tx)
      }),
    async drop() {
      await close()
      rmSync(folder, { recursive: true, force: true })
      await asOwner('postgres', `drop database ${name} with (force)`)
    },
  }
}
