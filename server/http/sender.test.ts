import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readConfig } from '../main.ts'
import { senderOf } from './sender.ts'

describe('who sends', () => {
  it('is the connection, whatever a header says, where no proxy is trusted', () =>
    assert.equal(senderOf('10.0.0.1', '203.0.113.7', 0), '10.0.0.1'))

  it('is whom the outermost trusted proxy heard from', () => {
    assert.equal(senderOf('10.0.0.1', '203.0.113.7', 1), '203.0.113.7')
    assert.equal(senderOf('10.0.0.1', '203.0.113.7, 10.0.0.9', 2), '203.0.113.7')
    assert.equal(senderOf('10.0.0.1', '2001:db8::7', 1), '2001:db8::7')
  })

  it('is never what somebody wrote further left', () =>
    assert.equal(senderOf('10.0.0.1', '198.51.100.1, 203.0.113.7', 1), '203.0.113.7'))

  it('is the connection where the header is not there, too short, or no address', () => {
    for (const header of [undefined, '', 'unknown', 'x'.repeat(5_000)])
      assert.equal(senderOf('10.0.0.1', header, 1), '10.0.0.1')
    assert.equal(senderOf('10.0.0.1', '203.0.113.7', 2), '10.0.0.1')
  })

  it('trusts none unless the deployment says how many', () => {
    assert.equal(readConfig({}).trustedProxies, 0)
    assert.equal(readConfig({ TRUSTED_PROXIES: '2' }).trustedProxies, 2)
    for (const written of ['yes', '-1', '1.5', '99'])
      assert.throws(() => readConfig({ TRUSTED_PROXIES: written }), /TRUSTED_PROXIES/)
  })
})
