import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { accountHeader } from '../../contract/command.ts'
import type { Pulled } from '../../contract/phone.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { AreaPath } from '../../domain/kernel/ids.ts'
import { aCommand, addActor, look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSeason, aRound, interviewOf } from '../../test/review-season.ts'
import { statementsOf } from '../../test/statements.ts'
import { hashPassword } from '../account/passwords.ts'
import { seeWithin } from '../db/see-within.ts'
import { makeApp } from '../http/app.ts'
import { handlers, views } from '../subjects.ts'

const path = '/api/phone/pull'

describe('what a reviewer carries on the phone', () => {
  let t: TestDatabase
  let s: Awaited<ReturnType<typeof addSeason>>
  let hoa: Actor
  let lan: Actor
  const round = aRound()
  const houses: string[] = []

  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    hoa = s.reviewer
    lan = await addActor(t, 'reviewer', '/1/11/', 'Trần Thị Lan')
    for (const village of [111, 111, 112]) houses.push(await s.live(village))
    const entries = houses.map((id) => ({ id, class: 'poor' as const, was: 'neither' as const }))
    await s.recognise(11, 2023, entries)
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
    await s.doneBy(s.officer, 'review.build-list', { roundId: round.id, communeId: 11, on: '2024-09-03' }, '2024-09-03')
  })
  after(() => t.drop())

  const pull = async (next?: string, who = hoa): Promise<Pulled> => {
    const answer = await look(t, who, path, next === undefined ? {} : { after: next })
    assert.ok(answer.ok, JSON.stringify(answer))
    return answer.value as Pulled // true: the path names the view that answers it
  }
  const caseOf = (at: number) => s.caseOf(round.id, houses[at] ?? '')
  async function assign(at: number, to: Actor, on = '2024-09-10') {
    await s.doneBy(s.officer, 'review.assign', { cases: s.seen([await caseOf(at)]), to: to.id, on }, on)
  }
  async function interview(at: number, on: string) {
    const { id, version } = await caseOf(at)
    const found = interviewOf('poor', s.personOf(houses[at] ?? ''))
    await s.doneBy(hoa, 'review.interview', { id, seenVersion: version, on, ...found }, on)
  }

  it('is nothing before a case is given to them, and then those cases with what they are scored by', async () => {
    const nothing = await pull()
    assert.deepEqual([nothing.whole, nothing.cases, nothing.ground?.rounds], [true, [], []])
    await assign(0, hoa)
    const { cases, ground, whole } = await pull(nothing.next)
    assert.deepEqual([whole, cases.map((it) => it.householdId)], [true, [houses[0]]])
    assert.deepEqual(
      cases[0]?.members.map(({ id, born }) => [id, born]),
      [[s.personOf(houses[0] ?? ''), '1964-05-02']],
    )
    assert.deepEqual(
      [ground?.rounds[0]?.id, ground?.standards.map(({ id }) => id), ground?.villages.map((it) => [it.id, it.setting])],
      [round.id, round.standards, [[111, 'rural']]],
    )
  })

  it('says nothing twice, and is asked in few statements', async () => {
    const { next } = await pull()
    const again = await pull(next)
    assert.deepEqual([again.whole, again.ground, again.cases, again.gone], [false, null, [], []])
    assert.ok((await statementsOf(t, () => pull(next))) <= 14)
  })

  it('brings back what the commune returned, with its comment and the answers given here', async () => {
    const { next } = await pull()
    await interview(0, '2024-09-20')
    const sent = await pull(next)
    assert.deepEqual(
      sent.cases.map(({ state, last }) => [state, last?.here, last?.on]),
      [['interviewed', true, '2024-09-20']],
    )
    const comment = 'Hỏi lại diện tích nhà ở'
    await s.doneBy(
      s.officer,
      'review.return',
      { cases: s.seen([await caseOf(0)]), on: '2024-09-22', comment },
      '2024-09-22',
    )
    const back = await pull(sent.next)
    assert.deepEqual(
      back.cases.map(({ state, note, last }) => [state, note, last?.answers.household.floorArea, last?.income]),
      [['returned', comment, 5, { kind: 'by-hand', points: 100 }]],
    )
  })

  it('never skips a change whose transaction is committed after a later one was read', async () => {
    const { next } = await pull()
    const opened = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const late = t.db.transaction().execute(async (tx) => {
      await seeWithin(tx, AreaPath.parse('/1/'))
      // Inside a savepoint too, as the import of units writes.
      await sql`savepoint work`.execute(tx)
      await sql`update household set address = 'Cạnh đình làng', version = version + 1 where id = ${houses[0]}`.execute(
        tx,
      )
      opened.resolve()
      await commit.promise
    })
    await opened.promise
    await assign(1, hoa)
    const between = await pull(next)
    assert.deepEqual(
      between.cases.map((it) => it.householdId),
      [houses[1]],
    )
    commit.resolve()
    await late
    const then = await pull(between.next)
    assert.deepEqual(
      then.cases.map((it) => [it.householdId, it.address]),
      [[houses[0], 'Cạnh đình làng']],
    )
    assert.deepEqual((await pull(then.next)).cases, [])
  })

  it('says what left the hands: given to somebody else, closed; and what came back is there, not gone', async () => {
    const { next } = await pull()
    await assign(1, lan)
    const given = await pull(next)
    const { id } = await caseOf(1)
    assert.deepEqual([given.cases, given.gone], [[], [id]])
    await assign(1, hoa)
    const back = await pull(next)
    assert.deepEqual([back.cases.map((it) => it.id), back.gone], [[id], []])
    const closed = await caseOf(1)
    await s.doneBy(
      s.officer,
      'review.close-case',
      { id, seenVersion: closed.version, on: '2024-09-25', reason: 'Cả hộ chuyển đi tỉnh khác' },
      '2024-09-25',
    )
    assert.deepEqual((await pull(back.next)).gone, [id])
  })

  it('comes whole again where the reach or the ground changed, or the database was restored', async () => {
    const { next } = await pull(undefined, lan)
    await assign(2, lan)
    const before = await pull(next, lan)
    assert.deepEqual([before.whole, before.cases.length], [true, 1])
    assert.deepEqual((await pull(before.next, { ...lan, area: AreaPath.parse('/1/11/111/') })).cases, [])
    const [digest] = before.next.split('~')
    assert.equal((await pull(`${digest}~9999999:9999999:`, lan)).whole, true)
    // What is read by somebody else with this number is not news on top of it.
    assert.equal((await pull(before.next, hoa)).whole, true)
  })

  it('is for reviewers, and a number somebody made up is no key', async () => {
    assert.deepEqual(await look(t, s.officer, path), { ok: false, error: { code: 'access.denied' } })
    const { next } = await pull()
    const [digest] = next.split('~')
    for (const odd of [
      'x',
      `${digest}~9:1:`,
      `${digest}~1:9:5,3`,
      `${digest}~1:9:77`,
      `${digest}~99999999999999999999:1:`,
    ])
      assert.deepEqual((await look(t, hoa, path, { after: odd })).ok, false, odd)
  })

  it('a village of 300 households fits into what slow 3G brings in five seconds', async () => {
    const many = await addActor(t, 'reviewer', '/1/11/112/', 'Võ Thị Mai')
    await fillVillage(many.id)
    const first = await pull(undefined, many)
    assert.equal(first.cases.length, 301)
    const bytes = gzipSync(JSON.stringify(first)).length
    // 50 kB a second, less a second and a half for the connection and the session.
    assert.ok(bytes < 175_000, `${bytes} bytes`)
  })

  it('goes over the wire compressed, and nothing of one person under the session of another', async () => {
    const password = 'mật khẩu dài của Hòa'
    const password_hash = await hashPassword(password)
    await t.db.updateTable('account').set({ account: 'hoa', password_hash }).where('id', '=', hoa.id).execute()
    const app = makeApp({
      ...{ ...t, handlers, views, version: 'test', demo: false, now: () => Date.parse('2024-12-20T03:00:00Z') },
      report: (error) => assert.fail(String(error)),
    })
    const signedIn = await app.request('/api/session', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ account: 'hoa', password }),
    })
    const headers = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '', 'accept-encoding': 'gzip' }
    const answer = await app.request(path, { headers: { ...headers, [accountHeader]: hoa.id } })
    assert.deepEqual([answer.status, answer.headers.get('content-encoding')], [200, 'gzip'])
    const body = JSON.stringify([aCommand('review.nothing', {})])
    const post = { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }
    assert.equal((await app.request('/api/commands', post)).status, 200)
    const foreign = await app.request('/api/commands', {
      ...post,
      headers: { ...post.headers, [accountHeader]: lan.id },
    })
    assert.deepEqual([foreign.status, await foreign.json()], [401, { code: 'session.required' }])
  })

  /** Three hundred households of four with last year's answers, as the tables keep them. */
  async function fillVillage(reviewer: string) {
    const id = (of: string) => `(substr(md5(n || '${of}'), 1, 8) || '-' || substr(md5(n || '${of}'), 9, 4) || '-7' ||
      substr(md5(n || '${of}'), 14, 3) || '-8' || substr(md5(n || '${of}'), 18, 3) || '-' || substr(md5(n || '${of}'), 21, 12))::uuid`
    const member = (m: number) =>
      `jsonb_build_object('id', ${id(`m${m}`)}, 'ableToWork', n % 3 > 0, 'work', 'self-employed', 'monthlyAllowance', n % 5 = 0, 'disabled', n % 7 = 0,
        'insurance', jsonb_build_object('has', n % 2 = 0), 'studying', 'none', 'finished', 'primary', 'needs', '[]'::jsonb)`
    await asOwner(
      t.name,
      `insert into household (id, area, village_id, head_name, sort_name, search_text, ethnicity, address, class, account, headcount)
         select ${id('h')}, '/1/11/112/', 112, 'Nguyễn Văn ' || md5(n::text), md5(n::text), 'x', 'kinh', 'Tổ ' || n, 'poor', 'poor', 4 from generate_series(1, 300) n;
       ${[1, 2, 3, 4]
         .map(
           (
             m,
           ) => `insert into member (id, household_id, area, ordinal, name, folded_name, relation, sex, birth_year, ethnicity)
         select ${id(`m${m}`)}, ${id('h')}, '/1/11/112/', ${m}, 'Trần Thị ' || md5(n || 'x${m}'), 'x', 'child', 'male', 1950 + (n * ${m}) % 70, 'kinh' from generate_series(1, 300) n;`,
         )
         .join('\n')}
       insert into survey (id, household_id, area, village_id, on_date, year, answers, income_points, points_by_hand, deprived, known)
         select ${id('s')}, ${id('h')}, '/1/11/112/', 112, '2023-10-05', 2023, jsonb_build_object('household', jsonb_build_object('floorArea', 20 + n % 90,
           'durable', jsonb_build_object('wall', n % 2 = 0, 'column', true, 'roof', n % 3 = 0), 'waterSource', 'drilled-well', 'latrine', 'septic',
           'internetUse', n % 2 = 0, 'devices', '["tv","smartphone"]'::jsonb, 'needs', '["housing"]'::jsonb),
           'members', jsonb_build_array(${[1, 2, 3, 4].map(member).join(', ')})), 80 + n % 100, true, 0, 4095 from generate_series(1, 300) n;
       insert into review_case (id, round_id, household_id, area, village_id, commune_id, source, was, state, assigned_to, last_on)
         select ${id('c')}, '${round.id}', ${id('h')}, '/1/11/112/', 112, 11, 'listed', 'poor', 'assigned', '${reviewer}', '2024-09-10' from generate_series(1, 300) n;
       update review_case set assigned_to = '${reviewer}' where household_id = '${houses[2]}';`,
    )
  }
})
