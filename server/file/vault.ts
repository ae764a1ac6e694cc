import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'

/** Seals personal numbers for their column, photos for their file, and makes the blind index by which a whole number can be found. */
export type Vault = {
  readonly seal: (text: string) => Buffer
  readonly open: (sealed: Buffer) => string
  readonly sealBytes: (bytes: Uint8Array) => Buffer
  readonly openBytes: (sealed: Uint8Array) => Buffer
  readonly index: (text: string) => Buffer
}

const ivLength = 12
const tagLength = 16

/** AES-256-GCM with a fresh nonce each time; the blind index is HMAC-SHA-256 under its own key. `master`: 32 bytes. */
export function makeVault(master: Buffer): Vault {
  // Key objects are prepared once; bytes would be prepared again for every number, at four times the cost.
  const key = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', master, '', use, 32)))
  const [sealing, indexing] = [key('chung-tay column'), key('chung-tay blind index')]
  const vault: Omit<Vault, 'index'> = {
    seal: (text) => vault.sealBytes(Buffer.from(text, 'utf8')),
    open: (sealed) => vault.openBytes(sealed).toString('utf8'),
    sealBytes(bytes) {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv)
      const body = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    openBytes(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, ivLength))
      decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength))
      return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()])
    },
  }
  return {
    ...vault,
    index: (text) => createHmac('sha256', indexing).update(text).digest().subarray(0, 16),
  }
}
