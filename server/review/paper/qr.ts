import { crc32, deflateSync } from 'node:zlib'
import qrcode from 'qrcode-generator'

/** A QR code as rows of dark and light. Error correction M: a crease may cross it. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => code.isDark(y, x)))
}

const margin = 4
const scale = 6

/** The same as a PNG of grey: Word takes no drawing of ours, but a picture. */
export function qrPng(text: string): Uint8Array {
  const modules = qrModules(text)
  const side = (modules.length + 2 * margin) * scale
  const rows = Buffer.alloc(side * (side + 1), 0xff)
  for (let y = 0; y < side; y += 1) {
    rows[y * (side + 1)] = 0
    const row = modules[Math.floor(y / scale) - margin]
    for (let x = 0; x < side; x += 1) if (row?.[Math.floor(x / scale) - margin]) rows[y * (side + 1) + 1 + x] = 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
