import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newKeyring, open, seal, setPinAnew, unlock, waitAfter, wrapAgain } from './seal.ts'

describe('what is kept on the phone', () => {
  it('opens with the PIN it was kept under and with no other, and shows nothing of itself', async () => {
    const { keyring, key } = await newKeyring('482913')
    assert.ok(keyring.rounds >= 600_000)
    const kept = await seal(key, 'outbox/1', { name: 'Nguyễn Văn Lực' })
    assert.ok(!Buffer.from(kept.data).includes('Nguy'))
    const again = await unlock(keyring, '482913')
    assert.ok(again)
    assert.deepEqual(await open(again, 'outbox/1', kept), { name: 'Nguyễn Văn Lực' })
    assert.equal(await unlock(keyring, '482914'), undefined)
    await assert.rejects(crypto.subtle.exportKey('raw', again))
  })

  it('opens under a new PIN by the server’s key, where the old one is forgotten, and by nothing else', async () => {
    const [server, other] = ['ab'.repeat(32), 'cd'.repeat(32)]
    const { keyring, key } = await newKeyring('482913')
    const kept = await seal(key, 'outbox/1', 'never sent')
    assert.equal(await wrapAgain(keyring, '482914', server), undefined)
    const second = await wrapAgain(keyring, '482913', server)
    assert.ok(second)
    assert.equal(await setPinAnew(second, other, '719402'), undefined)
    const anew = await setPinAnew(second, server, '719402')
    assert.ok(anew)
    assert.equal(await open(anew.key, 'outbox/1', kept), 'never sent')
    assert.equal(await unlock(anew.keyring, '482913'), undefined)
    const byPin = await unlock(anew.keyring, '719402')
    assert.ok(byPin)
    assert.equal(await open(byPin, 'outbox/1', kept), 'never sent')
    for (const one of [anew.key, byPin]) await assert.rejects(crypto.subtle.exportKey('raw', one))
  })

  it('does not open in another place, nor when a bit of it was changed', async () => {
    const { key } = await newKeyring('482913')
    const kept = await seal(key, 'outbox/1', 1)
    await assert.rejects(open(key, 'outbox/2', kept))
    const changed = new Uint8Array(kept.data.slice(0))
    changed[0] = (changed[0] ?? 0) ^ 1
    await assert.rejects(open(key, 'outbox/1', { ...kept, data: changed.buffer }))
  })

  it('makes whoever guesses wait longer and longer, and never longer than an hour', () =>
    assert.deepEqual([0, 4, 5, 6, 40].map(waitAfter), [0, 0, 30_000, 60_000, 3_600_000]))
})
