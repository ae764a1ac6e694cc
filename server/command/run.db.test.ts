import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Sent, Verdict } from '../../contract/command.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { aCommand, addActor, addSmallProvince, today } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import type { Tx } from '../db/types.ts'
import type { Handle } from './on.ts'
import { runCommand } from './run.ts'

let t: TestDatabase
let lan: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
})
after(() => t.drop())
beforeEach(() => t.see((tx) => sql`update account set title = ''`.execute(tx)))

/** Writes the title of an account, as often as it is carried out. */
const write = (tx: Tx) => sql`update account set title = title || 'x' where id = ${lan.id}`.execute(tx)
const written = async () =>
  (await t.see((tx) => tx.selectFrom('account').select('title').where('id', '=', lan.id).executeTakeFirst()))?.title

const handlers = new Map<string, Handle>([
  ['test.done', (tx) => write(tx).then(() => ok(null))],
  [
    'test.refused',
    async (tx) => {
      await write(tx)
      return refuse({ code: 'access.denied' })
    },
  ],
  [
    'test.broken',
    async (tx) => {
      await write(tx)
      await sql`insert into account (id, account, name, role, area, password_hash)
        select uuidv7(), account, name, role, area, password_hash from account where id = ${lan.id}`.execute(tx)
      return ok(null)
    },
  ],
])

const give = (sent: Sent): Promise<Verdict> =>
  runCommand(t.planned, handlers, { actor: lan, commandId: sent.id, today, vault: t.vault, files: t.files }, sent)

describe('a command', () => {
  it('is done once, however often it is sent and by how many at once', async () => {
    const sent = aCommand('test.done', {})
    const verdicts = [...(await Promise.all([give(sent), give(sent), give(sent)])), await give(sent)]
    assert.deepEqual(
      verdicts,
      verdicts.map(() => ({ kind: 'done' })),
    )
    assert.equal(await written(), 'x')
  })

  it('that is refused leaves nothing of what it wrote, and is refused again when it is sent again', async () => {
    const sent = aCommand('test.refused', {})
    const refused = { kind: 'refused', refusal: { code: 'access.denied' } }
    assert.deepEqual([...(await Promise.all([give(sent), give(sent)])), await give(sent)], [refused, refused, refused])
    assert.equal(await written(), '')
    const log = await t.see((tx) => tx.selectFrom('command_log').select('verdict').where('id', '=', sent.id).execute())
    assert.deepEqual(log, [{ verdict: refused }])
  })

  it('the database refuses is refused in words, and the next one is done', async () => {
    const verdict = await give(aCommand('test.broken', {}))
    assert.deepEqual(verdict, { kind: 'refused', refusal: { code: 'account.name-taken' } })
    assert.equal(await written(), '')
    assert.deepEqual(await give(aCommand('test.done', {})), { kind: 'done' })
    assert.equal(await written(), 'x')
  })

  it('with the id of somebody else’s is refused, tells nothing of it and does nothing', async () => {
    const hoa = await addActor(t, 'commune-officer', '/1/12/')
    const sent = aCommand('test.done', {})
    assert.deepEqual(await give(sent), { kind: 'done' })
    const others = { actor: hoa, commandId: sent.id, today, vault: t.vault, files: t.files }
    const verdict = await runCommand(t.planned, handlers, others, sent)
    assert.deepEqual(verdict, { kind: 'refused', refusal: { code: 'input.invalid', path: 'id' } })
    assert.equal(await written(), 'x')
  })

  it('nobody knows is refused, and is on the log', async () => {
    const sent = aCommand('test.unknown', {})
    assert.deepEqual(await give(sent), { kind: 'refused', refusal: { code: 'input.invalid', path: 'name' } })
    const log = await t.see((tx) => tx.selectFrom('command_log').select('name').where('id', '=', sent.id).execute())
    assert.deepEqual(log, [{ name: 'test.unknown' }])
  })
})
