import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { runMigrations } from 'graphile-worker'
import { connectAsOwner } from './connect.ts'
import { lockNo } from './lock-no.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Why a database is left alone: it was made by a newer version, or a migration was edited after it ran. */
export class UnknownSchema extends Error {}

/** The migrations of this version, in order of their names. */
const known = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

/** Brings a database to the schema of this version: forward only, each migration in a transaction, one server at a time. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const client = connectAsOwner(ownerUrl)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${lockNo.migrate})`)
    await client.query(
      'create table if not exists schema_migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    await client.query('grant select on schema_migration to public')
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from schema_migration')
    const applied = new Map(rows.map(({ name, hash }) => [name, hash]))
    const migrations = known()
    refuseUnknown(applied, migrations)
    const pending = migrations.filter(({ name }) => !applied.has(name))
    for (const { name, text, hash } of pending) {
      await client.query('begin')
      await client.query(text)
      await client.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash])
      await client.query('commit')
    }
    await runMigrations({ connectionString: ownerUrl })
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

function refuseUnknown(applied: ReadonlyMap<string, string>, migrations: readonly { name: string; hash: string }[]) {
  const ours = new Map(migrations.map(({ name, hash }) => [name, hash]))
  for (const [name, hash] of applied)
    if (ours.get(name) !== hash)
      throw new UnknownSchema(
        ours.has(name)
          ? `Migration ${name} was changed after this database ran it.`
          : `This database knows migration ${name}, which this version does not. Start a version that does.`,
      )
}
