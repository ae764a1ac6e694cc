import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound } from '../../../test/review-season.ts'
import { makeApp } from '../../http/app.ts'
import { handlers, views } from '../../subjects.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
type Request = { id: string; code: string; name: string; state: string; caseId: string | null; cameBy: string }

describe('a request for review', () => {
  let t: TestDatabase
  let s: Awaited<ReturnType<typeof addSeason>>
  let app: ReturnType<typeof makeApp>
  const round = aRound()

  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    app = makeApp({
      ...{ ...t, handlers, views, version: 'test', demo: false, now: () => Date.parse('2024-09-03T03:00:00Z') },
      report: (error) => assert.fail(String(error)),
    })
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
  })
  after(() => t.drop())

  const form = (over: Record<string, unknown> = {}) => ({
    ...{
      id: newId(),
      communeId: 11,
      villageId: 111,
      wants: 'review',
      name: 'Nguyễn Thị Bông',
      contact: '0912 345 678',
    },
    ...{ address: 'Xóm 4', reasons: 'Nhà tôi mới bị bão làm sập, chồng ốm nặng không đi làm được.', ...over },
  })
  async function send(body: unknown) {
    const answer = await app.request('/api/public/review-requests', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    })
    return { status: answer.status, body: (await answer.json()) as { code: string } } // true: a code of ours or a refusal's
  }
  const requests = async (who = s.officer, query: Record<string, unknown> = {}) =>
    (await s.read<{ rows: Request[] }>(who, '/api/review-requests', query)).rows

  it('is sent without an account and answered with a code; sent again it is the same one', async () => {
    const body = form()
    const first = await send(body)
    assert.equal(first.status, 200)
    assert.match(first.body.code, /^[0-9A-Z]{10}$/)
    assert.deepEqual(await send(body), first)
    assert.deepEqual(
      (await requests()).map((it) => [it.name, it.code, it.cameBy]),
      [['Nguyễn Thị Bông', first.body.code, 'public']],
    )
    const state = await app.request(`/api/public/review-requests/${first.body.code.toLowerCase()}`)
    assert.deepEqual(await state.json(), {
      ...{ state: 'open', askedOn: '2024-09-03', decidedOn: null, answer: null, commune: 'Xã Vĩnh Hải' },
    })
    const none = await app.request('/api/public/review-requests/0000000000')
    assert.deepEqual([none.status, await none.json()], [404, { code: 'request.unknown' }])
  })

  it('of the same person is refused while the first waits, however the name and the number are written', async () => {
    const again = await send(form({ name: 'NGUYEN THI BONG', contact: '0912.345.678' }))
    assert.deepEqual([again.status, again.body], [400, { code: 'request.exists' }])
    assert.equal((await send(form({ name: 'Trần Văn Lực' }))).status, 200)
  })

  it('is taken of no place that is not there, and of nobody who writes what no form holds', async () => {
    const [first] = await requests()
    for (const [over, path] of [
      [{ villageId: 131 }, 'villageId'],
      [{ communeId: 9_999 }, 'villageId'],
      [{ wants: 'money' }, 'wants'],
      [{ name: '' }, 'name'],
      [{ reasons: 'x'.repeat(3_000) }, 'reasons'],
      [{ reasons: 'Nhà tôi nghèo \u0000 lắm ạ' }, ''],
      [{ id: 'x' }, 'id'],
      [{ id: first?.id, name: 'Người khác', contact: '0999999999' }, undefined],
    ] as const) {
      const { status, body } = await send(form(over))
      assert.deepEqual(
        [status, body],
        [400, path === undefined ? { code: 'request.exists' } : { code: 'input.invalid', path }],
      )
    }
    assert.equal((await send('không phải giấy')).status, 400)
    assert.equal((await send(form({ reasons: 'x'.repeat(200_000) }))).status, 413)
  })

  it('says nothing of the register: the places are public names, and everything else needs a session', async () => {
    const { communes } = (await (await app.request('/api/public/places')).json()) as {
      communes: { id: number; villages: { id: number }[] }[]
    }
    assert.deepEqual(
      communes
        .find(({ id }) => id === 11)
        ?.villages.map(({ id }) => id)
        .toSorted(),
      [111, 112],
    )
    assert.equal((await app.request('/api/review-requests')).status, 401)
    assert.equal((await app.request('/api/public/households')).status, 401)
  })

  it('is seen by its own commune, and by no reviewer and no other commune', async () => {
    assert.equal((await requests(s.neighbour)).length, 0)
    await assert.rejects(requests(s.reviewer))
    assert.equal((await requests(s.province)).length, 2)
    assert.equal((await requests(s.officer, { q: 'bong' })).length, 1)
  })

  it('is taken up as a case of the open round, once', async () => {
    const house = await s.live(111)
    const far = await s.live(121)
    const [mine] = await requests()
    const accept = (over: Record<string, unknown> = {}, who = s.officer) =>
      s.act(
        who,
        'review.accept-request',
        { id: mine?.id, caseId: newId(), roundId: round.id, householdId: house, on: '2024-09-04', ...over },
        '2024-09-04',
      )
    assert.equal(code(await accept({}, s.neighbour)), 'access.denied')
    assert.equal(code(await accept({}, s.reviewer)), 'access.denied')
    assert.equal(code(await accept({ householdId: far })), 'access.denied')
    assert.equal(code(await accept({ householdId: far }, s.province)), 'request.other-commune')
    assert.equal(code(await accept({ on: '2024-09-02' })), 'input.invalid')
    assert.equal(code(await accept()), 'done')
    assert.equal(code(await accept({ caseId: newId() })), 'request.decided')
    const one = await s.caseOf(round.id, house)
    assert.deepEqual(
      [one.state, (await requests(s.officer, { state: 'accepted' })).map((it) => it.caseId)],
      ['listed', [one.id]],
    )
    // Answered, so the same person may ask again.
    assert.equal((await send(form())).status, 200)
  })

  it('or answered with the reason', async () => {
    const waiting = (await requests(s.officer, { state: 'open' })).find(({ name }) => name === 'Trần Văn Lực')
    const answer = (reason: string, who = s.officer) =>
      s.act(who, 'review.answer-request', { id: waiting?.id, on: '2024-09-05', answer: reason }, '2024-09-05')
    assert.equal(code(await answer('Không')), 'input.invalid')
    assert.equal(
      code(await answer('Hộ thường trú ở xã khác, đề nghị gửi về xã nơi cư trú.', s.neighbour)),
      'access.denied',
    )
    assert.equal(code(await answer('Hộ thường trú ở xã khác, đề nghị gửi về xã nơi cư trú.')), 'done')
    const state = await app.request(`/api/public/review-requests/${waiting?.code}`)
    assert.deepEqual(await state.json(), {
      ...{ state: 'answered', askedOn: '2024-09-03', decidedOn: '2024-09-05', commune: 'Xã Vĩnh Hải' },
      answer: 'Hộ thường trú ở xã khác, đề nghị gửi về xã nơi cư trú.',
    })
  })

  it('is written down at the counter, with the day it was brought', async () => {
    const enter = (over: Record<string, unknown>, who = s.officer) =>
      s.act(
        who,
        'review.enter-request',
        { ...form({ name: 'Hồ Văn Rin' }), askedOn: '2024-09-01', ...over },
        '2024-09-06',
      )
    assert.equal(code(await enter({}, s.neighbour)), 'access.denied')
    assert.equal(code(await enter({ askedOn: '2024-09-07' })), 'input.invalid')
    assert.equal(code(await enter({})), 'done')
    assert.equal(code(await enter({})), 'request.exists')
    assert.deepEqual(
      (await requests(s.officer, { q: 'rin' })).map((it) => it.cameBy),
      ['counter'],
    )
  })

  it('is not found by guessing: after thirty codes in vain an address waits, and nobody else, and nothing sent', async () => {
    await asOwner(t.name, 'delete from public_attempt')
    const sent = await send(form({ name: 'Đinh Thị Xuân' }))
    const lookUp = async (of: string, at: typeof app = app, forwarded = '203.0.113.9') => {
      const answer = await at.request(`/api/public/review-requests/${of}`, {
        headers: { 'x-forwarded-for': forwarded },
      })
      return [answer.status, ((await answer.json()) as { code?: string }).code]
    }
    for (let at = 0; at < 30; at++) assert.deepEqual(await lookUp('AAAAA-AAAAA'), [404, 'request.unknown'])
    const braked = [429, 'request.too-many-look-ups']
    assert.deepEqual(await lookUp('AAAAA-AAAAA'), braked)
    assert.deepEqual(await lookUp(sent.body.code), braked)
    const behind = makeApp({
      ...{ ...t, handlers, views, version: 'test', demo: false, now: () => Date.parse('2024-09-03T03:00:00Z') },
      ...{ report: (error) => assert.fail(String(error)), trustedProxies: 1 },
    })
    assert.equal((await lookUp(sent.body.code, behind))[0], 200, 'another sender behind the proxy')
    assert.equal((await send(form({ name: 'Đinh Văn Hạ' }))).status, 200)
    await asOwner(t.name, `update public_attempt set at = at - interval '2 hours'`)
    assert.equal((await lookUp(sent.body.code))[0], 200)
  })

  it('too many from one address, or to one commune, wait', async () => {
    await asOwner(t.name, `insert into public_attempt (address) select 'unknown' from generate_series(1, 60)`)
    const { status, body } = await send(form({ name: 'Võ Thị Mai' }))
    assert.deepEqual([status, body], [429, { code: 'request.too-many', minutes: 60 }])
    const behind = makeApp({
      ...{ ...t, handlers, views, version: 'test', demo: false, now: () => Date.parse('2024-09-03T03:00:00Z') },
      ...{ report: (error) => assert.fail(String(error)), trustedProxies: 1 },
    })
    const from = async (of: typeof app, forwarded: string) =>
      (
        await of.request('/api/public/review-requests', {
          ...{ method: 'POST', body: JSON.stringify(form({ name: 'Lò Văn Pó' })) },
          headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        })
      ).status
    assert.equal(await from(app, '203.0.113.7'), 429, 'no proxy is trusted: the header says nothing')
    assert.equal(await from(behind, '203.0.113.7'), 200, 'another sender behind the same proxy')
    await asOwner(t.name, `update public_attempt set at = at - interval '2 hours'`)
    assert.equal((await send(form({ name: 'Võ Thị Mai' }))).status, 200)
    await asOwner(
      t.name,
      `insert into review_request (id, code, area, commune_id, village_id, wants, name, folded_name, contact, address, reasons, asked_on, came_by)
       select gen_random_uuid(), 'X' || n, '/1/11/', 11, 111, 'review', 'x', 'x' || n, n::text, '', 'x', '2024-09-03', 'public' from generate_series(1, 40) n`,
    )
    assert.equal((await send(form({ name: 'Võ Văn Tám' }))).status, 429)
  })
})
