import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Ground, PhoneCase } from '../../contract/phone.ts'
import { newId } from '../api.ts'
import type { Draft } from './draft.ts'
import type { Item, Waiting } from './outbox.ts'
import type { Photos } from './photos.ts'
import { type Keyring, open, openBytes, type Sealed, seal, sealBytes } from './seal.ts'
import type { Carried, Outbox } from './sync.ts'

/** Whose data lies on this phone, and what their PIN has to open. */
export type Owner = {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly keyring: Keyring
  /** The same key wrapped by one that the server holds, for whoever forgets the PIN; missing until the server gave one. */
  readonly second?: { readonly id: string; readonly wrapped: Sealed }
  readonly misses: number
  readonly nextTry: number
}

/** What the server knows this phone by, in the hands of one person. */
type Known = { readonly owner: string; readonly device: string; readonly registered: boolean }

type Place = 'outbox' | 'drafts' | 'cases' | 'carried' | 'photos' | 'pictures'
type Row = { readonly owner: string; readonly id: string; readonly sealed: Sealed }
interface Shape extends DBSchema {
  owners: { key: string; value: Owner }
  outbox: { key: [string, string]; value: Row }
  drafts: { key: [string, string]; value: Row }
  cases: { key: [string, string]; value: Row }
  /** Where the reading of the server stands, and what the cases are scored by. */
  carried: { key: [string, string]; value: Row }
  /** Photos on their way, and apart from them their bytes: a list of them opens none. */
  photos: { key: [string, string]; value: Row }
  pictures: { key: [string, string]; value: Row }
  known: { key: string; value: Known }
}
const name = 'chung-tay-field'
/**
 * What a person finished, and the key it lies under, is on the disk before the screen says so: by themselves browsers say so as
 * soon as the system has it, and a battery that runs out takes that along. Drafts are written at every answer and do not wait.
 */
const onDisk = { durability: 'strict' } as const
const places = ['outbox', 'drafts', 'cases', 'carried', 'photos', 'pictures'] as const

/** The one database of the phone. A new version of the app opens it as it is; a new shape adds a step here. */
export const openDevice = () =>
  openDB<Shape>(name, 1, {
    upgrade(db) {
      db.createObjectStore('owners', { keyPath: 'id' })
      db.createObjectStore('known', { keyPath: 'owner' })
      for (const place of places) db.createObjectStore(place, { keyPath: ['owner', 'id'] })
    },
  })
export type Device = IDBPDatabase<Shape>

export const listOwners = (device: Device) => device.getAll('owners')
/** Another key in the place of the one somebody's data lies under would make all of it unreadable: that throws. */
export async function putOwner(device: Device, owner: Owner): Promise<void> {
  const tx = device.transaction('owners', 'readwrite', onDisk)
  await whole(tx, async () => {
    const there = await tx.store.get(owner.id)
    if (there && !equal(there.keyring.salt, owner.keyring.salt))
      throw new Error('This person has a PIN on this phone already.')
    await tx.store.put(owner)
  })
}

/** Keeps the second wrapping of the key that is there; where another person's or another key is there by now, nothing. */
export async function addSecond(device: Device, owner: Owner, second: NonNullable<Owner['second']>): Promise<void> {
  const tx = device.transaction('owners', 'readwrite')
  const there = await tx.store.get(owner.id)
  if (there && equal(there.keyring.salt, owner.keyring.salt)) await tx.store.put({ ...there, second })
  await tx.done
}

/** A new PIN for the very key the data lies under, come by through its second wrapping: both stay what they are. */
export async function putNewPin(device: Device, owner: Owner, keyring: Keyring): Promise<void> {
  const tx = device.transaction('owners', 'readwrite')
  const there = await tx.store.get(owner.id)
  if (there?.second?.id !== owner.second?.id) throw new Error('The second key was replaced meanwhile.')
  await tx.store.put({ ...owner, keyring, misses: 0, nextTry: 0 })
  await tx.done
}

/** What the server knows this phone by; made where it was not yet. */
export async function knownAs(device: Device, owner: string): Promise<Known> {
  const tx = device.transaction('known', 'readwrite')
  return whole(tx, async () => {
    const known = await tx.store.get(owner)
    // A phone that is full can still send what is on it.
    if (known) return known
    const fresh = { owner, device: newId(), registered: false }
    await tx.store.put(fresh)
    return fresh
  })
}
export const noteRegistered = (device: Device, known: Known) => device.put('known', { ...known, registered: true })

/**
 * Takes one person's data off this phone for good, what was not sent too, and their key first of all. Only for a phone that was
 * declared lost: signing out never comes here.
 */
export async function wipe(device: Device, owner: string): Promise<void> {
  const tx = device.transaction(['owners', 'known', ...places], 'readwrite')
  await whole(tx, async () => {
    await tx.objectStore('owners').delete(owner)
    await tx.objectStore('known').delete(owner)
    for (const place of places) await tx.objectStore(place).delete(rowsOf(owner))
  })
}

/** The phone is full: nothing was written, and what is on the screen is there only. Every other failure is a bug. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.name === 'UnknownError')

/** Where the reading of the server stands: the next number, when it was by the device, and the server's day then. */
export type Standing = { readonly next: string; readonly at: number; readonly today: string }

/** One person's data on the phone: everything sealed under their key. */
export function openStore(device: Device, owner: string, key: CryptoKey) {
  const about = (place: Place, id: string) => `${place}/${owner}/${id}`
  const sealed = async (place: Place, id: string, value: unknown): Promise<Row> => ({
    ...{ owner, id },
    sealed: await seal(key, about(place, id), value),
  })
  const read = async <T>(place: Place, row: Row | undefined): Promise<T | undefined> =>
    row && ((await open(key, about(place, row.id), row.sealed)) as T) // true: only what follows writes here, and it opens only in its place
  const mine = rowsOf(owner)
  const all = async <T>(place: Place): Promise<T[]> =>
    Promise.all((await device.getAll(place, mine)).map(async (row) => (await read<T>(place, row)) as T)) // true: the row is there
  const one = async <T>(place: Place, id: string) => read<T>(place, await device.get(place, [owner, id]))
  const put = async (place: Place, id: string, value: unknown) => {
    await device.put(place, await sealed(place, id, value))
  }

  const queue = (place: 'outbox' | 'photos'): Outbox => ({
    list: () => all<Item>(place),
    async change(id, to) {
      for (;;) {
        const row = await device.get(place, [owner, id])
        const now = await read<Item>(place, row)
        if (!row || !now) return
        const next = to(now)
        const written = await sealed(place, id, next)
        // Sealing takes time, and a transaction does not wait for it: written only where nobody wrote meanwhile.
        const tx = device.transaction([place, 'pictures'], 'readwrite')
        const over = await whole(tx, async () => {
          const still = await tx.objectStore(place).get([owner, id])
          if (!still || !equal(still.sealed.iv, row.sealed.iv)) return !still
          await tx.objectStore(place).put(written)
          // The server has the photo: here it only takes room.
          if (next.state === 'done') await tx.objectStore('pictures').delete([owner, id])
          return true
        })
        if (over) return
      }
    },
  })
  const outbox = queue('outbox')
  const photos: Photos = {
    ...queue('photos'),
    async bytes(id) {
      const row = await device.get('pictures', [owner, id])
      return row && openBytes(key, about('pictures', id), row.sealed)
    },
  }

  const carried: Carried = {
    next: async () => (await one<Standing>('carried', 'standing'))?.next,
    async apply(pulled, asked) {
      const at = Date.now()
      const standing = await sealed('carried', 'standing', { next: pulled.next, at, today: pulled.today })
      const ground = pulled.ground && (await sealed('carried', 'ground', pulled.ground))
      const cases = await Promise.all(pulled.cases.map((it) => sealed('cases', it.id, it)))
      const before = await device.get('carried', [owner, 'standing'])
      if ((await read<Standing>('carried', before))?.next !== asked) return
      const tx = device.transaction(['carried', 'cases'], 'readwrite')
      await whole(tx, async () => {
        const still = await tx.objectStore('carried').get([owner, 'standing'])
        if (before ? !still || !equal(still.sealed.iv, before.sealed.iv) : still) return
        if (pulled.whole) await tx.objectStore('cases').delete(mine)
        for (const id of pulled.gone) await tx.objectStore('cases').delete([owner, id])
        for (const row of cases) await tx.objectStore('cases').put(row)
        if (ground) await tx.objectStore('carried').put(ground)
        await tx.objectStore('carried').put(standing)
      })
    },
  }

  return {
    ...{ owner, outbox, photos, carried },
    cases: () => all<PhoneCase>('cases'),
    drafts: () => all<Draft>('drafts'),
    ground: () => one<Ground>('carried', 'ground'),
    standing: () => one<Standing>('carried', 'standing'),
    saveDraft: (draft: Draft) => put('drafts', draft.caseId, draft),
    /** The answers go from the draft into the outbox in one step: a device that is full keeps the draft. */
    async send(item: Waiting) {
      const row = await sealed('outbox', item.id, item)
      const tx = device.transaction(['outbox', 'drafts'], 'readwrite', onDisk)
      await whole(tx, async () => {
        await tx.objectStore('outbox').put(row)
        await tx.objectStore('drafts').delete([owner, item.caseId])
      })
    },
    /** A refused interview is opened again to be put right: out of the outbox and a draft once more, in one step. */
    async reopen(id: string, draft: Draft) {
      const row = await sealed('drafts', draft.caseId, draft)
      const tx = device.transaction(['outbox', 'drafts'], 'readwrite', onDisk)
      await whole(tx, async () => {
        await tx.objectStore('drafts').put(row)
        await tx.objectStore('outbox').delete([owner, id])
      })
    },
    /** The place of the next item in the outbox: after everything that is in it, whatever the clock says. */
    nextOrder: async () =>
      Math.max(0, ...[...(await outbox.list()), ...(await photos.list())].map((it) => it.order)) + 1,
    /** Keeps a photo until the server has it (`takePhoto` of photos.ts makes both). A full phone throws and keeps nothing of it. */
    async keepPhoto(item: Waiting, bytes: Uint8Array<ArrayBuffer>) {
      const row = await sealed('photos', item.id, item)
      const picture = { owner, id: item.id, sealed: await sealBytes(key, about('pictures', item.id), bytes) }
      const tx = device.transaction(['photos', 'pictures'], 'readwrite', onDisk)
      await whole(tx, async () => {
        await tx.objectStore('photos').put(row)
        await tx.objectStore('pictures').put(picture)
      })
    },
    /** A person takes out a photo that was refused, or taken by mistake. */
    async discardPhoto(id: string) {
      const tx = device.transaction(['photos', 'pictures'], 'readwrite')
      await whole(tx, async () => {
        await tx.objectStore('photos').delete([owner, id])
        await tx.objectStore('pictures').delete([owner, id])
      })
    },
    /** A person takes a refused interview out for good: another one of the household stands. */
    discard: (id: string) => device.delete('outbox', [owner, id]),
    /** The same of an interview under way. */
    dropDraft: (caseId: string) => device.delete('drafts', [owner, caseId]),
  }
}
export type Store = ReturnType<typeof openStore>

/** One transaction: all of it or nothing. What fails in it is told once, and undoes what was written before it. */
async function whole<T>(
  tx: { readonly abort: () => void; readonly done: Promise<void> },
  write: () => Promise<T>,
): Promise<T> {
  try {
    const written = await write()
    await tx.done
    return written
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // The browser undid it already.
    }
    await tx.done.catch(() => undefined)
    throw error
  }
}

const rowsOf = (owner: string) => IDBKeyRange.bound([owner, ''], [owner, '\uffff'])
const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at])
