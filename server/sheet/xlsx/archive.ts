import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { SheetLimits } from '../limits.ts'
import { broken, SheetRefused } from './refused.ts'

/** The archive a workbook is. Nothing is unpacked until it is asked for, and then piece by piece. */
export type Archive = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** Gives the part's bytes in pieces. Refuses a missing part, a wrong checksum, and more bytes than the limits allow. */
  readonly read: (name: string, take: (piece: Uint8Array) => void) => void
}

type Entry = { readonly method: number; readonly crc: number; readonly size: number; readonly data: Uint8Array }
type Listed = Omit<Entry, 'data'> & { readonly name: string; readonly packed: number; readonly at: number }

const signature = {
  local: 0x04034b50,
  listed: 0x02014b50,
  end: 0x06054b50,
  end64Locator: 0x07064b50,
  end64: 0x06064b50,
}
const unknown32 = 0xffffffff
/** Bytes given to the unpacker at once: at deflate's best ratio they become 16 MB. */
const bite = 16 * 1024
const ratioAskedFrom = 4 * 2 ** 20

/** Reads the archive's own list of contents. Only that list is believed, and only where it agrees with itself. */
export function openArchive(bytes: Uint8Array, limits: SheetLimits): Archive {
  const entries = entriesOf(bytes, limits)
  let inflated = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    read(name, take) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) throw broken(name)
      let crc = 0
      let size = 0
      unpack(entry, name, (piece) => {
        size += piece.length
        inflated += piece.length
        if (inflated > limits.inflatedBytes) throw new SheetRefused({ code: 'sheet.bomb', what: 'inflated' })
        if (size > ratioAskedFrom && size > entry.data.length * limits.ratio)
          throw new SheetRefused({ code: 'sheet.bomb', what: 'ratio' })
        crc = crc32(piece, crc)
        take(piece)
      })
      if (size !== entry.size || crc !== entry.crc) throw broken(name)
    },
  }
}

function unpack(entry: Entry, name: string, take: (piece: Uint8Array) => void) {
  if (entry.method === 0) {
    for (let at = 0; at < entry.data.length; at += 2 ** 16) take(entry.data.subarray(at, at + 2 ** 16))
    return
  }
  const inflate = new Inflate(take)
  try {
    for (let at = 0; at < entry.data.length; at += bite)
      inflate.push(entry.data.subarray(at, at + bite), at + bite >= entry.data.length)
  } catch (error) {
    throw error instanceof SheetRefused ? error : broken(name)
  }
}

function entriesOf(bytes: Uint8Array, limits: SheetLimits): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return locate(bytes, view, limits)
  } catch (error) {
    if (error instanceof RangeError) throw broken('zip')
    throw error
  }
}

function locate(bytes: Uint8Array, view: DataView, limits: SheetLimits): Map<string, Entry> {
  const { count, at: start } = findEnd(view)
  if (count > limits.entries) throw new SheetRefused({ code: 'sheet.bomb', what: 'entries' })
  const entries = new Map<string, Entry>()
  const taken: { readonly from: number; readonly to: number }[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readListed(view, bytes, at)
    at = next
    const from = entry.at
    if (view.getUint32(from, true) !== signature.local) throw broken('zip')
    const data = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
    const to = data + entry.packed
    if (to > start || entries.has(entry.name)) throw broken('zip')
    taken.push({ from, to })
    entries.set(entry.name, { ...entry, data: bytes.subarray(data, to) })
  }
  taken.sort((a, b) => a.from - b.from)
  if (taken.some((place, index) => place.from < (taken[index - 1]?.to ?? 0)))
    throw new SheetRefused({ code: 'sheet.bomb', what: 'overlap' })
  return entries
}

function findEnd(view: DataView): { readonly count: number; readonly at: number } {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== signature.end) continue
    const count = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 16, true)
    return count === 0xffff || start === unknown32 ? findEnd64(view, at) : { count, at: start }
  }
  throw broken('zip')
}

function findEnd64(view: DataView, end: number) {
  if (view.getUint32(end - 20, true) !== signature.end64Locator) throw broken('zip')
  const at = Number(view.getBigUint64(end - 12, true))
  if (view.getUint32(at, true) !== signature.end64) throw broken('zip')
  return { count: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) }
}

function readListed(view: DataView, bytes: Uint8Array, at: number): { readonly entry: Listed; readonly next: number } {
  if (view.getUint32(at, true) !== signature.listed) throw broken('zip')
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  if (flags & 1) throw new SheetRefused({ code: 'sheet.encrypted' })
  if (method !== 0 && method !== 8) throw broken('zip')
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
  const extra = at + 46 + nameLength
  const name = new TextDecoder().decode(bytes.subarray(at + 46, extra))
  const wide = wideFields(view, extra, extraLength)
  const number = (offset: number) => {
    const narrow = view.getUint32(at + offset, true)
    return narrow === unknown32 ? wide() : narrow
  }
  const size = number(24)
  const packed = number(20)
  const offset = number(42)
  const key = name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
  return {
    entry: { name: key, method, crc: view.getUint32(at + 16, true), size, packed, at: offset },
    next: extra + extraLength + view.getUint16(at + 32, true),
  }
}

/** ZIP64: the numbers that did not fit stand in the extra field, in the order size, packed size, offset. */
function wideFields(view: DataView, from: number, length: number): () => number {
  let field = from
  while (field < from + length && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
  let at = field + 4
  return () => {
    if (at + 8 > from + length) throw broken('zip')
    const number = Number(view.getBigUint64(at, true))
    at += 8
    return number
  }
}
