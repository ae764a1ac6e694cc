import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import { type PaperKind, paperFields } from '../../../domain/review/paper.ts'
import type { ReviewRefusal } from '../../../domain/review/refusal.ts'
import { defaultLimits, type SheetLimits } from '../../sheet/limits.ts'
import { openArchive } from '../../sheet/xlsx/archive.ts'
import { SheetRefused } from '../../sheet/xlsx/refused.ts'
import { isPicture, readTags, type Tags } from './tags.ts'

/** A template is a few pages with perhaps a coat of arms. */
const limits: SheetLimits = { ...defaultLimits, bytes: 4 * 2 ** 20, entries: 300, inflatedBytes: 24 * 2 ** 20 }

/** Programs, and documents inside the document. */
const active = /vbaproject|vbadata|activex|embeddings\/|\.bin$|attachedtoolbars|afchunk|customui/i
/** Fields that fetch or start something when the paper is opened. */
const fetching = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|RD|MACROBUTTON|GOTOBUTTON)\b/
const main = 'word/document.xml'

/** Before a file becomes what every commune of a province prints from: a Word file, harmless, and asking only for what the paper has. */
export function checkTemplate(kind: PaperKind, bytes: Uint8Array): Result<null, ReviewRefusal> {
  if (bytes.length > limits.bytes) return refuse({ code: 'paper.too-large' })
  let parts: ReadonlyMap<string, string>
  try {
    parts = partsOf(bytes)
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    return refuse({ code: error.refusal.code === 'sheet.bomb' ? 'paper.too-large' : 'paper.not-word' })
  }
  if (!parts.has(main) || !parts.has('[content_types].xml')) return refuse({ code: 'paper.not-word' })
  return harmless(parts) ?? asksOnlyForKnown(kind, bytes)
}

/** Every part by its name in small letters; what is no XML is read too, and its text left out. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = openArchive(bytes, limits)
  const parts = new Map<string, string>()
  for (const name of archive.names) {
    const decoder = new TextDecoder()
    let text = ''
    archive.read(name, (piece) => {
      if (/\.(xml|rels)$/.test(name)) text += decoder.decode(piece, { stream: true })
    })
    parts.set(name, text)
  }
  return parts
}

function harmless(parts: ReadonlyMap<string, string>): Result<null, ReviewRefusal> | undefined {
  for (const [name, xml] of parts) {
    if (active.test(name)) return refuse({ code: 'paper.macro' })
    if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return refuse({ code: 'paper.not-word' })
    if (name === '[content_types].xml' && /macroEnabled|vbaProject/i.test(xml)) return refuse({ code: 'paper.macro' })
    if (name.endsWith('.rels') && /TargetMode\s*=\s*["']External/i.test(xml)) return refuse({ code: 'paper.external' })
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)]
      .map(([, a, b]) => a ?? b ?? '')
      .join('')
    if (fetching.test(fields)) return refuse({ code: 'paper.external' })
  }
  return undefined
}

function asksOnlyForKnown(kind: PaperKind, bytes: Uint8Array): Result<null, ReviewRefusal> {
  const read = readTags(bytes)
  if (!read.ok) return refuse({ code: 'paper.tag-broken', tags: read.broken })
  const { fields, lists } = paperFields[kind]
  const unknown = [
    ...read.raw.filter((tag) => !isPicture(tag)),
    ...Object.entries(read.tags).flatMap(([tag, inner]) => unknownIn(tag, inner, fields, lists)),
  ]
  return unknown.length > 0 ? refuse({ code: 'paper.tag-unknown', tags: [...new Set(unknown)].slice(0, 20) }) : ok(null)
}

function unknownIn(
  tag: string,
  inner: Tags,
  fields: readonly string[],
  lists: Readonly<Record<string, readonly string[]>>,
): string[] {
  // What is said once on the paper may also be said in each row of a list.
  const known = [...fields, ...(Object.hasOwn(lists, tag) ? (lists[tag] ?? []) : [])]
  const wrong = Object.keys(inner).filter((one) => !known.includes(one))
  return fields.includes(tag) || Object.hasOwn(lists, tag) ? wrong : [tag, ...wrong]
}
