import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { AreaPath } from '../domain/kernel/ids.ts'
import { foldWritten, keptWhileUnchanged, keyOf } from '../server/http/kept.ts'
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

it('who signs in, and who is put on record for reading, changes no figure', async () => {
  await count()
  const counts = counted
  await asOwner(
    t.name,
    `insert into sign_in_attempt (account, address, ok) values ('x', 'y', false);
     insert into read_log (actor, actor_name, area, view, query, rows) select id, name, area, '/api/x', '{}', 1 from account limit 1`,
  )
  await count()
  assert.equal(counted, counts)
})

it('a statement that touches no row changes no figure', async () => {
  await count()
  const counts = counted
  await asOwner(t.name, 'update account set name = name where false')
  await count()
  assert.equal(counted, counts)
})

it('what was written is noted with its table and the communes it lies in', async () => {
  const noted = async () =>
    (
      await asOwner(
        t.name,
        `select source, commune, sum(n)::int as n from written where source = 'account' and commune is not null group by 1, 2`,
      )
    ).rows
  assert.deepEqual(await noted(), [])
  await addActor(t, 'commune-officer', '/1/11/')
  await addActor(t, 'reviewer', '/1/12/121/')
  await asOwner(
    t.name,
    `update account set area = '/1/12/' where area = '/1/11/'; delete from account where area = '/1/12/121/'`,
  )
  assert.deepEqual(
    (await noted()).toSorted((a, b) => a.commune - b.commune),
    [
      { source: 'account', commune: 11, n: 2 },
      { source: 'account', commune: 12, n: 3 },
    ],
  )
})

it('what was noted of writing is added up without changing the sum', async () => {
  const before = await count()
  await asOwner(t.name, 'update account set name = name; update account set name = name')
  await count()
  const counts = counted
  await foldWritten(t.db)
  const { rows } = await asOwner(
    t.name,
    'select count(*)::int as n from written group by source, commune having count(*) > 1',
  )
  assert.deepEqual(rows, [])
  assert.equal(await count(), before)
  assert.equal(counted, counts)
})

/**
 * Tables no kept sum is read from: who is here and who looked, the log, files being read, what is kept of other tables, and what
 * stands beside an interview.
 */
const noFacts = [
  ...[
    'command_log',
    'delivery_import',
    'delivery_import_row',
    'device_key',
    'gap_day',
    'gap_kept',
    'gap_rules',
    'gap_stale',
    'household_count',
    'interview_evidence',
  ],
  ...[
    'list_import',
    'list_import_row',
    'log_block',
    'photo_part',
    'public_attempt',
    'read_log',
    'review_finding',
    'schema_migration',
    'session',
    'sign_in_attempt',
    'written',
  ],
]

it('every other table is watched: a new one calls watch() in its migration, or stands in the list above', async () => {
  const { rows } = await asOwner(
    t.name,
    `select tablename as name from pg_tables p where schemaname = 'public'
        and not exists (select from pg_trigger g where g.tgrelid = format('public.%I', p.tablename)::regclass and g.tgname = 'written')
      order by 1`,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    noFacts,
  )
})
