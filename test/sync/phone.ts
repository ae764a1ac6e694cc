import { IDBFactory } from 'fake-indexeddb'
import { type Device, knownAs, openDevice, openStore, putOwner, type Store } from '../../web/offline/db.ts'
import { type Synced, syncAll } from '../../web/offline/run.ts'
import type { Keyring } from '../../web/offline/seal.ts'
import type { Fault, Network } from './network.ts'

type Person = { readonly id: string; readonly keyring: Keyring; readonly key: CryptoKey }

/** Locks as the tabs of one browser share them; they die with it. */
function makeLocks() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request: <T>(_: string, work: () => Promise<T>): Promise<T> => {
      const mine = last.then(work, work)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

/** The engine of the phone app as it is, with a database, locks and a network of its own. */
export class Phone {
  readonly #person: Person
  readonly #network: Network
  readonly #factory = new IDBFactory()
  #locks = makeLocks()
  #device: Device | undefined
  store!: Store
  id = ''
  constructor(person: Person, network: Network) {
    this.#person = person
    this.#network = network
  }

  /** Started, for the first time or after it was killed: what it wrote is there, what it held is gone. */
  async start() {
    const { id, keyring, key } = this.#person
    this.#device?.close()
    this.#locks = makeLocks()
    globalThis.indexedDB = this.#factory
    this.#device = await openDevice()
    this.store = openStore(this.#device, id, key)
    if (this.id === '') await putOwner(this.#device, { id, account: id, name: id, keyring, misses: 0, nextTry: 0 })
    this.id = (await knownAs(this.#device, id)).device
  }

  /** Meets the server from so many tabs at once. Killed on the way, it is started again. */
  async sync(faults: readonly Fault[], tabs = 1, urgent = true): Promise<Synced | 'killed' | 'full'> {
    const device = this.#device as Device // true: started
    let killed = false
    const dead = new Promise<'killed'>((die) => {
      this.#network.plan(this.id, faults, () => {
        killed = true
        die('killed')
      })
    })
    const one = () => {
      Object.defineProperty(globalThis, 'navigator', {
        ...{ configurable: true, value: { locks: this.#locks, userAgent: 'a phone of the test' } },
      })
      return syncAll(device, this.store, urgent, () => undefined).catch((error: unknown) => {
        // Killed: its database is closed under what still runs. Full: nothing of that step was written.
        if (killed || isFull(error)) return 'full' as const
        throw error
      })
    }
    const met = await Promise.race([dead, Promise.all(Array.from({ length: tabs }, one))])
    this.#network.plan(this.id, [], () => undefined)
    if (met === 'killed') {
      await this.start()
      return met
    }
    return met.at(-1) ?? 'no-answer'
  }
}

/** What a browser answers whose disk is full: the whole transaction is undone. */
export const isFull = (error: unknown) =>
  error instanceof DOMException && ['QuotaExceededError', 'AbortError'].includes(error.name)

/** From the given number of writes on, nothing more goes into any phone; `free` ends it. */
export function fillUp(after: number): { readonly free: () => void } {
  const { put } = IDBObjectStore.prototype
  let left = after
  IDBObjectStore.prototype.put = function (...what) {
    const asked = put.apply(this, what)
    left -= 1
    if (left < 0) this.transaction.abort()
    return asked
  }
  return {
    free() {
      IDBObjectStore.prototype.put = put
    },
  }
}
