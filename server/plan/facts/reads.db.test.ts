import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { addActor, give, today } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addProgrammeYear } from '../../../test/programme-year.ts'
import { plan2024 } from '../../../tools/demo/plan-2024.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Tables, Tx } from '../../db/types.ts'
import type { Keep, Reads } from '../../http/keep.ts'
import { findHeading } from '../../overview/heading.ts'
import { openBook } from '../book.ts'
import { loadFacts, loadListProfile, scopeOf } from './load.ts'
import { factReads, headingReads } from './reads.ts'

/** What functions read where PostgreSQL does not show it in the plan. */
const insideFunctions: Readonly<Record<string, readonly string[]>> = {
  recognised_lists: ['poverty_list'],
  spent_on: ['disbursement', 'contribution_use', 'activity'],
  legal_number_at: ['legal_number'],
}

type Plan = { readonly 'Relation Name'?: string; readonly Plans?: readonly Plan[] }
const relationsOf = (plan: Plan): string[] => [
  ...(plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(relationsOf),
]

describe('the tables a kept sum is read from', () => {
  let t: TestDatabase
  before(async () => {
    t = await freshDatabase()
    await addProgrammeYear(t)
    const officer = await addActor(t, 'province-officer')
    assert.deepEqual(await give(t, officer, 'plan.adopt', plan2024), { kind: 'done' })
  })
  after(() => t.drop())

  /** Every sum of the year: its name, what it says it reads, and the statements it sent. */
  async function sumsOfYear() {
    const sent: CompiledQuery[] = []
    const found: { readonly name: string; readonly reads: Reads; readonly sent: readonly CompiledQuery[] }[] = []
    const noting = async <Value>(key: readonly unknown[], reads: Reads, read: () => Promise<Value>) => {
      sent.length = 0
      const value = await read()
      found.push({ name: String(key[0]), reads, sent: [...sent] })
      return value
    }
    const keep: Keep = {
      ofPlace: ({ key, reads, read }) => noting(key, reads, read),
      byCommune: ({ key, reads, read }) => noting(key, reads, read),
    }
    const db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: t.pool }),
      log: ({ query }) => void sent.push(query),
    })
    const within = AreaPath.parse('/1/')
    await db.transaction().execute(async (tx: Tx) => {
      await seeWithin(tx, within)
      await keep.ofPlace({
        ...{ key: ['heading'], within, reads: headingReads },
        read: () => findHeading(tx, within, today),
      })
      const book = await openBook(tx, keep, within, 2024)
      // Both days a group may be taken on: the answer to Q14 decides which tables are looked into.
      for (const groupDay of ['day-of-support', 'end-of-year'] as const) {
        const scope = await scopeOf(tx, keep, {
          within,
          today,
          year: 2024,
          back: 4,
          book: { ...book, answers: { ...book.answers, groupDay } },
        })
        // The keys of a record are exactly the names.
        await loadFacts(tx, keep, scope, new Set(Object.keys(factReads) as (keyof typeof factReads)[]))
        await loadListProfile(tx, keep, scope)
      }
    })
    return found
  }

  async function tablesIn(statements: readonly CompiledQuery[]): Promise<ReadonlySet<string>> {
    const tables = new Set<string>()
    const client = await t.pool.connect()
    try {
      for (const { sql, parameters } of statements) {
        const { rows } = await client.query(`explain (format json, verbose) ${sql}`, [...parameters])
        const [{ Plan: plan }] = rows[0]['QUERY PLAN']
        for (const table of relationsOf(plan)) tables.add(table)
        for (const [name, inside] of Object.entries(insideFunctions))
          if (sql.includes(`${name}(`)) for (const table of inside) tables.add(table)
      }
    } finally {
      client.release()
    }
    return tables
  }

  it('are all among those it says it reads', async () => {
    const sums = await sumsOfYear()
    assert.deepEqual(
      new Set(sums.map(({ name }) => name)),
      new Set(['heading', 'book', 'ground', 'entries', 'profile', ...Object.keys(factReads)]),
    )
    for (const { name, reads, sent } of sums) {
      const said = new Set([...reads.anywhere, ...(reads.inCommune ?? [])])
      // Of an activity only its kind is read, and that it keeps for ever.
      const immutable = name === 'deliveries' ? ['activity'] : []
      for (const table of await tablesIn(sent))
        assert.ok(said.has(table) || immutable.includes(table), `${name} reads ${table}`)
    }
  })
})
