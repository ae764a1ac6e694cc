import assert from 'node:assert/strict'
import { afterEach, describe, it, mock } from 'node:test'
import { accountHeader, deviceHeader } from '../../contract/command.ts'
import type { Waiting } from './outbox.ts'
import { get, Lost, partsOver, post, SignedOut } from './wire.ts'

type Asked = { address: string; headers: Record<string, string>; method: string }
const asked: Asked[] = []
/** What the network answers, one after the other; an error is a network that is not there. */
function answers(...replies: (Response | Error)[]) {
  asked.length = 0
  mock.method(globalThis, 'fetch', async (address: string, init: RequestInit = {}) => {
    asked.push({ address, headers: init.headers as Record<string, string>, method: init.method ?? 'GET' }) // true: wire.ts writes them so
    const reply = replies.shift()
    if (reply instanceof Response) return reply
    throw reply ?? new Error('asked too often')
  })
}
afterEach(() => mock.restoreAll())

const json = (body: unknown, status = 200) => Response.json(body, { status })
const page = (status = 200) =>
  new Response('<html>Đăng nhập Wi-Fi</html>', { status, headers: { 'content-type': 'text/html' } })
const caller = { owner: 'hoa', device: 'phone-1' }
const items = [{ sent: { id: '1' } }] as unknown as Waiting[] // true: it is only written out
const done = [{ kind: 'done' }]
const pulled = { next: 'a~1', whole: true, ground: null, cases: [], gone: [], today: '2026-11-02' }

describe('the phone and the server', () => {
  it('say whose work it is and on which phone', async () => {
    answers(json(done))
    assert.deepEqual(await post(caller, items), done)
    assert.equal(asked[0]?.headers[accountHeader], 'hoa')
    assert.equal(asked[0]?.headers[deviceHeader], 'phone-1')
  })

  it('take for silence whatever is no answer of ours: no network, a portal’s page, a gateway, a server that broke', async () => {
    for (const reply of [
      new Error('offline'),
      page(),
      page(502),
      json({ code: 'system.broke' }, 500),
      json({ odd: 1 }),
      page(404),
    ]) {
      answers(reply)
      assert.equal(await post(caller, items), 'no answer')
    }
    for (const reply of [
      new Error('offline'),
      page(),
      json({ ...pulled, cases: [{}] }),
      json({ code: 'access.denied' }, 403),
    ]) {
      answers(reply)
      assert.equal(await get(caller, undefined), 'no answer')
    }
    for (const reply of [new Error('offline'), page(), page(503), json({ have: -1 })]) {
      answers(reply)
      assert.equal(await partsOver(caller).put('d', 0, 1, new Uint8Array(1)), 'no answer')
    }
  })

  it('hand on what the server refuses as a whole', async () => {
    answers(json({ code: 'input.too-large', most: 1 }, 413))
    assert.deepEqual(await post(caller, items), { refusal: { code: 'input.too-large', most: 1 } })
    answers(json({ code: 'photo.too-large', most: 1 }, 400))
    const refused = { kind: 'refused', refusal: { code: 'photo.too-large', most: 1 } }
    assert.deepEqual(await partsOver(caller).put('d', 0, 1, new Uint8Array(1)), refused)
  })

  it('read everything again where the server does not know the number', async () => {
    answers(json({ code: 'input.invalid', path: 'after' }, 400), json(pulled))
    assert.deepEqual(await get(caller, 'old~number'), pulled)
    assert.deepEqual(
      asked.map(({ address }) => address),
      ['/api/phone/pull?after=old~number', '/api/phone/pull'],
    )
  })

  it('part where nobody is signed in, and where the phone was declared lost: by our code only, not by a stranger’s page', async () => {
    answers(json({ code: 'session.required' }, 401))
    await assert.rejects(post(caller, items), SignedOut)
    answers(json({ code: 'device.lost' }, 410))
    await assert.rejects(get(caller, undefined), Lost)
    answers(page(410))
    assert.equal(await get(caller, undefined), 'no answer')
    answers(page(401))
    assert.equal(await post(caller, items), 'no answer')
  })
})
