import { writeFileSync } from 'node:fs'
import pg from 'pg'

const numbers = new Set(['int2', 'int4', 'int8', 'float8', 'numeric'])
const texts = new Set(['text', 'uuid', 'date', 'timestamptz', 'xid8', 'varchar', 'tsvector'])

const domains: Readonly<Record<string, string>> = {
  area_path: 'AreaPath',
  poverty_class: "'poor' | 'near-poor' | 'neither'",
  setting: "'urban' | 'rural'",
}

function typeOf(name: string): string {
  if (name.startsWith('_')) return `${typeOf(name.slice(1))}[]`
  if (numbers.has(name)) return 'number'
  if (texts.has(name)) return 'string'
  if (name === 'bool') return 'boolean'
  if (name === 'bytea') return 'Buffer'
  if (name === 'jsonb' || name === 'json') return 'Json'
  throw new Error(`No TypeScript type for ${name}`)
}

/** The types of all tables as the migrated database has them: what server/db/tables.gen.ts must say. */
export async function tableTypes(url: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{
    table: string
    column: string
    type: string
    domain: string | null
    required: boolean
    generated: boolean
    computed: boolean
  }>(`
    select c.table_name as table, c.column_name as column, c.udt_name as type, c.domain_name as domain, c.is_nullable = 'NO' as required,
           c.column_default is not null or c.is_identity = 'YES' as generated,
           c.is_generated = 'ALWAYS' as computed
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position`)
  await client.end()
  const tables = Map.groupBy(rows, (row) => row.table)
  const body = [...tables].map(([table, columns]) => {
    const lines = columns.map(({ column, type, domain, required, generated, computed }) => {
      const base = `${domains[domain ?? ''] ?? typeOf(type)}${required ? '' : ' | null'}`
      if (computed) return `    ${column}: GeneratedAlways<${base}>`
      return `    ${column}: ${!generated ? base : base === 'Json' ? 'JsonOrDefault' : `Generated<${base}>`}`
    })
    return `  ${table}: {\n${lines.join('\n')}\n  }`
  })
  return `// Made by \`npm run table-types\` from the migrated database. Not edited by hand.\nimport type { ColumnType, Generated, GeneratedAlways } from 'kysely'\nimport type { AreaPath } from '../../domain/kernel/ids.ts'\n\n/** Read as a value, written as its JSON text. */\ntype Json = ColumnType<unknown, string, string>\ntype JsonOrDefault = ColumnType<unknown, string | undefined, string>\n\nexport type Tables = {\n${body.join('\n')}\n}\n`
}

if (import.meta.main) {
  const { startPostgres } = await import('./postgres.ts')
  const { migrate } = await import('../server/db/migrate.ts')
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const folder = mkdtempSync(join(tmpdir(), 'chungtay-types-'))
  const { chmodSync } = await import('node:fs')
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), throwAway: true })
  try {
    await migrate(postgres.url)
    writeFileSync(new URL('../server/db/tables.gen.ts', import.meta.url), await tableTypes(postgres.url))
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
