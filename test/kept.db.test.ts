import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { AreaPath } from '../domain/kernel/ids.ts'
import { keptWhileUnchanged, keyOf } from '../server/http/kept.ts'
import { addActor, addSmallProvince } from './builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from './database.ts'

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
})
after(() => t.drop())

let counted = 0
const count = () =>
  t.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) =>
      keptWhileUnchanged(t.db, tx, keyOf('/api/x', AreaPath.parse('/1/'), {}, '2024-12-20'), async () => {
        counted += 1
        const { rows } = await sql<{ n: number }>`select count(*) as n from account`.execute(tx)
        return rows[0]?.n
      }),
    )

it('a sum is given again while nothing was written, and never a moment longer', async () => {
  const before = await count()
  assert.equal(await count(), before)
  const counts = counted
  await addActor(t, 'auditor')
  assert.equal(await count(), (before ?? 0) + 1)
  assert.ok(counted > counts)
})

it('a write that is not committed yet is not seen, and is seen as soon as it is', async () => {
  const before = await count()
  const writer = await t.pool.connect()
  await writer.query('begin')
  await writer.query(
    `insert into account (id, account, name, role, area, password_hash) values (gen_random_uuid(), 'cho-lat', 'Chờ', 'auditor', '/1/', '-')`,
  )
  assert.equal(await count(), before)
  await writer.query('commit')
  writer.release()
  assert.equal(await count(), (before ?? 0) + 1)
})

it('a change by somebody else’s hand is seen too', async () => {
  const before = await count()
  await asOwner(
    t.name,
    `insert into account (id, account, name, role, area, password_hash) values (gen_random_uuid(), 'khac', 'Khác', 'auditor', '/1/', '-')`,
  )
  assert.equal(await count(), (before ?? 0) + 1)
})
