import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { makePassword } from './make-password.ts'

describe('a made password', () => {
  it('is long enough and easy to copy by hand', () => {
    for (let n = 0; n < 50; n++)
      assert.match(makePassword(randomBytes), /^([a-kmnp-zA-HJ-NP-Z2-9]{4}-){3}[a-kmnp-zA-HJ-NP-Z2-9]{4}$/)
  })
  it('takes no byte that would favour a sign', () => {
    let turn = 0
    const bytes = () => new Uint8Array(16).fill(turn++ === 0 ? 255 : 0)
    assert.equal(makePassword(bytes), 'aaaa-aaaa-aaaa-aaaa')
  })
})
