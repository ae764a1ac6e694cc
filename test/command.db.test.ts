import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../domain/account/actor.ts'
import { sealLog, verifyLog } from '../server/command/seal.ts'
import { addActor, addSmallProvince, give, look } from './builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from './database.ts'
import { sealAll } from './seal-all.ts'

let t: TestDatabase
let lan: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
})
after(() => t.drop())

describe('the log', () => {
  it('cannot be changed by the application', async () => {
    await give(t, lan, 'nothing.known', {})
    for (const statement of [
      'delete from command_log',
      "update command_log set name = 'x'",
      'truncate command_log',
      'create table x (y int)',
    ])
      await assert.rejects(t.pool.query(statement), /permission denied/)
  })
  it('is sealed in blocks, and a changed row breaks its block', async () => {
    await give(t, lan, 'nothing.known', { a: 1 })
    await sealAll(t)
    await give(t, lan, 'nothing.known', { a: 2 })
    await sealAll(t)
    const { blocks, broken } = await verifyLog(t.db)
    assert.ok(blocks >= 2)
    assert.deepEqual(broken, [])
    await asOwner(t.name, `update command_log set input = '{"a":3}' where input = '{"a":2}'`)
    assert.deepEqual((await verifyLog(t.db)).broken, [{ no: blocks, why: 'rows-changed' }])
    await asOwner(t.name, `update command_log set input = '{"a":2}' where input = '{"a":3}'`)
  })
  it('keeps a row that was committed late for a later block', async () => {
    const late = await t.pool.connect()
    await late.query('begin')
    await late.query("select set_config('app.within', '/', true), pg_current_xact_id()")
    await give(t, lan, 'nothing.known', { early: true })
    await sealLog(t.db)
    assert.equal((await verifyLog(t.db)).waiting, 1)
    await late.query(
      `insert into command_log (id, actor, actor_name, area, name, input, made_at, verdict) values (gen_random_uuid(), $1, '', '/1/11/', 'late', '{}', now(), '{}')`,
      [lan.id],
    )
    await late.query('commit')
    late.release()
    await sealAll(t)
    const written = await t.see((tx) => tx.selectFrom('command_log').select('seq').execute())
    const { rows, broken } = await verifyLog(t.db)
    assert.deepEqual({ rows, broken }, { rows: written.length, broken: [] })
  })
})

describe('reading', () => {
  it('tells who is signed in, with the units above', async () => {
    const answer = await look(t, lan, '/api/me')
    assert.ok(answer.ok)
    const { units, role, planYear } = answer.value as { units: { name: string }[]; role: string; planYear: unknown }
    assert.deepEqual([role, ...units.map(({ name }) => name)], ['commune-officer', 'Tỉnh Mẫu', 'Xã Vĩnh Hải'])
    assert.equal(planYear, null)
  })

  it('tells the last year with a plan, and of none to come', async () => {
    await asOwner(
      t.name,
      `insert into plan (year, title_vi, title_en, document_no, adopted_on)
       select year, 'Kế hoạch', 'Plan', '12/KH-UBND', '2024-01-15' from unnest(array[2023, 2024, 2090]) year`,
    )
    const answer = await look(t, lan, '/api/me')
    assert.ok(answer.ok)
    assert.equal((answer.value as { planYear: unknown }).planYear, 2024)
  })
})
