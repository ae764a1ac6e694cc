import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { Hono } from 'hono'
import { deviceHeader } from '../../contract/command.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, give, look, newId } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { makeApp } from '../http/app.ts'
import { handlers, views } from '../subjects.ts'
import { hashPassword } from './passwords.ts'

const password = 'mật khẩu của Hòa'
const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
let t: TestDatabase
let app: Hono
let [hoa, officer, neighbour]: Actor[] = []
const phone = { id: newId(), name: 'Android 14' }

before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  hoa = await addActor(t, 'reviewer', '/1/11/111/', 'Đặng Thị Hòa')
  officer = await addActor(t, 'commune-officer', '/1/11/')
  neighbour = await addActor(t, 'commune-officer', '/1/12/')
  const [report, now] = [(error: unknown) => assert.fail(String(error)), () => Date.parse('2024-12-20T03:00:00Z')]
  app = makeApp({ ...t, handlers, views, version: 'test', demo: false, now, report }) as unknown as Hono // true: its environment is of no use here
  const password_hash = await hashPassword(password)
  await t.db.updateTable('account').set({ account: 'hoa', password_hash }).where('id', '=', hoa.id).execute()
})
after(() => t.drop())

const by = (who: Actor | undefined, name: string, input: object) => {
  assert.ok(who)
  return give(t, who, name, input)
}
const signIn = async (device: string) => {
  const answer = await app.request('/api/session', {
    ...{ method: 'POST', body: JSON.stringify({ account: 'hoa', password }) },
    headers: { 'content-type': 'application/json', [deviceHeader]: device },
  })
  return [answer.status, answer.headers.get('set-cookie')?.split(';')[0] ?? ''] as const
}
const contact = async (device: string, cookie = '') => {
  const answer = await app.request('/api/phone/pull', {
    headers: { [deviceHeader]: device, ...(cookie && { cookie }) },
  })
  return [answer.status, ((await answer.json()) as { code?: string }).code] as const
}
type Device = { id: string; owner: { name: string }; lostAt: string | null; toldAt: string | null }
const devices = async (who: Actor | undefined) => {
  assert.ok(who)
  const answer = await look(t, who, '/api/devices')
  assert.ok(answer.ok)
  return (answer.value as { rows: Device[] }).rows
}

it('a reviewer’s phone is registered once, and seen by the offices above it', async () => {
  assert.equal(code(await by(hoa, 'device.register', phone)), 'done')
  assert.equal(code(await by(hoa, 'device.register', phone)), 'done')
  assert.equal(code(await by(officer, 'device.register', { ...phone, id: newId() })), 'access.denied')
  assert.deepEqual(
    (await devices(officer)).map((it) => [it.id, it.owner.name, it.lostAt]),
    [[phone.id, 'Đặng Thị Hòa', null]],
  )
  assert.deepEqual(await devices(neighbour), [])
})

it('declared lost by an office above it, it is told so at its next contact, signed in or not, and its owner is signed out', async () => {
  const [status, cookie] = await signIn(phone.id)
  assert.equal(status, 200)
  assert.deepEqual(await contact(phone.id, cookie), [200, undefined])
  assert.equal(code(await by(neighbour, 'device.declare-lost', { id: phone.id })), 'access.denied')
  assert.equal(code(await by(hoa, 'device.declare-lost', { id: phone.id })), 'access.denied')
  assert.equal(code(await by(officer, 'device.declare-lost', { id: phone.id })), 'done')
  assert.equal((await devices(officer))[0]?.toldAt, null)
  const other = newId()
  assert.deepEqual(await contact(other, cookie), [401, 'session.required'])
  assert.deepEqual(await contact(phone.id, cookie), [410, 'device.lost'])
  assert.deepEqual(await contact(phone.id), [410, 'device.lost'])
  assert.ok((await devices(officer))[0]?.toldAt)
  assert.equal(code(await by(officer, 'device.declare-lost', { id: phone.id })), 'done')
})

it('another phone of the same person goes on, and an id that is none says nothing', async () => {
  const [status, cookie] = await signIn(newId())
  assert.equal(status, 200)
  assert.deepEqual(await contact(newId(), cookie), [200, undefined])
  assert.deepEqual(await contact('no id', cookie), [200, undefined])
})
