import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../server/db/migrate.ts'
import { type Postgres, startPostgres } from '../tools/postgres.ts'
import { asOwner, template, urlOf } from './database.ts'

let postgres: Postgres
let folder: string

/** Once for the whole suite: a PostgreSQL of its own, thrown away afterwards, with one migrated template. */
export async function globalSetup() {
  folder = mkdtempSync(join(tmpdir(), 'chungtay-test-'))
  chmodSync(folder, 0o755)
  postgres = await startPostgres({ folder: join(folder, 'postgres'), throwAway: true })
  process.env.TEST_DATABASE_URL = postgres.url
  await asOwner('postgres', `create database ${template}`)
  await migrate(urlOf(template))
}

export async function globalTeardown() {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
