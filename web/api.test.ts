import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { z } from 'zod'
import { addressOf, getView, NoAnswer, sendCommand, whenSessionEnds } from './api.ts'

const real = globalThis.fetch
afterEach(() => {
  globalThis.fetch = real
})
const answers = (...replies: (Response | Error)[]) => {
  const asked: { url: string; body: unknown }[] = []
  globalThis.fetch = async (url, init) => {
    asked.push({ url: String(url), body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined })
    const reply = replies.shift()
    if (reply instanceof Error) throw reply
    return reply ?? Response.json({}, { status: 500 })
  }
  return asked
}
const view = { path: '/api/households/{id}', answer: z.object({ head: z.string() }) }
const command = { name: 'household.move', input: z.object({ villageId: z.int() }) }

describe('addresses of views', () => {
  it('fill the path from the query and leave empty values out', () =>
    assert.equal(
      addressOf('/api/plans/{year}/targets', { year: 2024, place: undefined, part: 'rest' }),
      '/api/plans/2024/targets?part=rest',
    ))
  it('cannot be led astray by what a person types', () =>
    assert.equal(addressOf('/api/households/{id}', { id: '../users?x=1' }), '/api/households/..%2Fusers%3Fx%3D1'))
})

describe('reading', () => {
  it('passes the answer through the contract', async () => {
    answers(Response.json({ head: 'Trần Văn Lực', more: 1 }))
    assert.deepEqual(await getView(view, { id: 'a' }), { head: 'Trần Văn Lực' })
  })
  it('keeps the reason of a refusal', async () => {
    answers(Response.json({ code: 'access.denied' }, { status: 403 }))
    await assert.rejects(
      getView(view, { id: 'a' }),
      (error) => error instanceof NoAnswer && error.refusal?.code === 'access.denied',
    )
  })
  it('tells an ended session, a broken server and a missing network apart', async () => {
    let told = 0
    whenSessionEnds(() => {
      told++
    })
    const kindOf = async (reply: Response | Error) => {
      answers(reply)
      return getView(view, { id: 'a' }).catch((error: unknown) => (error instanceof NoAnswer ? error.kind : error))
    }
    assert.equal(await kindOf(Response.json({ code: 'session.required' }, { status: 401 })), 'session-ended')
    assert.equal(told, 1)
    assert.equal(await kindOf(new Response('<html>', { status: 500 })), 'server-broke')
    assert.equal(await kindOf(new TypeError('failed to fetch')), 'offline')
    assert.equal(await kindOf(new Response('', { status: 503 })), 'offline')
  })
})

describe('giving a command', () => {
  it('answers the verdict', async () => {
    const asked = answers(Response.json({ kind: 'refused', refusal: { code: 'household.same-village' } }))
    const verdict = await sendCommand(command, { villageId: 7 })
    assert.deepEqual(verdict, { kind: 'refused', refusal: { code: 'household.same-village' } })
    assert.equal(asked[0]?.url, '/api/commands')
  })
  it('asks again with the same id when the reply is lost, so that it is done once', async () => {
    const asked = answers(new TypeError('network'), Response.json([{ kind: 'done' }]))
    assert.deepEqual(await sendCommand(command, { villageId: 7 }), { kind: 'done' })
    const ids = asked.map(({ body }) => z.object({ id: z.uuidv7() }).parse(body).id)
    assert.equal(ids.length, 2)
    assert.equal(ids[0], ids[1])
  })
})
