import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, give, look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { sealAll } from '../../test/seal-all.ts'

let t: TestDatabase
let lan: Actor
let hoa: Actor
let minh: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  hoa = await addActor(t, 'commune-officer', '/1/12/', 'Lê Thị Hoa')
  minh = await addActor(t, 'auditor', '/1/', 'Trần Văn Minh')
  const residents = { year: 2024, setting: 'rural', households: 900, people: 3600, countedOn: '2024-12-14' }
  await give(t, lan, 'place.set-residents', { ...residents, unitId: 11 })
  await give(t, lan, 'place.set-residents', { ...residents, unitId: 12 })
  await sealAll(t)
  await give(t, hoa, 'place.set-residents', { ...residents, unitId: 12 })
})
after(() => t.drop())

type Commands = {
  rows: { seq: number; actorName: string; verdict: { kind: string }; sealedIn: number | null; input: object }[]
  count: number
  next: string | null
}
const read = async <T>(actor: Actor, path: string, query: Record<string, unknown> = {}) => {
  const answer = await look(t, actor, path, query)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T
}

describe('the command log', () => {
  it('tells every command of the area, newest first, refused ones too, and which block seals it', async () => {
    const { rows, count } = await read<Commands>(minh, '/api/log')
    assert.deepEqual(
      rows.map(({ actorName, verdict, sealedIn }) => [actorName, verdict.kind, sealedIn !== null]),
      [
        ['Lê Thị Hoa', 'done', false],
        ['Nguyễn Thị Lan', 'refused', true],
        ['Nguyễn Thị Lan', 'done', true],
      ],
    )
    assert.equal(count, 3)
  })
  it('of another commune is not seen', async () => {
    const own = await read<Commands>(lan, '/api/log')
    assert.deepEqual([own.count, new Set(own.rows.map(({ actorName }) => actorName))], [2, new Set(['Nguyễn Thị Lan'])])
    assert.equal((await read<Commands>(lan, '/api/log', { actor: hoa.id })).count, 0)
  })
  it('is filtered by command, person and verdict, and read page by page', async () => {
    const count = async (query: object) => (await read<Commands>(minh, '/api/log', { ...query })).count
    assert.deepEqual(
      [
        await count({ verdict: 'refused' }),
        await count({ actor: hoa.id }),
        await count({ name: 'place.set-residents' }),
        await count({ name: 'x' }),
      ],
      [1, 1, 3, 0],
    )
    const first = await read<Commands>(minh, '/api/log', { limit: 2 })
    const second = await read<Commands>(minh, '/api/log', { limit: 2, after: first.next })
    assert.deepEqual([first.rows.length, second.rows.length, second.next], [2, 1, null])
  })
  it('is not shown to a reviewer', async () => {
    const reviewer = await addActor(t, 'reviewer', '/1/11/')
    for (const path of ['/api/log', '/api/reads', '/api/log/seal'])
      assert.deepEqual(await look(t, reviewer, path), { ok: false, error: { code: 'access.denied' } })
  })
})

describe('the read log', () => {
  it('tells who read how many in bulk, inside the area', async () => {
    await asOwner(
      t.name,
      `insert into read_log (actor, actor_name, area, view, query, rows) values
         ('${hoa.id}', 'Lê Thị Hoa', '/1/12/', '/api/households.csv', '{"class":"poor"}', 120)`,
    )
    const { rows, count } = await read<{ rows: { rows: number; view: string }[]; count: number }>(minh, '/api/reads')
    assert.deepEqual([rows.map(({ view, rows }) => [view, rows]), count], [[['/api/households.csv', 120]], 1])
    assert.equal((await read<{ count: number }>(lan, '/api/reads')).count, 0)
  })
})

describe('the seal', () => {
  it('counts the whole log, whoever asks', async () => {
    type Seal = { blocks: number; sealedRows: number; waitingRows: number; lastHash: string | null }
    for (const who of [minh, lan]) {
      const seal = await read<Seal>(who, '/api/log/seal')
      assert.deepEqual([seal.blocks > 0, seal.sealedRows, seal.waitingRows], [true, 2, 1])
      assert.match(seal.lastHash ?? '', /^[0-9a-f]{64}$/)
    }
  })
})
