import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { certificateCode, certificateNo, readCertificateCode } from './certificate.ts'

describe('the code of a certificate', () => {
  it('says every one of its 130 bits, in letters that cannot be mistaken', () => {
    const bytes = fc.uint8Array({ minLength: 17, maxLength: 17 })
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const [one, other] = [certificateCode(a), certificateCode(b)]
        assert.match(one, /^[0-9A-HJKMNP-TV-Z]{26}$/)
        const bits = (it: Uint8Array) =>
          Array.from(it, (byte) => byte.toString(2).padStart(8, '0'))
            .join('')
            .slice(0, 130)
        assert.equal(one === other, bits(a) === bits(b))
      }),
    )
  })
  it('is found again as people type it', () => {
    const code = certificateCode(new Uint8Array(17).map((_, at) => at * 37 + 11))
    const typed = code
      .toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
      .replace(/(.{5})/g, '$1-')
    assert.equal(readCertificateCode(` ${typed} `), code)
  })
  it('is refused of too little chance', () => assert.throws(() => certificateCode(new Uint8Array(16)), RangeError))
})

it('the number is the one the form prints', () => assert.equal(certificateNo(12), '12/GCN-HN.HCN'))
