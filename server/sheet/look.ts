import type { SheetRefusal } from '../../domain/kernel/sheet-refusal.ts'

/** What a file is, by its first bytes; its name is not believed. */
export type Looks = 'archive' | 'text' | SheetRefusal

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)

export function lookAt(bytes: Uint8Array): Looks {
  const no = (looksLike: Extract<SheetRefusal, { code: 'sheet.not-a-spreadsheet' }>['looksLike']) =>
    ({ code: 'sheet.not-a-spreadsheet', looksLike }) as const
  if (bytes.length === 0) return no('nothing')
  if (startsWith(bytes, 0x50, 0x4b)) return 'archive'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return lookAtCompound(bytes)
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return no('pdf')
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return no('picture')
  const start = Buffer.from(bytes.subarray(0, 512))
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
  if (/^<(!doctype html|html|head|meta|table|style)/i.test(start)) return no('web-page')
  if (/^<\?xml/i.test(start)) return no('xml')
  const wide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
  return !wide && bytes.subarray(0, 4096).includes(0) ? no('unknown') : 'text'
}

/** The old container format: a workbook of Excel 97-2003, or a new workbook behind a password. */
function lookAtCompound(bytes: Uint8Array): SheetRefusal {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (names.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return { code: 'sheet.encrypted' }
  if (names.includes(Buffer.from('WordDocument', 'utf16le')))
    return { code: 'sheet.not-a-spreadsheet', looksLike: 'word' }
  return { code: 'sheet.old-xls' }
}
