import assert from 'node:assert/strict'
import { afterEach, it, mock } from 'node:test'
import { askToPersist } from './shell.ts'

const storageOf = (storage: object | undefined) =>
  mock.getter(navigator, 'storage' as keyof Navigator, () => storage as never) // true: what shell.ts looks at
afterEach(() => mock.restoreAll())

it('the browser is asked to keep what lies on the phone, once, and its no is handed on', async () => {
  Object.defineProperty(navigator, 'storage', { configurable: true, get: () => undefined })
  let asked = 0
  const saying = (before: boolean, yes: boolean) => ({
    persisted: async () => before,
    persist: async () => {
      asked += 1
      return yes
    },
  })
  storageOf(saying(false, true))
  assert.deepEqual([await askToPersist(), asked], [true, 1])
  mock.restoreAll()
  storageOf(saying(true, false))
  assert.deepEqual([await askToPersist(), asked], [true, 1])
  mock.restoreAll()
  storageOf(saying(false, false))
  assert.deepEqual([await askToPersist(), asked], [false, 2])
  mock.restoreAll()
  storageOf(undefined)
  assert.equal(await askToPersist(), false)
})
