import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { oneAtATime } from './one-at-a-time.ts'

/** Meetings that end when the test says so. */
function open() {
  const begun: boolean[] = []
  const ends: ((how: string) => void)[] = []
  const ask = oneAtATime((urgent) => {
    begun.push(urgent)
    return new Promise<string>((end) => ends.push(end))
  })
  const end = async (how: string) => {
    ends.shift()?.(how)
    await new Promise((done) => setImmediate(done))
  }
  return { begun, ask, end }
}

describe('meetings with the server', () => {
  it('the network came back while one hung without it: one more follows at once, and no pause counts for it', async () => {
    const { begun, ask, end } = open()
    const first = ask(false)
    assert.equal(await ask(true), undefined)
    assert.equal(await ask(false), undefined)
    assert.deepEqual(begun, [false])
    await end('no answer')
    assert.deepEqual(begun, [false, true])
    await end('reached')
    assert.equal(await first, 'reached')
    assert.deepEqual(begun, [false, true])
  })

  it('one that broke does not keep the next from being held', async () => {
    let broken = true
    const ask = oneAtATime(async () => {
      if (broken) throw new Error('broken')
      return 'reached'
    })
    await assert.rejects(ask(false))
    broken = false
    assert.equal(await ask(false), 'reached')
  })
})
