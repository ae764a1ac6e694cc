import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isGuessed, isPin, missed, waitLeft } from './pin-rule.ts'

describe('the PIN of a phone', () => {
  it('is six digits, and none that everybody tries first', () => {
    assert.deepEqual(['482913', '48291', '4829134', '48291a'].map(isPin), [true, false, false, false])
    assert.deepEqual(['111111', '123456', '654321', '482913', '135791'].map(isGuessed), [
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('may be tried five times, then longer and longer between tries', () => {
    let tries = { misses: 0, nextTry: 0 }
    const waits = Array.from({ length: 7 }, () => {
      tries = missed(tries, 1_000)
      return waitLeft(tries, 1_000)
    })
    assert.deepEqual(waits, [0, 0, 0, 0, 30_000, 60_000, 120_000])
  })

  it('is not asked for longer because the clock was put back by a year', () => {
    const tries = missed({ misses: 4, nextTry: 0 }, Date.parse('2026-11-29'))
    assert.equal(waitLeft(tries, Date.parse('2025-11-29')), 30_000)
  })
})
