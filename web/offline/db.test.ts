import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { IDBFactory } from 'fake-indexeddb'
import type { Sent } from '../../contract/command.ts'
import type { PhoneCase, Pulled } from '../../contract/phone.ts'
import {
  type Device,
  isFull,
  knownAs,
  listOwners,
  noteRegistered,
  openDevice,
  openStore,
  putOwner,
  wipe,
} from './db.ts'
import type { Draft } from './draft.ts'
import { after, toItem } from './outbox.ts'
import { type Keyring, newKeyring, unlock } from './seal.ts'

const aSent = (n: number): Sent => ({
  // true: nothing here looks at the shape of an id
  ...{ id: `command-${n}` as Sent['id'], name: 'review.interview', input: { n }, madeAt: '2026-11-02T08:00:00Z' },
})
const aDraft = (caseId: string, savedAt = 1) => ({ caseId, savedAt, answers: { members: [] } }) as unknown as Draft // true: the store looks only at caseId
const aCase = (id: string, head: string) => ({ id, head }) as unknown as PhoneCase // true: as above
const pulled = (next: string, cases: PhoneCase[], over: Partial<Pulled> = {}): Pulled => ({
  ...{ next, whole: false, ground: null, cases, gone: [], today: '2026-11-02' as Pulled['today'] },
  ...over,
})

/** One PIN for all tests: making a keyring takes half a second on purpose. */
const made = newKeyring('482913')
const owner = async (id = 'hoa') => {
  const { keyring, key } = await made
  return { person: { id, account: id, name: 'Đặng Thị Hòa', keyring, misses: 0, nextTry: 0 }, key }
}
let device: Device
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  device = await openDevice()
})
async function store(id = 'hoa') {
  const { person, key } = await owner(id)
  await putOwner(device, person)
  return openStore(device, id, key)
}
/** The device takes nothing more in, until `free` is called. */
function fill(): () => void {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  return () => {
    IDBObjectStore.prototype.put = put
  }
}
const states = async (it: Awaited<ReturnType<typeof store>>) =>
  (await it.outbox.list()).map(({ id, state }) => [id, state])

describe('what is kept on the phone', () => {
  it('is there after the app was closed, opened again and unlocked, and opens with no other PIN', async () => {
    const before = await store()
    await before.saveDraft(aDraft('case-1'))
    await before.send(toItem(aSent(2), 'case-2', await before.nextOrder()))
    device.close()
    device = await openDevice()
    const [person] = await listOwners(device)
    assert.ok(person)
    const key = await unlock(person.keyring, '482913')
    assert.ok(key)
    assert.equal(await unlock(person.keyring, '482914'), undefined)
    const again = openStore(device, person.id, key)
    assert.deepEqual(
      (await again.drafts()).map(({ caseId }) => caseId),
      ['case-1'],
    )
    assert.deepEqual(await states(again), [['command-2', 'waiting']])
    assert.equal(await again.nextOrder(), 2)
  })

  it('shows nothing of itself to who reads the database', async () => {
    const it = await store()
    await it.saveDraft({ ...aDraft('case-1'), witness: 'Lò Văn Inh' } as Draft)
    const [row] = await device.getAll('drafts')
    assert.ok(row && !Buffer.from(row.sealed.data).includes('Inh'))
  })

  it('a person’s PIN is never put in the place of another: what lies under it would be lost', async () => {
    const it = await store()
    await it.send(toItem(aSent(1), 'case-1', 1))
    const { person } = await owner()
    const other: Keyring = { ...person.keyring, salt: crypto.getRandomValues(new Uint8Array(16)) }
    await assert.rejects(putOwner(device, { ...person, keyring: other }))
    await putOwner(device, { ...person, misses: 3 })
    const [kept] = await listOwners(device)
    assert.deepEqual([kept?.misses, kept?.keyring.salt], [3, person.keyring.salt])
    assert.equal((await it.outbox.list()).length, 1)
  })

  it('goes from the draft into the outbox in one step, and back again', async () => {
    const it = await store()
    await it.saveDraft(aDraft('case-1'))
    await it.send(toItem(aSent(1), 'case-1', 1))
    assert.deepEqual([await it.drafts(), (await it.outbox.list()).length], [[], 1])
    await it.reopen('command-1', aDraft('case-1', 2))
    assert.deepEqual([(await it.drafts()).length, await it.outbox.list()], [1, []])
  })

  it('is on the disk before a screen says so: a battery that runs out takes nothing along', async () => {
    const { transaction } = IDBDatabase.prototype
    const writes: string[] = []
    IDBDatabase.prototype.transaction = function (...asked) {
      const tx = transaction.apply(this, asked)
      if (tx.mode === 'readwrite') writes.push(`${[...tx.objectStoreNames]}: ${tx.durability}`)
      return tx
    }
    try {
      const it = await store()
      await it.send(toItem(aSent(1), 'case-1', 1))
      await it.reopen('command-1', aDraft('case-1', 2))
      await it.keepPhoto(toItem(aSent(3), 'case-1', 3), new Uint8Array(100))
    } finally {
      IDBDatabase.prototype.transaction = transaction
    }
    assert.deepEqual(writes, [
      'owners: strict',
      'drafts,outbox: strict',
      'drafts,outbox: strict',
      'photos,pictures: strict',
    ])
  })

  it('a phone that fills up in the middle of a photo keeps neither its place in the queue nor its picture', async () => {
    const it = await store()
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...what) {
      if (this.name === 'pictures') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, what)
    }
    try {
      await assert.rejects(it.keepPhoto(toItem(aSent(3), 'case-1', 3), new Uint8Array(100)), isFull)
    } finally {
      IDBObjectStore.prototype.put = put
    }
    assert.deepEqual([await it.photos.list(), await it.photos.bytes('command-3')], [[], undefined])
  })

  it('of a phone that is full stays as it was: the draft is there, nothing is half sent, and it is told', async () => {
    const it = await store()
    await it.saveDraft(aDraft('case-1', 1))
    await it.send(toItem(aSent(7), 'case-7', 1))
    const free = fill()
    try {
      await assert.rejects(it.saveDraft(aDraft('case-1', 2)), isFull)
      await assert.rejects(it.send(toItem(aSent(1), 'case-1', 2)), isFull)
      await assert.rejects(it.keepPhoto(toItem(aSent(3), 'case-1', 3), new Uint8Array(100)), isFull)
      await assert.rejects(
        it.outbox.change('command-7', (now) => after(now, { kind: 'done' }, 9)),
        isFull,
      )
      await assert.rejects(it.carried.apply(pulled('1', [aCase('case-9', 'Vừ A')], { whole: true }), undefined), isFull)
    } finally {
      free()
    }
    assert.deepEqual(
      (await it.drafts()).map(({ savedAt }) => savedAt),
      [1],
    )
    assert.deepEqual(await states(it), [['command-7', 'waiting']])
    assert.deepEqual(
      [await it.photos.list(), await it.photos.bytes('command-3'), await it.cases()],
      [[], undefined, []],
    )
    assert.equal(await it.carried.next(), undefined)
    await it.send(toItem(aSent(1), 'case-1', 2))
    assert.equal((await it.outbox.list()).length, 2)
    assert.equal(isFull(new Error('a bug')), false)
  })

  it('is changed by what stands there now: two tabs with the same verdicts lose none and undo none', async () => {
    const it = await store()
    for (let n = 1; n <= 6; n += 1) await it.send(toItem(aSent(n), `case-${n}`, n))
    const refused = { kind: 'refused', refusal: { code: 'case.not-yours' } } as const
    await Promise.all(
      Array.from({ length: 6 }, (_, n) => n + 1).flatMap((n) => [
        it.outbox.change(`command-${n}`, (now) => after(now, n % 2 ? { kind: 'done' } : refused, 9)),
        it.outbox.change(`command-${n}`, (now) => after(now, 'no answer', 9)),
      ]),
    )
    const now = await states(it)
    assert.deepEqual(
      now,
      Array.from({ length: 6 }, (_, at) => [`command-${at + 1}`, at % 2 ? 'refused' : 'done']),
    )
  })

  it('two people on one phone see their own, and only a lost phone is wiped, of the one it was lost by', async () => {
    const [hoa, lan] = [await store('hoa'), await store('lan')]
    await hoa.send(toItem(aSent(1), 'case-1', 1))
    await lan.send(toItem(aSent(2), 'case-2', 1))
    await hoa.keepPhoto(toItem(aSent(3), 'case-1', 2), new Uint8Array([1, 2, 3]))
    await hoa.saveDraft(aDraft('case-4'))
    const known = await knownAs(device, 'hoa')
    await noteRegistered(device, known)
    assert.deepEqual(await knownAs(device, 'hoa'), { ...known, registered: true })
    assert.notEqual((await knownAs(device, 'lan')).device, known.device)
    await wipe(device, 'hoa')
    for (const place of ['outbox', 'photos', 'pictures', 'drafts', 'cases', 'carried'] as const)
      assert.deepEqual(
        (await device.getAll(place)).filter((row) => row.owner === 'hoa'),
        [],
        place,
      )
    assert.deepEqual(
      (await listOwners(device)).map(({ id }) => id),
      ['lan'],
    )
    assert.deepEqual(await states(lan), [['command-2', 'waiting']])
    assert.notEqual((await knownAs(device, 'hoa')).device, known.device)
  })

  it('a photo is kept until the server has it; then its bytes make room', async () => {
    const it = await store()
    await it.keepPhoto(toItem(aSent(3), 'case-1', 1), new Uint8Array([1, 2, 3]))
    assert.deepEqual(await it.photos.bytes('command-3'), new Uint8Array([1, 2, 3]))
    await it.photos.change('command-3', (now) => after(now, 'no answer', 5))
    assert.ok(await it.photos.bytes('command-3'))
    await it.photos.change('command-3', (now) => after(now, { kind: 'done' }, 6))
    assert.equal(await it.photos.bytes('command-3'), undefined)
    assert.deepEqual(
      (await it.photos.list()).map(({ state }) => state),
      ['done'],
    )
  })
})

describe('what is carried of the server', () => {
  const heads = async (it: Awaited<ReturnType<typeof store>>) => (await it.cases()).map(({ head }) => head).sort()

  it('is taken in whole, in the order it was asked for, and never touches what is to be sent', async () => {
    const it = await store()
    await it.send(toItem(aSent(1), 'case-1', 1))
    await it.saveDraft(aDraft('case-2'))
    await it.carried.apply(pulled('1', [aCase('case-1', 'Giàng'), aCase('case-2', 'Vừ')], { whole: true }), undefined)
    // An answer that was overtaken, and the same one again.
    await it.carried.apply(pulled('0', [], { whole: true }), undefined)
    assert.deepEqual([await heads(it), await it.carried.next()], [['Giàng', 'Vừ'], '1'])
    await it.carried.apply(pulled('2', [aCase('case-3', 'Lò')], { gone: ['case-1' as Pulled['gone'][number]] }), '1')
    assert.deepEqual([await heads(it), await it.carried.next()], [['Lò', 'Vừ'], '2'])
    await it.carried.apply(pulled('3', [aCase('case-9', 'Hạng')], { whole: true }), '2')
    assert.deepEqual(await heads(it), ['Hạng'])
    assert.deepEqual([(await it.outbox.list()).length, (await it.drafts()).length], [1, 1])
    assert.equal((await it.standing())?.today, '2026-11-02')
  })
})
