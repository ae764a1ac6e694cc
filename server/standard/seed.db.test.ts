import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { seedNationalStandards } from './seed.ts'
import { listStandards } from './store.ts'

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
})
after(() => t.drop())

it('a new database knows the national standards, and knows them once', async () => {
  await seedNationalStandards(t.db)
  await seedNationalStandards(t.db)
  const standards = await t.see((tx) => listStandards(tx))
  assert.deepEqual(
    standards.map((it) => [it.id, it.owner]),
    [
      ['national-2015-qd59', 'national'],
      ['national-2021-nd07', 'national'],
      ['national-2025-nd351', 'national'],
    ],
  )
})

it('standards are read again as soon as one is changed, and what was taken back was never there', async () => {
  const names = () => t.see(async (tx) => (await listStandards(tx)).map(({ name }) => name.vi))
  const before = await names()
  const rename = (name: string) => sql`update standard set body = jsonb_set(body, '{name,vi}', to_jsonb(${name}::text))`
  const taken = t.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.within', '/', true)`.execute(tx)
    for (const name of ['first', 'second']) {
      await rename(name).execute(tx)
      assert.deepEqual(
        (await listStandards(tx)).map((it) => it.name.vi),
        [name, name, name],
      )
    }
    throw new Error('taken back')
  })
  await assert.rejects(taken, /taken back/)
  assert.deepEqual(await names(), before)
})
