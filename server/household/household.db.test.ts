import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import {
  addActor,
  addNationalStandards,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  look,
  newHouseholdId,
} from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
})
after(() => t.drop())

type Page = { rows: { id: string; head: string }[]; count: number; next: string | null }
const list = async (actor: Actor, query: Record<string, unknown> = {}) => {
  const answer = await look(t, actor, '/api/households', query)
  assert.ok(answer.ok)
  return answer.value as Page
}
const page = async (actor: Actor, id: string) => {
  const answer = await look(t, actor, '/api/households/{id}', { id })
  return answer.ok
    ? (answer.value as {
        version: number
        headcount: number
        members: { id: string; leftOn: string | null; relation: string }[]
        head: string
      })
    : undefined
}
const register = async (actor: Actor, over: Record<string, unknown> = {}) => {
  const household = aHousehold(over)
  assert.deepEqual(await give(t, actor, 'household.register', household), { kind: 'done' })
  return household
}
const why = { reason: 'theo đơn của hộ' }

describe('finding a household', () => {
  it('needs no tone marks and no order, and takes a whole number', async () => {
    const { id } = await register(lan, { members: [aMember({ name: 'Nguyễn Thị Điểu', nationalId: '999054000041' })] })
    // In a commune everybody is looked through, in a province the index of words is asked: both find the same.
    for (const reader of [lan, await addActor(t, 'province-officer')]) {
      for (const q of ['dieu nguyen', 'NGUYỄN điểu', '999054000041', 'phuoc tan dieu', 'ng th điề'])
        assert.deepEqual(
          (await list(reader, { q })).rows.map((row) => row.id),
          [id],
          q,
        )
      for (const q of ['99905400004', 'ieu', 'nguye dieu']) assert.equal((await list(reader, { q })).count, 0, q)
      assert.equal((await list(reader, { q: ' – ' })).count, (await list(reader)).count)
    }
  })
  it('pages by key and counts exactly', async () => {
    for (let i = 0; i < 3; i++) await register(lan, { villageId: 112 })
    const seen: string[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const answer: Page = await list(lan, { limit: 2, ...(after ? { after } : {}) })
      seen.push(...answer.rows.map((row) => row.id))
      after = answer.next
    }
    assert.equal(new Set(seen).size, (await list(lan)).count)
    assert.equal(seen.length, new Set(seen).size)
  })
  it('is daily work for one screen; further pages, and more than a screen at once, are on the log', async () => {
    const readings = () =>
      t.see(async (tx) =>
        (await tx.selectFrom('read_log').select('rows').where('view', '=', '/api/households').execute()).map(
          (it) => it.rows,
        ),
      )
    const before = (await readings()).length
    const { next } = await list(lan, { limit: 2 })
    assert.equal((await readings()).length, before)
    const second = await list(lan, { limit: 2, after: next })
    const all = await list(lan, { limit: 100 })
    assert.deepEqual((await readings()).slice(before), [second.rows.length, all.rows.length])
  })
  it('takes a broken key as the beginning', async () =>
    assert.equal((await list(lan, { after: 'xx' })).rows.length > 0, true))
})

describe('somebody of another commune', () => {
  it('learns nothing, by list, count, search, page or number', async () => {
    const { id, members } = await register(lan, { members: [aMember({ nationalId: '999083000777' })] })
    assert.equal((await list(minh)).count, 0)
    assert.equal((await list(minh, { q: '999083000777' })).count, 0)
    assert.equal(await page(minh, id), undefined)
    assert.equal((await look(t, minh, '/api/households', { place: 11 })).ok, false)
    const member = (members as { id: string }[])[0]
    assert.deepEqual(await look(t, minh, '/api/members/{id}/national-id', { id: member?.id }), {
      ok: false,
      error: { code: 'access.denied' },
    })
    assert.deepEqual(await look(t, lan, '/api/members/{id}/national-id', { id: member?.id }), {
      ok: true,
      value: { nationalId: '999083000777' },
    })
  })
  it('changes nothing, and is told the same as for a household that is not there', async () => {
    const { id } = await register(lan)
    const end = { seenVersion: 1, by: 'move-out', on: '2024-02-01', ...why }
    const denied = { kind: 'refused', refusal: { code: 'access.denied' } }
    assert.deepEqual(await give(t, minh, 'household.end', { id, ...end }), denied)
    assert.deepEqual(await give(t, minh, 'household.end', { id: newHouseholdId(), ...end }), denied)
    assert.deepEqual(
      await give(t, lan, 'household.move', { id, seenVersion: 1, villageId: 121, on: '2024-02-01', ...why }),
      denied,
    )
    assert.deepEqual(await give(t, minh, 'household.register', aHousehold()), denied)
  })
})

describe('events', () => {
  it('split: the leaving ones become a household of their own with their own head', async () => {
    const { id, members } = await register(lan)
    const child = (members as { id: string }[])[2]
    const newId = newHouseholdId()
    const split = {
      id,
      seenVersion: 1,
      newId,
      leaving: [child?.id],
      newHead: child?.id,
      villageId: 112,
      on: '2024-03-01',
      ...why,
    }
    assert.deepEqual(await give(t, lan, 'household.split', split), { kind: 'done' })
    const [stays, leaves] = [await page(lan, id), await page(lan, newId)]
    assert.deepEqual(
      [stays?.headcount, leaves?.headcount, leaves?.head, leaves?.members[0]?.relation],
      [2, 1, 'Trần Minh Khang', 'head'],
    )
  })
  it('split: the head stays, and somebody stays', async () => {
    const { id, members } = await register(lan)
    const head = (members as { id: string }[])[0]
    const split = {
      id,
      seenVersion: 1,
      newId: newHouseholdId(),
      leaving: [head?.id],
      newHead: head?.id,
      villageId: 112,
      on: '2024-03-01',
      ...why,
    }
    assert.deepEqual(await give(t, lan, 'household.split', split), {
      kind: 'refused',
      refusal: { code: 'household.head-leaves' },
    })
  })
  it('merge: one household goes off the books, its people join the other', async () => {
    const [one, other] = [await register(lan), await register(lan)]
    const merge = { id: one.id, seenVersion: 1, into: other.id, intoSeenVersion: 1, on: '2024-03-01', ...why }
    assert.deepEqual(await give(t, lan, 'household.merge', merge), { kind: 'done' })
    assert.equal((await page(lan, other.id))?.headcount, 6)
    assert.equal((await page(lan, other.id))?.members.filter((it) => it.relation === 'head').length, 1)
    assert.ok((await list(lan, { state: 'ended' })).rows.some((row) => row.id === one.id))
  })
  it('death: only a person who lived alone takes the household off the books', async () => {
    const [many, alone] = [await register(lan), await register(lan, { members: [aMember()] })]
    const end = { seenVersion: 1, by: 'death', on: '2024-03-01', ...why }
    assert.deepEqual(await give(t, lan, 'household.end', { id: many.id, ...end }), {
      kind: 'refused',
      refusal: { code: 'household.not-alone' },
    })
    assert.deepEqual(await give(t, lan, 'household.end', { id: alone.id, ...end }), { kind: 'done' })
  })
  it('the head leaves only when somebody else becomes head', async () => {
    const { id, members } = await register(lan)
    const [head, spouse] = members as { id: string }[]
    const leave = { id, seenVersion: 1, memberId: head?.id, by: 'death', on: '2024-03-01' }
    assert.deepEqual(await give(t, lan, 'household.remove-member', leave), {
      kind: 'refused',
      refusal: { code: 'household.head-leaves' },
    })
    assert.deepEqual(await give(t, lan, 'household.remove-member', { ...leave, newHead: spouse?.id }), { kind: 'done' })
    assert.equal((await page(lan, id))?.head, 'Phan Thị Sương')
  })
  it('made on an old version, or before the last event, is refused', async () => {
    const { id } = await register(lan)
    const move = { id, seenVersion: 1, villageId: 112, on: '2024-03-01', ...why }
    assert.equal((await give(t, lan, 'household.move', move)).kind, 'done')
    assert.deepEqual(await give(t, lan, 'household.move', move), {
      kind: 'refused',
      refusal: { code: 'household.changed-since', sent: 1, now: 3 },
    })
    const now = (await page(lan, id))?.version
    assert.deepEqual(
      await give(t, lan, 'household.move', { ...move, seenVersion: now, villageId: 111, on: '2023-12-01' }),
      {
        kind: 'refused',
        refusal: { code: 'household.before-last-event', last: '2024-03-01' },
      },
    )
  })
  it('a number is sealed in its column and never in the log', async () => {
    await register(lan, { members: [aMember({ nationalId: '999083000999' })] })
    const log = await t.see((tx) => tx.selectFrom('command_log').select('input').execute())
    assert.ok(!JSON.stringify(log).includes('999083000999'))
    assert.ok(JSON.stringify(log).includes('•••0999'))
  })
})

describe('the export', () => {
  it('names who, when and why, runs no formula and is on the log', async () => {
    await register(lan, { members: [aMember({ name: '=cmd|calc' })] })
    const answer = await look(t, lan, '/api/households.csv', { purpose: 'Kiểm tra danh sách' })
    assert.ok(answer.ok)
    const { body, rows } = answer.value as { body: Uint8Array; rows: number }
    const text = Buffer.from(body).toString('utf8')
    assert.match(text, /Người xuất: Nguyễn Thị Lan\. Ngày xuất: 2024-12-20\. Mục đích: Kiểm tra danh sách/)
    assert.ok(text.includes("'=cmd|calc") && !/(^|,)=cmd/m.test(text))
    const reads = await t.see((tx) =>
      tx.selectFrom('read_log').select(['view', 'rows']).where('view', '=', '/api/households.csv').execute(),
    )
    assert.deepEqual(reads, [{ view: '/api/households.csv', rows }])
  })
})
