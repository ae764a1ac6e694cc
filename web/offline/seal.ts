/*
 * What is kept on the phone is encrypted (AES-256-GCM) with a key of its own, and that key by one made of the PIN. Whoever
 * finds the phone has to guess the PIN, and every guess costs hundreds of thousands of rounds.
 */

export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }
export type Keyring = {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly rounds: number
  readonly wrapped: Sealed
}

/** As OWASP advises for PBKDF2 with SHA-256 (2023): about half a second on a cheap phone. */
const rounds = 600_000
const aes = { name: 'AES-GCM', length: 256 } as const
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

async function keyFromPin(pin: string, salt: Uint8Array<ArrayBuffer>, many: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: many }
  return crypto.subtle.deriveKey(by, typed, aes, false, ['wrapKey', 'unwrapKey'])
}

/** A new key of the data and its wrapping. Wrapped at once; what is handed out can not be taken out of the browser. */
export const newKeyring = async (pin: string) =>
  wrapUnder(await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']), pin)

async function wrapUnder(fresh: CryptoKey, pin: string): Promise<{ keyring: Keyring; key: CryptoKey }> {
  const [salt, iv] = [random(16), random(12)]
  const data = await crypto.subtle.wrapKey('raw', fresh, await keyFromPin(pin, salt, rounds), { name: 'AES-GCM', iv })
  const keyring = { salt, rounds, wrapped: { iv, data } }
  const key = await unlock(keyring, pin)
  if (!key) throw new Error('A key just wrapped does not unwrap.')
  return { keyring, key }
}

/** The key of the data; undefined where the PIN is another. */
export const unlock = (keyring: Keyring, pin: string): Promise<CryptoKey | undefined> => unlockAs(keyring, pin, false)

/** A key of the server's, of 32 bytes in hexadecimal. */
const keyOfServer = (hex: string) =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
    aes,
    false,
    ['wrapKey', 'unwrapKey'],
  )

/** The key of the data wrapped a second time, by a key only the server holds; undefined where the PIN is another. */
export async function wrapAgain(keyring: Keyring, pin: string, server: string): Promise<Sealed | undefined> {
  const key = await unlockAs(keyring, pin, true)
  if (!key) return undefined
  const iv = random(12)
  return { iv, data: await crypto.subtle.wrapKey('raw', key, await keyOfServer(server), { name: 'AES-GCM', iv }) }
}

/** The same key of the data under a new PIN, by the server's key in place of the one forgotten; undefined where that key is another. */
export async function setPinAnew(second: Sealed, server: string, pin: string) {
  const how = { name: 'AES-GCM', iv: second.iv }
  const key = await crypto.subtle
    .unwrapKey('raw', second.data, await keyOfServer(server), how, aes, true, ['encrypt', 'decrypt'])
    .catch(() => undefined)
  return key && wrapUnder(key, pin)
}

async function unlockAs({ salt, rounds, wrapped }: Keyring, pin: string, out: boolean): Promise<CryptoKey | undefined> {
  const by = await keyFromPin(pin, salt, rounds)
  const how = { name: 'AES-GCM', iv: wrapped.iv }
  return crypto.subtle.unwrapKey('raw', wrapped.data, by, how, aes, out, ['encrypt', 'decrypt']).catch(() => undefined)
}

/** How long after so many wrong PINs in a row the next may be tried. */
export const waitAfter = (misses: number) => (misses < 5 ? 0 : Math.min(30_000 * 2 ** (misses - 5), 3_600_000))

/** `about` names the place it is kept in: moved to another place, it does not open. */
export async function sealBytes(key: CryptoKey, about: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = random(12)
  return { iv, data: await crypto.subtle.encrypt(howOf(about, iv), key, bytes) }
}
export const openBytes = async (
  key: CryptoKey,
  about: string,
  { iv, data }: Sealed,
): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await crypto.subtle.decrypt(howOf(about, iv), key, data))

const howOf = (about: string, iv: Uint8Array<ArrayBuffer>) => ({
  ...{ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) },
})

export const seal = (key: CryptoKey, about: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, about, new TextEncoder().encode(JSON.stringify(value)))
export const open = async (key: CryptoKey, about: string, sealed: Sealed): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, about, sealed)))
