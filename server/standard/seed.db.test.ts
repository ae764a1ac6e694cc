import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
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
