import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { Hono } from 'hono'
import { sql } from 'kysely'
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
async function signInAs(account: string, who: Actor | undefined) {
  const password_hash = await hashPassword(password)
  await t.db
    .updateTable('account')
    .set({ account, password_hash })
    .where('id', '=', who?.id ?? '')
    .execute()
  return signIn(newId(), account)
}
const signIn = async (device: string, account = 'hoa') => {
  const answer = await app.request('/api/session', {
    ...{ method: 'POST', body: JSON.stringify({ account, password }) },
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
type Device = {
  seenAt: string | null
  waiting: object | null
  id: string
  owner: { name: string }
  lostAt: string | null
  toldAt: string | null
}
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

const askFor = async (
  path: string,
  device: string,
  cookie: string,
  body: object = {},
  more: Record<string, string> = {},
) => {
  const headers = { 'content-type': 'application/json', [deviceHeader]: device, ...(cookie && { cookie }), ...more }
  const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as { id?: string; key?: string; code?: string }
}

it('a second key of a phone is told once, and again only against the password, for that phone and account', async () => {
  const [, cookie] = await signIn(phone.id)
  const made = await askFor('/api/phone/recovery-keys', phone.id, cookie)
  assert.match(made.key ?? '', /^[0-9a-f]{64}$/)
  const recover = (over: object = {}, device = phone.id) =>
    askFor('/api/phone/recover', device, cookie, { account: 'hoa', password, id: made.id, ...over })
  assert.equal(
    (await askFor('/api/phone/recover', phone.id, '', { account: 'hoa', password, id: made.id })).key,
    made.key,
  )
  assert.equal((await recover({ password: 'một mật khẩu khác' })).code, 'session.wrong-password')
  assert.equal((await recover({ id: newId() })).code, 'device.no-key')
  assert.equal((await recover({}, newId())).code, 'device.no-key')
  const password_hash = await hashPassword(password)
  const lan = await addActor(t, 'reviewer', '/1/11/', 'Trần Thị Lan')
  await t.db.updateTable('account').set({ account: 'lan', password_hash }).where('id', '=', lan.id).execute()
  assert.equal((await recover({ account: 'lan' })).code, 'device.no-key')
  // The sealed key is no key: the server's own is needed too.
  const { rows } = await t.see((tx) => sql<{ sealed: Buffer }>`select sealed from device_key`.execute(tx))
  assert.ok(rows.length > 0 && rows.every(({ sealed }) => !sealed.toString('hex').includes(made.key ?? '')))
  const seenBy = async (place: number) => {
    assert.ok(officer)
    const answer = await look(t, officer, '/api/devices', { place })
    return answer.ok ? (answer.value as { rows: { id: string; handedAt: string | null }[] }).rows : [] // true: as contract/ declares it
  }
  const mine = (await seenBy(111)).find(({ id }) => id === phone.id)
  assert.ok(mine?.handedAt, 'the office sees that a key was given out')
  assert.deepEqual(await seenBy(112), [], 'phones of one place, where one is chosen')
  const [, officers] = await signInAs('officer', officer)
  assert.equal((await askFor('/api/phone/recovery-keys', phone.id, officers)).code, 'access.denied')
})

it('a phone that reads says what waits on it, and the office sees when that was', async () => {
  const [, cookie] = await signIn(phone.id)
  assert.deepEqual(
    (await devices(officer)).map(({ seenAt, waiting }) => [seenAt, waiting]),
    [[null, null]],
  )
  const read = (more: Record<string, string>) =>
    app.request('/api/phone/pull', { headers: { cookie, [deviceHeader]: phone.id, ...more } })
  await read({ 'chungtay-waiting': '3,two' })
  assert.equal((await devices(officer))[0]?.seenAt, null)
  await read({ 'chungtay-waiting': '3,2' })
  const [seen] = await devices(officer)
  assert.ok(seen?.seenAt)
  assert.deepEqual(seen.waiting, { interviews: 3, photos: 2 })
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
  const again = { account: 'hoa', password, id: newId() }
  assert.equal((await askFor('/api/phone/recover', phone.id, '', again)).code, 'device.lost')
  const { rows } = await t.see((tx) => sql<{ n: number }>`select count(*)::int as n from device_key`.execute(tx))
  assert.equal(rows[0]?.n, 0)
  assert.ok((await devices(officer))[0]?.toldAt)
  assert.equal(code(await by(officer, 'device.declare-lost', { id: phone.id })), 'done')
})

it('another phone of the same person goes on, and an id that is none says nothing', async () => {
  const [status, cookie] = await signIn(newId())
  assert.equal(status, 200)
  assert.deepEqual(await contact(newId(), cookie), [200, undefined])
  assert.deepEqual(await contact('no id', cookie), [200, undefined])
})
