import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { addActor, addSmallProvince, aHousehold, aMember, give } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  const officer = await addActor(t, 'province-officer')
  for (const villageId of [111, 112, 121, 122])
    assert.deepEqual(await give(t, officer, 'household.register', aHousehold({ villageId, members: [aMember()] })), {
      kind: 'done',
    })
})
after(() => t.drop())

/** Read without the first wall: no condition on `area` in the query. */
const areas = (from: string, within: string) =>
  t.see(async (tx) => {
    const { rows } = await sql<{ area: string }>`select area from ${sql.table(from)} order by area`.execute(tx)
    return rows.map(({ area }) => area)
  }, within)

describe('the second wall, with the first one down', () => {
  for (const from of ['household', 'household_searched']) {
    it(`${from}: shows what lies inside, and nothing beside it`, async () => {
      assert.deepEqual(await areas(from, '/1/11/'), ['/1/11/111/', '/1/11/112/'])
      assert.deepEqual(await areas(from, '/1/12/122/'), ['/1/12/122/'])
      assert.equal((await areas(from, '/1/')).length, 4)
      assert.deepEqual(await areas(from, '/2/'), [])
    })
    it(`${from}: shows nothing to whom nobody said how far to see`, async () => {
      const { rows } = await sql`select area from ${sql.table(from)}`.execute(t.db)
      assert.deepEqual(rows, [])
    })
  }
  it('stands on every table with an area, or the table says nothing of a person', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'area' and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'within') order by 1`.execute(
      t.db,
    )
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['account', 'unit'],
    )
  })
})
