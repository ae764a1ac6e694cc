import assert from 'node:assert/strict'
import { after, before, it, mock } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { reach } from '../domain/account/may.ts'
import { readAhead, startReadingAhead } from '../server/http/read-ahead.ts'
import { show } from '../server/http/show.ts'
import { addActor, addSmallProvince, today } from './builders.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

let t: TestDatabase
let officer: Awaited<ReturnType<typeof addActor>>
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  officer = await addActor(t, 'province-officer')
})
after(() => t.drop())

let added = 0
const sums = { path: '/api/x', query: z.object({}), answer: z.object({ n: z.number() }) }
const view = show(sums, {
  ...{ reach: reach.figures, kept: true, ahead: true },
  async read(tx) {
    added += 1
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from account`.execute(tx)
    return { n: rows[0]?.n ?? 0 }
  },
})
const look = async () => {
  const { vault, files } = t
  const answer = await view.answerTo(
    t.db,
    { actor: officer, today, vault, files, demo: false, publicAddress: undefined },
    {},
  )
  assert.ok(answer.ok)
  return answer.value
}

it('what was read is added up behind the scenes once it was written to, and the next reader does not wait', async () => {
  await look()
  await addActor(t, 'auditor')
  const before = added
  await readAhead(t.db)
  assert.equal(added, before + 1)
  assert.deepEqual(await look(), { n: 2 })
  assert.equal(added, before + 1)
})

it('nothing is added up where nothing was written', async () => {
  await look()
  const before = added
  await readAhead(t.db)
  assert.equal(added, before)
})

it('nor where nobody has looked for half an hour', async () => {
  await look()
  await addActor(t, 'auditor')
  const before = added
  await readAhead(t.db, Date.now() + 31 * 60_000)
  assert.equal(added, before)
  await readAhead(t.db)
  assert.equal(added, before, 'it is forgotten until somebody looks again')
})

it('a running server does it by itself, and stops with its work done', async () => {
  await look()
  await addActor(t, 'auditor')
  const before = added
  mock.timers.enable({ apis: ['setInterval'] })
  const ahead = startReadingAhead(t.db, (error) => assert.fail(String(error)))
  mock.timers.tick(10_000)
  await ahead.stop()
  mock.timers.reset()
  assert.equal(added, before + 1)
})
