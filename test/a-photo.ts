import { createHash } from 'node:crypto'

/** The shortest file that is a JPEG by its structure, filled up to a length: what a phone would send, for all the server looks at. */
export function aPhoto(length = 150_000, seed = 7): Uint8Array<ArrayBuffer> {
  const frame = [0xff, 0xc0, 0, 17, 8, 0x04, 0xb0, 0x06, 0x40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, ...frame, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]
  const bytes = new Uint8Array(length).map((_, at) => (at * 31 + seed * 17 + (at >> 7)) % 255)
  bytes.set(head)
  bytes.set([0xff, 0xd9], length - 2)
  return bytes
}
export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
