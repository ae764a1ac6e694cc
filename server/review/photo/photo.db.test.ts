import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { accountHeader } from '../../../contract/command.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { aPhoto, digestOf } from '../../../test/a-photo.ts'
import { addActor, look, newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound, interviewOf } from '../../../test/review-season.ts'
import { hashPassword } from '../../account/passwords.ts'
import { makeApp } from '../../http/app.ts'
import { handlers, views } from '../../subjects.ts'

type Evidence = {
  photos: {
    id: string
    takenOn: string
    by: string
    width: number
    position: object | null
    takenBackAt: string | null
  }[]
  interviews: { surveyId: string; signed: object | null; position: object | null }[]
}
const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
const day = '2024-09-12'
const position = { latitude: 22.1234567, longitude: 104.7654321, accuracy: 12.5 }
const part = 64 << 10

describe('what a phone brings beside the answers', () => {
  let t: TestDatabase
  let s: Awaited<ReturnType<typeof addSeason>>
  let app: Hono
  let hoa: Actor
  let lan: Actor
  let cookie: string
  const round = aRound()
  let [ours, other, second] = ['', '', '']

  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    hoa = s.reviewer
    lan = await addActor(t, 'reviewer', '/1/11/112/', 'Trần Thị Lan')
    const houses = [await s.live(111), await s.live(112), await s.live(111)]
    const entries = houses.map((id) => ({ id, class: 'poor' as const, was: 'neither' as const }))
    await s.recognise(11, 2023, entries)
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
    await s.doneBy(s.officer, 'review.build-list', { roundId: round.id, communeId: 11, on: '2024-09-03' }, '2024-09-03')
    for (const [at, to] of [hoa, lan, hoa].entries()) {
      const it = await s.caseOf(round.id, houses[at] ?? '')
      await s.doneBy(s.officer, 'review.assign', { cases: s.seen([it]), to: to.id, on: '2024-09-10' }, '2024-09-10')
    }
    ;[ours = '', other = '', second = ''] = [
      (await s.caseOf(round.id, houses[0] ?? '')).id,
      (await s.caseOf(round.id, houses[1] ?? '')).id,
      (await s.caseOf(round.id, houses[2] ?? '')).id,
    ]
    const report = (error: unknown) => assert.fail(String(error))
    const now = () => Date.parse(`${day}T03:00:00Z`)
    app = makeApp({ ...t, handlers, views, version: 'test', demo: false, now, report }) as unknown as Hono // true: its environment is of no use here
    const password = 'mật khẩu của Hòa'
    await t.db
      .updateTable('account')
      .set({ account: 'hoa', password_hash: await hashPassword(password) })
      .where('id', '=', hoa.id)
      .execute()
    const answer = await app.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'hoa', password }),
    })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  })
  after(() => t.drop())

  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await app.request(path, { ...init, headers: { cookie, [accountHeader]: hoa.id } })
    return [answer.status, (await answer.json()) as { have?: number; code?: string }] as const
  }
  const put = (bytes: Uint8Array<ArrayBuffer>, from: number, to = from + part, size = bytes.length) =>
    ask(`/api/phone/parts/${digestOf(bytes)}?from=${from}&size=${size}`, { method: 'PUT', body: bytes.slice(from, to) })
  const have = async (bytes: Uint8Array) => (await ask(`/api/phone/parts/${digestOf(bytes)}`))[1].have
  async function putAll(bytes: Uint8Array<ArrayBuffer>) {
    for (let from = 0; from < bytes.length; from += part) assert.equal((await put(bytes, from))[0], 200)
  }
  const attach = (bytes: Uint8Array, over: object = {}, who = hoa) =>
    s.act(
      who,
      'review.attach-photo',
      { id: newId(), caseId: ours, digest: digestOf(bytes), size: bytes.length, takenOn: day, position, ...over },
      day,
    )
  const evidence = (id = ours, who = s.officer) => s.read<Evidence>(who, '/api/cases/{id}/evidence', { id })

  it('a photo comes in parts: one doubled, early or late changes nothing, and after a cut it goes on where the server has it', async () => {
    const bytes = aPhoto()
    assert.equal(await have(bytes), 0)
    assert.deepEqual((await put(bytes, part))[1], { have: 0 })
    assert.deepEqual((await put(bytes, 0))[1], { have: part })
    assert.deepEqual((await put(bytes, 0))[1], { have: part })
    assert.deepEqual((await put(bytes, 2 * part))[1], { have: part })
    assert.equal(code(await attach(bytes)), 'photo.not-here')
    assert.equal(await have(bytes), part)
    const twice = await Promise.all([put(bytes, part), put(bytes, part)])
    assert.deepEqual(
      twice.map(([, it]) => it),
      [{ have: 2 * part }, { have: 2 * part }],
    )
    assert.deepEqual((await put(bytes, 2 * part))[1], { have: bytes.length })
    const id = newId()
    assert.equal(code(await attach(bytes, { id })), 'done')
    assert.equal(code(await attach(bytes, { id })), 'done')
    // The reply was lost: nothing has to be sent a second time.
    assert.equal(await have(bytes), bytes.length)
    const { photos } = await evidence()
    assert.deepEqual(
      photos.map(({ id: _, ...it }) => it),
      [{ takenOn: day, by: 'Đặng Thị Hòa', width: 1_600, height: 1_200, position, takenBackAt: null }],
    )
    assert.equal(photos[0]?.id, id)
    const { rows } = await t.see((tx) => sql<{ n: number }>`select count(*)::int as n from photo_part`.execute(tx))
    assert.equal(rows[0]?.n, 0)
  })

  it('the very picture again is there already, and may stand at another house too', async () => {
    const before = await evidence()
    assert.equal(code(await attach(aPhoto())), 'done')
    assert.deepEqual(await evidence(), before)
    assert.equal(code(await attach(aPhoto(), { caseId: second })), 'done')
    const { photos } = await evidence(second)
    assert.equal(photos[0]?.width, 1_600)
    const seen = await look(t, s.officer, '/api/photos/{id}.jpg', { id: photos[0]?.id })
    assert.ok(seen.ok)
    assert.deepEqual(new Uint8Array((seen.value as { body: Buffer }).body), aPhoto())
  })

  it('is its sender’s to take back until the case is checked: shown no more, and that it was here stays', async () => {
    const [photo] = (await evidence(second)).photos
    assert.ok(photo)
    const takeBack = (who: Actor) => s.act(who, 'review.take-back-photo', { id: photo.id }, day)
    for (const who of [lan, s.neighbour]) assert.equal(code(await takeBack(who)), 'access.denied')
    assert.equal(code(await takeBack(s.officer)), 'photo.not-yours')
    for (const state of ['checked', 'posted', 'recognised']) {
      await asOwner(t.name, `update review_case set state = '${state}' where id = '${second}'`)
      assert.equal(code(await takeBack(hoa)), 'photo.case-checked')
    }
    await asOwner(t.name, `update review_case set state = 'interviewed' where id = '${second}'`)
    assert.equal(code(await takeBack(hoa)), 'done')
    assert.equal(code(await takeBack(hoa)), 'done')
    const [there] = (await evidence(second)).photos
    assert.deepEqual([there?.id, typeof there?.takenBackAt], [photo.id, 'string'])
    for (const who of [s.officer, hoa])
      assert.equal((await look(t, who, '/api/photos/{id}.jpg', { id: photo.id })).ok, false)
    // The picture may be sent anew, and is one photo more then; those taken back leave room.
    await asOwner(t.name, `update review_case set state = 'assigned' where id = '${second}'`)
    assert.equal(code(await attach(aPhoto(), { caseId: second })), 'done')
    const again = (await evidence(second)).photos
    assert.deepEqual(
      again.map(({ takenBackAt }) => takenBackAt === null),
      [false, true],
    )
    await assert.rejects(asOwner(t.name, `set role chungtay_app; delete from photo_taken_back`), /permission denied/)
  })

  it('is kept sealed, and seen by those in whose reach the case lies and by nobody else', async () => {
    const { photos } = await evidence()
    const [photo] = photos
    const path = '/api/photos/{id}.jpg'
    const seen = await look(t, s.officer, path, { id: photo?.id })
    assert.ok(seen.ok)
    assert.deepEqual(new Uint8Array((seen.value as { body: Buffer }).body), aPhoto())
    const { rows } = await t.see((tx) => sql<{ file: string }>`select file from photo`.execute(tx))
    const onDisk = await t.files.get(rows[0]?.file ?? '')
    assert.ok(onDisk && !Buffer.from(onDisk).includes(Buffer.from(aPhoto().slice(1_000, 1_032))))
    for (const who of [s.neighbour, lan, await addActor(t, 'province-leader', '/1/', 'Phạm Thị Mai')]) {
      assert.equal((await look(t, who, path, { id: photo?.id })).ok, false)
      assert.equal((await look(t, who, '/api/cases/{id}/evidence', { id: ours })).ok, false)
    }
  })

  it('what is no photo is refused, and so is one that is not what its name says, or too large', async () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>'.padEnd(500))
    await putAll(page)
    assert.equal(code(await attach(page)), 'photo.not-a-photo')
    const [promised, came] = [aPhoto(70_000, 1), aPhoto(70_000, 2)]
    await app.request(`/api/phone/parts/${digestOf(promised)}?from=0&size=70000`, {
      ...{ method: 'PUT', body: came, headers: { cookie } },
    })
    assert.equal(code(await attach(promised)), 'photo.damaged')
    assert.deepEqual(await put(aPhoto(1_000), 0, 1_000, (3 << 20) + 1), [
      400,
      { code: 'photo.too-large', most: 3 << 20 },
    ])
    assert.deepEqual((await put(aPhoto(1_000), 0, 1_000, 999))[1], { code: 'input.invalid', path: 'from' })
    assert.equal((await ask(`/api/phone/parts/abc?from=0&size=9`, { method: 'PUT', body: 'x' }))[0], 400)
  })

  it('a case of another village is refused, and so is one in other hands', async () => {
    const bytes = aPhoto(40_000, 3)
    await putAll(bytes)
    assert.equal(code(await attach(bytes, { caseId: other })), 'access.denied')
    assert.equal(code(await attach(bytes, { caseId: ours }, lan)), 'access.denied')
    const wide = await addActor(t, 'reviewer', '/1/11/', 'Ngô Văn Sơn')
    assert.equal(code(await attach(bytes, { caseId: ours }, wide)), 'case.not-yours')
    assert.equal(code(await attach(bytes, {}, s.neighbour)), 'access.denied')
  })

  it('a clock a year ahead takes no photo in the future, and a case has six at most', async () => {
    for (let seed = 10; seed < 15; seed += 1) {
      const bytes = aPhoto(5_000, seed)
      await putAll(bytes)
      assert.equal(code(await attach(bytes, { takenOn: '2025-09-12' })), 'done')
    }
    const { photos } = await evidence()
    assert.deepEqual(new Set(photos.map((it) => it.takenOn)), new Set([day]))
    const seventh = aPhoto(5_000, 20)
    await putAll(seventh)
    assert.equal(code(await attach(seventh)), 'photo.too-many')
  })

  it('the interview keeps where the phone stood and who signed, sealed; a witness by name', async () => {
    const signed = {
      kind: 'signature',
      strokes: [
        [10, 20, 30, 40],
        [500, 100],
      ],
    }
    const it = (await s.casesOf(round.id)).find(({ id }) => id === ours)
    assert.ok(it)
    const found = interviewOf('poor', s.personOf(it.householdId))
    const input = { id: ours, seenVersion: it.version, on: day, ...found, evidence: { position, signed } }
    await s.doneBy(hoa, 'review.interview', input, day)
    const theirs = (await s.casesOf(round.id)).find(({ id }) => id === other)
    assert.ok(theirs)
    const witness = { kind: 'witness', name: 'Lò Văn Inh', why: 'cannot-sign' }
    const again = interviewOf('poor', s.personOf(theirs.householdId))
    const second = {
      id: other,
      seenVersion: theirs.version,
      on: day,
      ...again,
      evidence: { position: null, signed: witness },
    }
    await s.doneBy(lan, 'review.interview', second, day)
    assert.deepEqual((await evidence()).interviews, [{ surveyId: found.surveyId, on: day, position, signed }])
    assert.deepEqual((await evidence(other)).interviews, [
      { surveyId: again.surveyId, on: day, position: null, signed: witness },
    ])
    const { rows } = await t.see((tx) =>
      sql<{ it: Buffer }>`select signature as it from interview_evidence where signature is not null`.execute(tx),
    )
    assert.ok(!rows[0]?.it.toString('latin1').includes('10,20'))
  })
})
