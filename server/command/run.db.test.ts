import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { command, type Sent, type Verdict } from '../../contract/command.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { aCommand, addActor, addSmallProvince, today } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import type { Tx } from '../db/types.ts'
import { type Handle, onMany } from './on.ts'
import { runCommand, runCommands } from './run.ts'

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

describe('commands in one request', () => {
  const bundles: string[][] = []
  /** Writes every letter it is given; refuses "no". */
  const letters = onMany(command('test.letters', z.object({ letter: z.string() })), {
    about: async (_, inputs) => inputs.map(({ letter }) => letter),
    allow: (_, letter) => letter !== 'forbidden',
    async do(tx, works) {
      const all = works.map(({ it }) => it)
      bundles.push(all)
      for (const it of all) await sql`update account set title = title || ${it} where id = ${lan.id}`.execute(tx)
      if (all.includes('bug')) throw new Error('a bug of ours')
      return all.includes('no') ? refuse({ code: 'access.denied' }) : ok(null)
    },
  })
  const known = new Map<string, Handle>([...handlers, letters])
  const send = (sent: readonly Sent[]) =>
    runCommands(t.planned, known, { actor: lan, today, vault: t.vault, files: t.files }, sent)
  const letter = (it: string) => aCommand('test.letters', { letter: it })
  const logged = async (sent: readonly Sent[]) => {
    const rows = await t.see((tx) => tx.selectFrom('command_log').select(['id', 'verdict']).orderBy('seq').execute())
    const ids: string[] = sent.map(({ id }) => id)
    return rows.filter(({ id }) => ids.includes(id))
  }
  beforeEach(() => bundles.splice(0))

  it('that follow each other and are of one kind are carried out together, in their order', async () => {
    const sent = [letter('a'), letter('b'), aCommand('test.done', {}), letter('c')]
    const verdicts = await send(sent)
    assert.deepEqual(
      verdicts,
      verdicts.map(() => ({ kind: 'done' })),
    )
    assert.equal(await written(), 'abxc')
    assert.deepEqual(bundles, [['a', 'b'], ['c']])
    assert.deepEqual(
      (await logged(sent)).map(({ id }) => id),
      sent.map(({ id }) => id),
    )
  })

  for (const [what, wrong, refusal] of [
    ['refused', letter('no'), { code: 'access.denied' }],
    ['about what is out of reach', letter('forbidden'), { code: 'access.denied' }],
    ['not read', aCommand('test.letters', { letter: 7 }), { code: 'input.invalid', path: 'letter' }],
  ] as const)
    it(`one of them ${what} keeps no other back`, async () => {
      const sent = [letter('a'), wrong, letter('b')]
      const [done, refused] = [{ kind: 'done' }, { kind: 'refused', refusal }]
      assert.deepEqual(await send(sent), [done, refused, done])
      assert.equal(await written(), 'ab')
      assert.deepEqual(
        (await logged(sent)).map(({ verdict }) => verdict),
        [done, refused, done],
      )
    })

  it('one of them that breaks by a fault of ours keeps none back that was sent before it', async () => {
    await assert.rejects(send([letter('a'), letter('b'), letter('bug'), letter('c')]), /a bug of ours/)
    assert.equal(await written(), 'ab')
  })

  it('sent again with others, and one twice in a request, are done once', async () => {
    const [a, b, c] = [letter('a'), letter('b'), letter('c')]
    await send([a])
    const verdicts = await send([a, b, b, c])
    assert.deepEqual(
      verdicts,
      verdicts.map(() => ({ kind: 'done' })),
    )
    assert.equal(await written(), 'abc')
    assert.deepEqual(bundles, [['a'], ['b'], ['c']])
    bundles.splice(0)
    const again = await send([a, letter('d'), b, letter('e'), c])
    assert.equal(again.length, 5)
    assert.deepEqual(bundles, [['d', 'e']])
  })
})
