import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it, mock } from 'node:test'
import { IDBFactory } from 'fake-indexeddb'
import { deviceHeader } from '../../contract/command.ts'
import { type Device, knownAs, listOwners, type Owner, openDevice, putOwner } from './db.ts'
import { newKeyring, unlock } from './seal.ts'
import { askForSecond, chooseAnew, keepSecond } from './second-key.ts'

/** One PIN for all tests: making a keyring takes half a second on purpose. */
const made = newKeyring('482913')
const key = 'ab'.repeat(32)
const id = '01a20000-0000-7000-8000-00000000000a'

const asked: { address: string; headers: Record<string, string>; body: unknown }[] = []
/** What the network answers; undefined: it is not there. */
function answers(reply: Response | undefined) {
  asked.length = 0
  mock.method(globalThis, 'fetch', async (address: string, init: RequestInit) => {
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    asked.push({ address, headers: init.headers as Record<string, string>, body }) // true: both callers write them so
    if (!reply) throw new Error('offline')
    return reply
  })
}

let device: Device
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  device = await openDevice()
  const { keyring } = await made
  await putOwner(device, { id: 'hoa', account: 'hoa', name: 'Đặng Thị Hòa', keyring, misses: 0, nextTry: 0 })
})
afterEach(() => mock.restoreAll())
const hoa = async (): Promise<Owner> => {
  const [owner] = await listOwners(device)
  assert.ok(owner)
  return owner
}
const withSecond = async () => {
  answers(Response.json({ id, key }))
  await keepSecond(device, await hoa(), '482913')
}

describe('the second key', () => {
  it('is asked for once, while the PIN is known, and lies here only wrapped', async () => {
    await withSecond()
    const owner = await hoa()
    assert.equal(owner.second?.id, id)
    assert.ok(
      !JSON.stringify(owner, (_, it) => (it instanceof ArrayBuffer ? [...new Uint8Array(it)] : it)).includes(key),
    )
    assert.equal(asked[0]?.headers[deviceHeader], (await knownAs(device, 'hoa')).device)
    answers(undefined)
    await keepSecond(device, owner, '482913')
    assert.equal(asked.length, 0, 'kept already')
  })

  it('is not kept without network, from an answer that is none, or with a PIN that opens nothing', async () => {
    for (const [reply, pin] of [
      [undefined, '482913'],
      [new Response('<html>Đăng nhập Wi-Fi</html>'), '482913'],
      [Response.json({ id, key }, { status: 500 }), '482913'],
      [Response.json({ id, key }), '000000'],
    ] as const) {
      answers(reply)
      await keepSecond(device, await hoa(), pin)
      assert.equal((await hoa()).second, undefined)
    }
  })

  it('is given out against the password, for this phone; a no of the server is told as it is', async () => {
    answers(Response.json({ key }))
    assert.deepEqual(await askForSecond(device, await hoa(), 'x'), { refusal: { code: 'device.no-key' } })
    assert.equal(asked.length, 0, 'nothing was kept: nothing is asked')
    await withSecond()
    answers(Response.json({ key }))
    assert.deepEqual(await askForSecond(device, await hoa(), 'mật khẩu'), { key })
    assert.deepEqual(asked[0]?.body, { account: 'hoa', password: 'mật khẩu', id })
    answers(Response.json({ code: 'session.wrong-password' }, { status: 401 }))
    assert.deepEqual(await askForSecond(device, await hoa(), 'sai'), { refusal: { code: 'session.wrong-password' } })
    for (const silence of [undefined, new Response('<html></html>')]) {
      answers(silence)
      assert.equal(await askForSecond(device, await hoa(), 'mật khẩu'), 'no-answer')
    }
  })

  it('is not given to a phone that was declared lost: everything of the person goes', async () => {
    await withSecond()
    answers(Response.json({ code: 'device.lost' }, { status: 410 }))
    assert.equal(await askForSecond(device, await hoa(), 'mật khẩu'), 'lost')
    assert.deepEqual(await listOwners(device), [])
  })

  it('sets a new PIN; another key opens nothing and changes nothing', async () => {
    await withSecond()
    assert.equal(await chooseAnew(device, await hoa(), 'cd'.repeat(32), '777111'), undefined)
    assert.ok(await unlock((await hoa()).keyring, '482913'))
    assert.ok(await chooseAnew(device, await hoa(), key, '777111'))
    const { keyring } = await hoa()
    assert.equal(await unlock(keyring, '482913'), undefined)
    assert.ok(await unlock(keyring, '777111'))
  })
})
