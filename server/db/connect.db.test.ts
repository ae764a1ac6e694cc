import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { AreaPath } from '../../domain/kernel/ids.ts'
import { addActor, addSmallProvince, aHousehold, aMember, give } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { connectAsApp } from './connect.ts'
import { seeWithin } from './see-within.ts'
import type { Db, Tx } from './types.ts'

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  const officer = await addActor(t, 'province-officer')
  for (const villageId of [111, 112, 121, 122])
    await give(t, officer, 'household.register', aHousehold({ villageId, members: [aMember()] }))
})
after(() => t.drop())

const count = (tx: Tx) => sql<{ n: number }>`select count(*)::int as n from household`.execute(tx)
/** How many households are seen, on the only connection there is. */
const seen = (db: Db, within: string) =>
  db.transaction().execute(async (tx) => {
    const [, { rows }] = await Promise.all([seeWithin(tx, AreaPath.parse(within)), count(tx)])
    return rows[0]?.n
  })

describe('a connection of the application', () => {
  it('keeps a plan, and it shows everybody only what lies inside', async () => {
    const one = connectAsApp(t.url, 1)
    try {
      // PostgreSQL settles on one plan for all after the fifth time.
      for (let time = 0; time < 8; time += 1) {
        assert.equal(await seen(one.planned, '/1/'), 4)
        assert.equal(await seen(one.planned, '/1/11/'), 2)
        assert.equal(await seen(one.planned, '/2/'), 0)
      }
      const kept = await sql<{ uses: number }>`
        select generic_plans::int as uses from pg_prepared_statements where statement like '%from household'`.execute(
        one.db,
      )
      assert.ok(kept.rows.some(({ uses }) => uses > 0))
    } finally {
      await one.close()
    }
  })

  it('plans each time what views read', async () => {
    const one = connectAsApp(t.url, 1)
    try {
      assert.equal(await seen(one.db, '/1/'), 4)
      assert.deepEqual((await sql`select name from pg_prepared_statements`.execute(one.db)).rows, [])
    } finally {
      await one.close()
    }
  })

  it('takes what is given together in its order, and tells of the first that failed', async () => {
    const work = t.planned.transaction().execute(async (tx) => {
      await seeWithin(tx, AreaPath.parse('/'))
      await Promise.all([
        sql`update household set address = 'not kept'`.execute(tx),
        sql`insert into unit (id) select id from unit limit 1`.execute(tx),
        count(tx),
      ])
    })
    await assert.rejects(work, /permission denied|violates/)
    const { rows } = await t.see((tx) => sql`select from household where address = 'not kept'`.execute(tx))
    assert.equal(rows.length, 0)
    assert.equal(await seen(t.planned, '/1/'), 4)
  })
})
