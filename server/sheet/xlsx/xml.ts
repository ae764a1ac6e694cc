import { isUtf8 } from 'node:buffer'
import { broken, SheetRefused } from './refused.ts'

/** What an XML part tells. Names come without their prefix: "x:row" and "row" are the same element to us. */
export type XmlReader = {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** One run of text, decoded. An element's text may come in several runs. */
  readonly text: (text: string) => void
}

/** A tag longer than this is no tag. */
const longestTag = 2 ** 20
const deepest = 200

/**
 * Reads the XML of the few part types a workbook is read from, piece by piece. By design it knows no document types and
 * no entities but the five of XML itself, so there is nothing to expand and nothing to fetch; a part with a document
 * type is refused. Elements must nest and close.
 */
export function makeXmlParser(part: string, reader: XmlReader) {
  let kept: Uint8Array = new Uint8Array()
  let rest = ''
  const openNames: string[] = []

  function write(piece: Uint8Array): void {
    // Cut behind a ">": no character of UTF-8 is ever cut there.
    const cut = piece.lastIndexOf(0x3e) + 1
    if (cut === 0) {
      kept = join(kept, piece)
      if (kept.length > longestTag) throw broken(part)
      return
    }
    const whole = join(kept, piece.subarray(0, cut))
    kept = piece.slice(cut)
    read(whole)
  }

  function read(bytes: Uint8Array): void {
    if (!isUtf8(bytes)) throw broken(part)
    const text = rest + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    let at = 0
    while (at < text.length) {
      const tag = text.indexOf('<', at)
      if (tag === -1) break
      const end = endOfTag(text, tag)
      if (end === -1) break
      if (end - tag > longestTag) throw broken(part)
      if (tag > at) give(text.slice(at, tag))
      handle(text, tag, end)
      at = end + 1
    }
    rest = text.slice(at)
    if (rest.length > longestTag) throw broken(part)
  }

  function handle(text: string, tag: number, end: number): void {
    const sign = text.charCodeAt(tag + 1)
    if (sign === slash) shut(localName(text, tag + 2, end).name)
    else if (sign === bang) declaration(text, tag, end)
    else if (sign !== question) {
      const selfClosing = text.charCodeAt(end - 1) === slash
      const { name, after } = localName(text, tag + 1, selfClosing ? end - 1 : end)
      if (name === '' || openNames.length >= deepest) throw broken(part)
      reader.open(name, text.slice(after, selfClosing ? end - 1 : end))
      if (selfClosing) reader.close(name)
      else openNames.push(name)
    }
  }

  function shut(name: string): void {
    if (openNames.pop() !== name) throw broken(part)
    reader.close(name)
  }

  function declaration(text: string, tag: number, end: number): void {
    if (text.startsWith('<!--', tag)) return
    if (!text.startsWith('<![CDATA[', tag)) throw new SheetRefused({ code: 'sheet.forbidden-xml', part })
    if (openNames.length > 0) reader.text(text.slice(tag + 9, end - 2))
  }

  function give(text: string): void {
    if (openNames.length > 0) reader.text(text.includes('&') ? decode(text, part) : text)
  }

  function end(): void {
    if (kept.some((byte) => byte > 0x20) || rest.trim() !== '' || openNames.length > 0) throw broken(part)
  }

  return { write, end }
}

const [slash, bang, question] = [0x2f, 0x21, 0x3f]

const join = (a: Uint8Array, b: Uint8Array) => (a.length === 0 ? b : Buffer.concat([a, b]))

/** Where the tag that begins at `tag` ends, or -1 where the rest has yet to come. A ">" inside quotes ends nothing. */
function endOfTag(text: string, tag: number): number {
  if (text.charCodeAt(tag + 1) === bang) {
    if (text.startsWith('<!--', tag)) return endBehind(text, '-->', tag + 4)
    if (text.startsWith('<![CDATA[', tag)) return endBehind(text, ']]>', tag + 9)
  }
  let end = text.indexOf('>', tag)
  let quote = 0
  for (let at = tag; end !== -1; end = text.indexOf('>', end + 1)) {
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at)
      if (quote === 0 ? code === 0x22 || code === 0x27 : code === quote) quote = quote === 0 ? code : 0
    }
    if (quote === 0) return end
  }
  return -1
}

function endBehind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? -1 : found + 2
}

function localName(text: string, from: number, to: number): { readonly name: string; readonly after: number } {
  let start = from
  let at = from
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 0x20) break
    if (code === 0x3a) start = at + 1
  }
  return { name: text.slice(start, at), after: at }
}

/** The attribute with this local name ("id" finds r:id), decoded; undefined where there is none. */
export function attributeOf(attributes: string, wanted: string, part: string): string | undefined {
  let at = skipSpace(attributes, 0)
  while (at < attributes.length) {
    let local = at
    for (; at < attributes.length && !isSpaceOrEquals(attributes.charCodeAt(at)); at += 1)
      if (attributes.charCodeAt(at) === 0x3a) local = at + 1
    const isIt = at - local === wanted.length && attributes.startsWith(wanted, local)
    at = skipSpace(attributes, at)
    if (attributes.charCodeAt(at) !== 0x3d) throw broken(part)
    at = skipSpace(attributes, at + 1)
    const quote = attributes[at]
    const to = quote === '"' || quote === "'" ? attributes.indexOf(quote, at + 1) : -1
    if (to === -1) throw broken(part)
    if (isIt) {
      const value = attributes.slice(at + 1, to)
      return value.includes('&') ? decode(value, part) : value
    }
    at = skipSpace(attributes, to + 1)
  }
  return undefined
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1
  return at
}

const isSpaceOrEquals = (code: number) => code <= 0x20 || code === 0x3d

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string, part: string): string {
  return text.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : -1
    const found = code === -1 ? named[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (found === undefined || !whole.endsWith(';')) throw new SheetRefused({ code: 'sheet.forbidden-xml', part })
    return found
  })
}

/** Excel writes characters XML cannot hold as _x000D_. */
export const unescapeCell = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
